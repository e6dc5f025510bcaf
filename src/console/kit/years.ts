import { useQuery } from '@tanstack/react-query'
import { reportFormat } from '../../law/index.ts'
import { getJson } from './http.ts'

/** The server's own year, asked once: screens have no clock. */
const nowQuery = {
  queryKey: ['reports', 'progress', undefined],
  queryFn: () => getJson<{ asOf: string; year: number }>('/api/reports/progress'),
  staleTime: 60_000,
}

export const yearsBack = (asOf: string) => {
  const latest = Number(asOf.slice(0, 4))
  return Array.from({ length: latest - reportFormat.firstYear + 1 }, (_, back) => latest - back)
}

/** The year whose reports are being written: the one a person most likely came for. */
export const useYearInHand = (): number | undefined => useQuery(nowQuery).data?.year

/** From the year now running back to the first of the present report format (国办公开办函〔2021〕30号). */
export const useYears = (): number[] => {
  const { data } = useQuery(nowQuery)
  return data ? yearsBack(data.asOf) : []
}
