import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendForm, sendJson } from '../../console/kit/http.ts'
import type { Comparison, DraftInput, DraftingChoices, ItemCase, ItemFile, Queue, RedList } from '../api-types.ts'
import type { ImportedWord } from '../word/import.ts'

const root = '/api/items'
const address = (id: string) => `${root}/${id}`

export const itemQuery = (id: string) =>
  queryOptions({ queryKey: ['item', id], queryFn: () => getJson<ItemCase>(`${address(id)}/case`) })

/** What a form offers changes with the site's settings, not while one writes. */
export const choicesQuery = queryOptions({
  queryKey: ['item-choices'],
  queryFn: () => getJson<DraftingChoices>(`${root}/choices`),
  staleTime: 300_000,
})

export type QueueFilter = { organ?: string; step?: string; q?: string }
export const queueQuery = ({ organ, step, q }: QueueFilter) =>
  queryOptions({
    queryKey: ['item-queue', organ, step, q],
    queryFn: () => getJson<Queue>(`${root}/queue`, { organId: organ, step, q }),
    placeholderData: keepPreviousData,
  })

export const redListQuery = queryOptions({
  queryKey: ['item-queue', 'red'],
  queryFn: () => getJson<RedList>(`${root}/red-list`),
})

export const comparisonQuery = (id: string, left: string, right: string) =>
  queryOptions({
    queryKey: ['item', id, 'compare', left, right],
    queryFn: () => getJson<Comparison>(`${address(id)}/compare`, { left, right }),
    staleTime: Number.POSITIVE_INFINITY,
  })

const useTold = () => {
  const queries = useQueryClient()
  return (item: ItemCase) => {
    queries.setQueryData(itemQuery(item.id).queryKey, item)
    queries.invalidateQueries({ queryKey: ['item-queue'] })
    queries.invalidateQueries({ queryKey: ['records', 'items'] })
  }
}

export type Said = { act: string; seen: number; input: unknown }

/** What the server answers is the item as it now stands. */
export const usePerform = (id: string) => {
  const told = useTold()
  return useMutation({
    mutationFn: ({ act, seen, input }: Said) =>
      sendJson<ItemCase>('POST', `${address(id)}/acts/${act}`, { seen, input }),
    onSuccess: told,
  })
}

export const useDraft = () => {
  const told = useTold()
  return useMutation({
    mutationFn: (input: DraftInput) => sendJson<ItemCase>('POST', `${root}/drafts`, input),
    onSuccess: told,
  })
}

const formOf = (file: File) => {
  const form = new FormData()
  form.set('file', file)
  return form
}

export const keepFile = (id: string, file: File) => sendForm<ItemFile>(`${address(id)}/files`, formOf(file))
export const readWord = (id: string, file: File) => sendForm<ImportedWord>(`${address(id)}/word`, formOf(file))
export const fileUrl = (id: string, file: string) => `${address(id)}/files/${file}`

export type Officer = { id: string; name: string }
/** Whom one may name as having agreed. */
export const officersQuery = queryOptions({
  queryKey: ['item-officers'],
  queryFn: () => getJson<Officer[]>(`${root}/officers`),
  staleTime: 300_000,
})
