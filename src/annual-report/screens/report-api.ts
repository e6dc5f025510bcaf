import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../console/kit/http.ts'
import type { PaperFormat, ProgressView, ReportActName, ReportScope, ReportView, RowsView } from '../api-types.ts'
import type { NarrativeDocument, NarrativeSection } from '../narrative/document.ts'

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => getJson<ReportView>(`/api/reports/${id}`) })

export const progressQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['reports', 'progress', year],
    queryFn: () => getJson<ProgressView>('/api/reports/progress', { year }),
  })

export const rowsQuery = (report: string, figure: string, page: number, size: number) =>
  queryOptions({
    queryKey: ['report', report, 'rows', figure, page],
    queryFn: () =>
      getJson<RowsView>(`/api/reports/${report}/rows/${figure}`, { offset: (page - 1) * size, limit: size }),
  })

/** Every change answers with the whole report as it now stands; what is shown is what the server says. */
const useChange = <Input>(id: string, change: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['report', id], exact: true })
      queries.invalidateQueries({ queryKey: ['reports'] })
    },
  })
}

export const useSaveNarrative = (id: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { section: NarrativeSection; doc: NarrativeDocument }) =>
      sendJson<ReportView>('PUT', `/api/reports/${id}/narrative`, input),
    onSuccess: (view) => queries.setQueryData(reportQuery(id).queryKey, view),
  })
}

export const useExplain = (id: string) =>
  useChange(id, (input: { finding: string; text: string }) =>
    sendJson('POST', `/api/reports/${id}/explanations`, input),
  )

export const useAct = (id: string) =>
  useChange(id, ({ act, ...input }: { act: ReportActName; changeNote?: string; reason?: string }) =>
    sendJson('POST', `/api/reports/${id}/acts/${act}`, input),
  )

export const useOpenReport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: { organId: string; scope: ReportScope; year: number }) => {
      const made = await sendJson<{ id?: string; report?: { id: string } }>('POST', '/api/reports', input)
      return made.report?.id ?? made.id ?? ''
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
}

export const paperUrl = (id: string, format: PaperFormat) => `/api/reports/${id}/paper.${format}`
