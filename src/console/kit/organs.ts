import { queryOptions } from '@tanstack/react-query'
import { getJson } from './http.ts'

export type Organ = { id: string; name: string; shortName?: string; code: string; kind: string; mustReport?: boolean }

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  queryFn: async () => {
    const answer = await getJson<{ rows?: Organ[]; organs?: Organ[] } | Organ[]>('/api/organs', { limit: 500 })
    return Array.isArray(answer) ? answer : (answer.organs ?? answer.rows ?? [])
  },
  staleTime: 300_000,
})
