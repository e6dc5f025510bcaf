import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, failure, getJson, sendForm, sendJson } from '../../../console/kit/http.ts'
import type { Decision } from '../../../law/index.ts'
import type { RecordList } from '../../../registers/api-types.ts'
import type { CaseView, DecisionGroup, FileView, Hint, ReplyContent } from '../../api-types.ts'
import type { LetterPreview } from '../../letters/api-types.ts'

const address = (id: string) => `/api/requests/${id}`

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => getJson<CaseView>(`${address(id)}/case`) })

/** What follows from each decision is law: it does not change while one works. */
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: () => getJson<DecisionGroup[]>('/api/requests/decisions'),
  staleTime: Number.POSITIVE_INFINITY,
})

export type PastOutcome = { caseNumber: string; outcome: string; concludedOn: string; why: string }
/** How reviewers and courts have judged the same ground before. */
export const outcomesQuery = (decision: string) =>
  queryOptions({
    queryKey: ['for-decision', decision],
    queryFn: async () =>
      (await getJson<{ outcomes: PastOutcome[] }>(`/api/remedies/for-decision/${decision}`)).outcomes,
    staleTime: 300_000,
    retry: false,
  })

/** Cases before reviewers or courts that name this application. */
export const remediesQuery = (number: string) =>
  queryOptions({
    queryKey: ['records', 'remedies', number],
    queryFn: async () => (await getJson<RecordList>('/api/remedies', { q: number, limit: 20 })).rows,
    retry: false,
  })

export const previewQuery = (id: string, said: { decision: Decision; content: ReplyContent }) =>
  queryOptions({
    queryKey: ['preview', id, said],
    queryFn: () =>
      sendJson<LetterPreview>('POST', `${address(id)}/letters/preview`, {
        kind: `reply.${said.decision}`,
        answer: said,
      }),
    placeholderData: (before) => before,
    retry: false,
  })

export const similarQuery = (asked: { organId?: string; content: string; applicant: string; proof: string }) =>
  queryOptions({
    queryKey: ['similar', asked],
    queryFn: () => sendJson<Hint[]>('POST', '/api/requests/similar', asked),
    enabled: asked.content.length >= 6,
  })

/** The same letter as it is printed: the address of a page of the browser's own. */
export async function previewPdf(id: string, said: { decision: Decision; content: ReplyContent }): Promise<string> {
  const response = await ask(`${address(id)}/letters/preview.pdf`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: `reply.${said.decision}`, answer: said }),
  })
  if (!response.ok) throw await failure(response)
  return URL.createObjectURL(await response.blob())
}

type Performed = { act: string; seen: number; input: Record<string, unknown> }

/** What the server answers is the case as it now stands; lists that show it are asked again. */
export const usePerform = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ act, ...said }: Performed) => sendJson<CaseView>('POST', `${address(id)}/acts/${act}`, said),
    onSuccess: (view) => {
      queries.setQueryData(caseQuery(id).queryKey, view)
      for (const key of ['desk', 'records', 'today']) queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

export const useUpload = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, purpose }: { file: File; purpose: string }) => {
      const form = new FormData()
      form.set('file', file)
      form.set('purpose', purpose)
      return sendForm<FileView>(`${address(id)}/files`, form)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
  })
}

export const fileUrl = (id: string, file: string) => `${address(id)}/files/${file}`
export const letterUrl = (id: string, letter: string, form: 'pdf' | 'docx') =>
  `${address(id)}/letters/${letter}.${form}`

export const useTakeIn = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (form: FormData) => sendForm<CaseView>('/api/requests/intake', form),
    onSuccess: (view) => queries.setQueryData(caseQuery(view.id).queryKey, view),
  })
}
