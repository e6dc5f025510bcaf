import type { z } from 'zod'
import { type Kind, kinds } from '../open/records.ts'
import {
  columnSchema,
  idParams,
  listQuery,
  nothing,
  organSchema,
  recordSchema,
  recordsQuery,
  wholeSchema,
} from './schemas.ts'

/** The doors of the read API, each declared once: routes.ts opens them, openapi.ts and the page describe them. */

type Common = { path: string; id: string; summary: string; tags: readonly string[] }
export type ListEndpoint = Common & {
  gives: 'records'
  kind: Kind | null
  query: typeof listQuery | typeof recordsQuery
}
export type OneEndpoint = Common & { gives: 'record'; kind: Kind; params: typeof idParams }
export type WholeEndpoint = Common & { gives: 'organs' | 'columns'; query: typeof nothing }
export type Endpoint = ListEndpoint | OneEndpoint | WholeEndpoint

const list = (path: string, kind: Kind): ListEndpoint => ({
  path,
  id: `list${path.slice(1, 2).toUpperCase()}${path.slice(2)}`,
  summary: `${kinds[kind]}，新的在前`,
  tags: [kind],
  gives: 'records',
  kind,
  query: listQuery,
})

const one = (path: string, kind: Kind): OneEndpoint => ({
  path: `${path}/:id`,
  id: `get${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
  summary: `一条${kinds[kind]}，有正文的附正文`,
  tags: [kind],
  gives: 'record',
  kind,
  params: idParams,
})

export const endpoints: readonly Endpoint[] = [
  {
    path: '/records',
    id: 'listRecords',
    summary: '全部公开内容，新的在前',
    tags: Object.keys(kinds),
    gives: 'records',
    kind: null,
    query: recordsQuery,
  },
  list('/items', 'item'),
  one('/items', 'item'),
  list('/documents', 'document'),
  one('/documents', 'document'),
  list('/interpretations', 'interpretation'),
  one('/interpretations', 'interpretation'),
  list('/reports', 'report'),
  { path: '/organs', id: 'listOrgans', summary: '全部机关', tags: ['organ'], gives: 'organs', query: nothing },
  { path: '/columns', id: 'listColumns', summary: '全部栏目', tags: ['column'], gives: 'columns', query: nothing },
]

/** What an answer carries under `data`. */
export const answers = {
  records: { name: 'Record', schema: recordSchema, many: true, paged: true },
  record: { name: 'RecordWithText', schema: wholeSchema, many: false, paged: false },
  organs: { name: 'Organ', schema: organSchema, many: true, paged: false },
  columns: { name: 'Column', schema: columnSchema, many: true, paged: false },
} as const satisfies Record<Endpoint['gives'], { name: string; schema: z.ZodType; many: boolean; paged: boolean }>
