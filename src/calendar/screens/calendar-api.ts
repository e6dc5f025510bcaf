import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { getJson, sendJson } from '../../console/kit/http.ts'
import type { YearData } from '../../law/calendar.ts'
import type { CalendarView, Preview } from '../api-types.ts'

export const calendarQuery = (year?: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => getJson<CalendarView>('/api/calendar', { year }),
    placeholderData: keepPreviousData,
  })

export type LocalForm = { notice: string; days: { day: string; rests: boolean; name: string }[] }
export type Said = { publishedOn: string } & ({ kind: 'year'; data: YearData } | ({ kind: 'local' } & LocalForm))

export const readText = (year: number, text: string) =>
  sendJson<Pick<YearData, 'holidays' | 'makeups'>>('POST', '/api/calendar/read', { year, text })
export const preview = (said: Said) => sendJson<Preview>('POST', '/api/calendar/preview', said)
export const announce = (said: Said) => sendJson<CalendarView>('POST', '/api/calendar', said)
export const withdrawalOf = (id: string) => getJson<Preview>(`/api/calendar/${id}/withdrawal`)
export const withdraw = (id: string, reason: string) =>
  sendJson<CalendarView>('POST', `/api/calendar/${id}/withdraw`, { reason })
