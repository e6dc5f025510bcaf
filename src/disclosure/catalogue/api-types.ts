import type { Leaf } from './leaf.ts'

/** What the routes of the catalogues say to the console. */
export type LeavesView = {
  id: string
  name: string
  seq: number
  draft: readonly Leaf[]
  published: readonly Leaf[]
  editions: { version: number; publishedOn: string; leaves: number }[]
  mayEdit: boolean
}
