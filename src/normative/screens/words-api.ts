import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendForm, sendJson } from '../../console/kit/http.ts'
import type { ReadText, TextsView, WordText } from '../api-types.ts'
import { documents } from './places.ts'

const at = (id: string, what: string) => `${documents.api}/${id}/${what}`

export const textsQuery = (id: string) =>
  queryOptions({ queryKey: ['documents', 'texts', id], queryFn: () => getJson<TextsView>(at(id, 'texts')) })

/** A text kept is an act: the page behind it has a newer one. */
function useTold(id: string) {
  const queries = useQueryClient()
  return (texts: TextsView) => {
    queries.setQueryData(textsQuery(id).queryKey, texts)
    queries.invalidateQueries({ queryKey: ['documents', 'one', id] })
  }
}

type NewText = { seen: number; text: string; validFrom: string; reason: string }

export const useKeepText = (id: string) =>
  useMutation({
    mutationFn: (text: NewText) => sendJson<TextsView>('POST', at(id, 'texts'), text),
    onSuccess: useTold(id),
  })

export const useDraftItem = (id: string) =>
  useMutation({ mutationFn: () => sendJson<TextsView>('POST', at(id, 'item')), onSuccess: useTold(id) })

export const useOutline = (id: string) =>
  useMutation({ mutationFn: (text: string) => sendJson<ReadText>('POST', at(id, 'outline'), { text }) })

export const useWord = (id: string) =>
  useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.set('file', file)
      return sendForm<WordText>(at(id, 'word'), form)
    },
  })
