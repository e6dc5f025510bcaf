import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, failure, getJson, sendJson } from '../../../console/kit/http.ts'
import type { ForeignView, Received, RollUpView, ShelfView } from '../../foreign-types.ts'

const root = '/api/foreign-reports'

export type Wanted = { q?: string; year?: number; batch?: string }

export const shelfQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['foreign', 'shelf', wanted],
    queryFn: () => getJson<ShelfView>(root, wanted),
    placeholderData: (before) => before,
  })
export const foreignQuery = (id: string) =>
  queryOptions({ queryKey: ['foreign', 'one', id], queryFn: () => getJson<ForeignView>(`${root}/${id}`) })
export const rollUpQuery = (year: number, whole: string | undefined) =>
  queryOptions({
    queryKey: ['foreign', 'roll-up', year, whole],
    queryFn: () => getJson<RollUpView>(`${root}/roll-up`, { year, whole }),
  })

export const fileUrl = (id: string) => `${root}/${id}/file`
export const sheetUrl = (wanted: Wanted & { ids?: string }) => {
  const given = Object.entries(wanted).filter(([name, value]) => value !== undefined && name !== 'q')
  return `${root}/sheet.xlsx?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

export async function upload(file: File, batch: string | undefined): Promise<Received> {
  const body = new FormData()
  body.set('file', file)
  const response = await ask(batch ? `${root}?batch=${batch}` : root, { method: 'POST', body })
  if (!response.ok) throw await failure(response)
  return (await response.json()) as Received
}

type Change =
  | { to: 'corrections'; cell: string; value: number | null; asRead?: boolean }
  | { to: 'rulings'; finding: string; ruling: 'confirmed' | 'dismissed' | 'explained' | null; note?: string }
  | { to: 'identity'; organ: string; year: number }
  | { to: 'recheck' }

/** Every change answers with the whole report as it now stands. */
export const useForeignChange = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ to, ...input }: Change) => sendJson<ForeignView>('POST', `${root}/${id}/${to}`, input),
    onSuccess: (view) => {
      queries.setQueryData(foreignQuery(id).queryKey, view)
      queries.invalidateQueries({ queryKey: ['foreign', 'shelf'] })
      queries.invalidateQueries({ queryKey: ['foreign', 'roll-up'] })
    },
  })
}
