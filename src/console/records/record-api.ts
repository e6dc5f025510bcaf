import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordList, RecordView } from '../../registers/api-types.ts'
import { getJson, sendJson } from '../kit/http.ts'

export const pageSize = 50
export type Wanted = { organ?: string; year?: number; q?: string; page?: number }

/** Collected figures have routes of their own beside those of every register. */
const address = (room: string) => (room === 'figures' ? '/api/collected' : `/api/${room}`)

export const listQuery = (room: string, { organ, year, q, page = 1 }: Wanted) =>
  queryOptions({
    queryKey: ['records', room, { organ, year, q, page }],
    queryFn: () =>
      getJson<RecordList>(address(room), {
        organId: organ,
        year,
        q,
        offset: (page - 1) * pageSize,
        limit: pageSize,
      }),
    placeholderData: (before) => before,
  })

export const recordQuery = (room: string, id: string) =>
  queryOptions({ queryKey: ['record', room, id], queryFn: () => getJson<RecordView>(`${address(room)}/${id}`) })

export type Rectification = { changes: Record<string, string | null>; reason: string }

/** A correction changes what is counted: every list and every report that is open is asked again. */
export const useRectify = (room: string, id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Rectification) => sendJson<RecordView>('POST', `${address(room)}/${id}/rectify`, input),
    onSuccess: (view) => {
      queries.setQueryData(recordQuery(room, id).queryKey, view)
      for (const key of ['records', 'report', 'reports']) queries.invalidateQueries({ queryKey: [key] })
    },
  })
}
