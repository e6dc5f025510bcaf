import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import type { PageText, RedactedView, RedactionView } from '../../redaction/api-types.ts'
import type { DrawnBox } from './boxes.ts'

export type Target = { requestId: string; fileId: string }

const address = ({ requestId, fileId }: Target) => `/api/requests/${requestId}/files/${fileId}`
export const pictureUrl = (target: Target, page: number) => `${address(target)}/pages/${page}/picture?width=1200`
export const fileUrl = address

export const redactionQuery = (target: Target) =>
  queryOptions({
    queryKey: ['redaction', target.requestId, target.fileId],
    queryFn: () => getJson<RedactionView>(`${address(target)}/redaction`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const textQuery = (target: Target, page: number) =>
  queryOptions({
    queryKey: ['redaction', target.requestId, target.fileId, 'text', page],
    queryFn: () => getJson<PageText>(`${address(target)}/pages/${page}/text`),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const useRedact = (target: Target) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ boxes, elsewhere }: { boxes: readonly DrawnBox[]; elsewhere: string }) =>
      sendJson<RedactedView>('POST', `${address(target)}/redactions`, {
        boxes: boxes.map(({ key: _, ...box }) => box),
        elsewhere,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['case', target.requestId] }),
  })
}
