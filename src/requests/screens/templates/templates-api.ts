import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import type { TemplatePreview, TemplateScope, TemplatesView, TemplateVersion } from '../../letters/api-types.ts'

const base = '/api/requests/letter-templates'

export const templatesQuery = queryOptions({
  queryKey: ['letter-templates'],
  queryFn: () => getJson<TemplatesView>(base),
})

export const previewQuery = (kind: string, text: string) =>
  queryOptions({
    queryKey: ['letter-templates', 'preview', kind, text],
    queryFn: () => sendJson<TemplatePreview>('POST', `${base}/${kind}/preview`, { text }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const versionsQuery = (kind: string, scope: TemplateScope) =>
  queryOptions({
    queryKey: ['letter-templates', 'versions', kind, scope],
    queryFn: () => getJson<TemplateVersion[]>(`${base}/${kind}/versions`, { scope }),
  })

/** Saved words, or `null` to take the change back. */
export function useSaveTemplate(kind: string, scope: TemplateScope) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (text: string | null) => sendJson<TemplatesView>('PUT', `${base}/${kind}`, { scope, text }),
    onSuccess: (view) => {
      queries.setQueryData(templatesQuery.queryKey, view)
      return queries.invalidateQueries({ queryKey: versionsQuery(kind, scope).queryKey })
    },
  })
}
