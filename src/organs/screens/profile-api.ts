import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../console/kit/http.ts'
import type { ProfileView } from '../api-types.ts'

const path = (organ: string) => `/api/organs/${organ}/profile`

export const profileQuery = (organ: string) =>
  queryOptions({ queryKey: ['organ-profile', organ], queryFn: () => getJson<ProfileView>(path(organ)) })

export function useDescribe(organ: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (profile: ProfileView['profile']) => sendJson<ProfileView>('PUT', path(organ), profile),
    onSuccess: (view) => {
      queries.setQueryData(profileQuery(organ).queryKey, view)
      return queries.invalidateQueries({ queryKey: ['letter-templates'] })
    },
  })
}
