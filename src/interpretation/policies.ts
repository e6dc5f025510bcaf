import type { Actor } from '../platform/act.ts'
import type { Db } from '../steps/room.ts'
import type { Policy } from './interpretation.ts'
import { findPublic } from './store.ts'

/** What this room needs of the room of items; the composition gives it (bin/interpreting.ts). */
export type Items = {
  /** An item under way or published, by title, number, index number or address. */
  find(db: Db, organId: string, said: string): Promise<{ id: string; title: string } | null>
  /** Opens a draft for a work, to go through the reviews like any item. */
  draft(of: { organId: string; title: string; by: Actor }): Promise<string>
  /** The words of an item as they stand now; null when there is no such item. */
  text(db: Db, itemId: string): Promise<string | null>
}

export async function findPolicy(db: Db, items: Items, organId: string, said: string): Promise<Policy | null> {
  const item = await items.find(db, organId, said)
  if (item) return { kind: 'item', ...item }
  return findPublic(db, said)
}

export const found = (policy: Policy | null, said: unknown) => ({
  policyKind: policy?.kind ?? null,
  policyId: policy?.id ?? null,
  policyTitle: policy?.title ?? said,
})
