import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import type { Notes } from '../../handover/handover.ts'
import type { HandoverPreview, HandoverRow, HandoverView } from '../../handover/types.ts'

const base = '/api/requests/handovers'

export const listQuery = queryOptions({ queryKey: ['handovers'], queryFn: () => getJson<HandoverRow[]>(base) })
export const handoverQuery = (id: string) =>
  queryOptions({ queryKey: ['handovers', id], queryFn: () => getJson<HandoverView>(`${base}/${id}`) })
export const previewQuery = (from: string) =>
  queryOptions({
    queryKey: ['handovers', 'preview', from],
    queryFn: () => getJson<HandoverPreview>(`${base}/preview`, { from }),
    enabled: from !== '',
  })

export const packUrl = (id: string, format: 'docx' | 'xlsx') => `${base}/${id}/pack.${format}`

/** Who has which case changes with it: the desk is asked again. */
const useChange = <Input>(send: (input: Input) => Promise<HandoverView>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => {
      queries.setQueryData(handoverQuery(view.id).queryKey, view)
      for (const queryKey of [['desk'], listQuery.queryKey]) queries.invalidateQueries({ queryKey })
    },
  })
}

export type Prepared = { from: string; to: string; notes: Notes }
export const usePrepare = () => useChange((input: Prepared) => sendJson<HandoverView>('POST', base, input))
export const useReceive = (id: string) =>
  useChange((remark: string) => sendJson<HandoverView>('POST', `${base}/${id}/receive`, { remark }))
