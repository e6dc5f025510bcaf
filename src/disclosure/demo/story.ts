import type { ItemActName } from '../act-names.ts'
import type { ContentClass } from '../proceedings.ts'
import type { BodyDocument } from '../word/document.ts'

/** What the department of the demonstration publishes, and how far each of it has come. Days are working days back. */

export type Role = 'clerk' | 'editor' | 'foiHead' | 'legal' | 'organHead' | 'overseer'
export type Step = { ago: number; by: Role; act: ItemActName; said?: Record<string, unknown> }
export type Story = {
  title: string
  contentClass: ContentClass
  column: string
  ago: number
  formedAgo?: number
  metadata: Record<string, unknown>
  body: (year: string) => BodyDocument
  sheet?: { name: string; heads: readonly string[]; rows: readonly (readonly (string | number)[])[] }
  /** How far it goes by the whole chain. */
  until: 'draft' | 'proof1' | 'review1' | 'approved' | 'published'
  after?: readonly Step[]
  /** The text as a correction makes it. */
  corrected?: (year: string) => BodyDocument
}

/** What every item of the statutory kinds says of itself, unless it says otherwise. */
export const lawful = { theme: '0501', genre: '公告', art20: 'a20.15' }
