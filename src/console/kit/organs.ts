import { queryOptions } from '@tanstack/react-query'
import type { RecordList } from '../../registers/api-types.ts'
import { getJson } from './http.ts'

/** The organs this person may meet, by their full names. */
export const organsQuery = queryOptions({
  queryKey: ['organs'],
  queryFn: async () => {
    const { rows } = await getJson<RecordList>('/api/organs', { limit: 200 })
    return rows.map(({ id, title, values }) => ({ id, name: values.name || title }))
  },
  staleTime: 300_000,
})
