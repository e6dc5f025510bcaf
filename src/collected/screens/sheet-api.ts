import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../console/kit/http.ts'
import type { Sheet } from '../api-types.ts'

export const sheetQuery = (organId: string | undefined, year: number | undefined) =>
  queryOptions({
    queryKey: ['collected', organId, year],
    queryFn: () => getJson<Sheet>('/api/collected/sheet', { organId, year }),
    enabled: organId !== undefined && year !== undefined,
  })

const useSheetChange = <Input>(change: (input: Input) => Promise<Sheet>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (sheet) => {
      queries.setQueryData(sheetQuery(sheet.organId, sheet.year).queryKey, sheet)
      for (const key of ['report', 'reports', 'records']) queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

type Submission = { organId: string; year: number; kind: string; value: number; evidence: string }
export const useSubmit = () => useSheetChange((input: Submission) => sendJson<Sheet>('POST', '/api/collected', input))
export const useConfirm = () => useSheetChange((id: string) => sendJson<Sheet>('POST', `/api/collected/${id}/confirm`))
