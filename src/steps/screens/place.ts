import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { Conflicted, getJson, sendForm, sendJson } from '../../console/kit/http.ts'
import type { MatterList, MatterView } from '../api-types.ts'

/** Where one kind of matters is kept: its address on the server, its pages, and how it introduces itself. */
export type Place = {
  key: string
  api: string
  base: string
  title: string
  lead: string
  open: string
  /** A register has lines in use and lines that are not, where matters have open and closed ones. */
  groups?: readonly [open: string, closed: string]
  /** What is open stands apart by the standings that belong together. */
  stages?: readonly { title: string; standings: readonly string[] }[]
}

export type Wanted = { organ?: string; q?: string; page?: number }
export const pageSize = 50

export const listQuery = ({ key, api }: Place, { organ, q, page = 1 }: Wanted) =>
  queryOptions({
    queryKey: [key, 'list', { organ, q, page }],
    queryFn: () => getJson<MatterList>(api, { organId: organ, q, offset: (page - 1) * pageSize }),
    placeholderData: keepPreviousData,
  })

export const matterQuery = ({ key, api }: Place, id: string) =>
  queryOptions({ queryKey: [key, 'one', id], queryFn: () => getJson<MatterView>(`${api}/${id}`) })

export const fileUrl = ({ api }: Place, id: string, file: string) => `${api}/${id}/files/${file}`

export type Input = Record<string, unknown>

/** A step changes what is counted and what falls due: lists and open reports are asked again. */
function useTold(place: Place) {
  const queries = useQueryClient()
  return (view: MatterView) => {
    queries.setQueryData(matterQuery(place, view.id).queryKey, view)
    for (const key of [place.key, 'records', 'report', 'reports'])
      queries.invalidateQueries({ queryKey: [key], refetchType: 'active' })
  }
}

export function useOpening(place: Place) {
  const told = useTold(place)
  return useMutation({
    mutationFn: (input: Input) => sendJson<MatterView>('POST', place.api, { input }),
    onSuccess: told,
  })
}

export function useAttach(place: Place, id: string) {
  const told = useTold(place)
  return useMutation({
    mutationFn: ({ file, purpose }: { file: File; purpose: string }) => {
      const form = new FormData()
      form.set('purpose', purpose)
      form.set('file', file)
      return sendForm<MatterView>(`${place.api}/${id}/files`, form)
    },
    onSuccess: told,
  })
}

export function useStep(place: Place, { id, seq }: Pick<MatterView, 'id' | 'seq'>) {
  const told = useTold(place)
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, input }: { name: string; input: Input }) =>
      sendJson<MatterView>('POST', `${place.api}/${id}/acts/${name}`, { seen: seq, input }),
    onSuccess: told,
    // What others did meanwhile shows behind the form, whose words stay: read it, then send again.
    onError: (error) =>
      error instanceof Conflicted && queries.invalidateQueries({ queryKey: matterQuery(place, id).queryKey }),
  })
}
