import { siteCalendar } from '../calendar/index.ts'
import type { Actor } from '../platform/act.ts'
import { performIn, type Tx } from '../platform/acts.ts'
import { deskOf, siteTerms } from '../steps/desk.ts'
import type { Db } from '../steps/room.ts'
import { end } from './acts/end.ts'
import { publish } from './acts/publish.ts'
import { restore } from './acts/restore.ts'
import type { Items } from './policies.ts'
import { interpretationRoom } from './room.ts'
import { type BoundWork, policiesAwaited, workOfItem, worksOf, workTakenDown } from './store.ts'

/** What the room of items asks of this one, and tells it: 三同步 is one transaction (INT-03). */

export type Gate = {
  /** What stands ready beside a policy that is about to be approved or released. */
  forPolicy(db: Db, itemId: string): Promise<{ required: boolean; works: BoundWork[] }>
  /** Titles of the policies without which this item must not appear. */
  awaits(db: Db, itemId: string): Promise<string[]>
  /** An item was released: the work it carries is public from the same moment. */
  released(tx: Tx, itemId: string, by: Actor): Promise<void>
  /** An item was withdrawn: so is the work. */
  withdrawn(tx: Tx, itemId: string, why: string, by: Actor): Promise<void>
  /** The withdrawal was not agreed to. */
  reinstated(tx: Tx, itemId: string, by: Actor): Promise<void>
}

export const interpretationGate = (items: Items): Gate => {
  const room = interpretationRoom(items)
  const take = async (tx: Tx, step: typeof publish, itemId: string, said: Record<string, unknown>, by: Actor) => {
    const work = await (step === restore ? workTakenDown : workOfItem)(tx, itemId)
    if (!work || (step.name === 'publish' && work.standing === 'published')) return
    const given = { said, days: await siteCalendar(tx), terms: await siteTerms(tx, room) }
    const outcome = await performIn(tx, deskOf(room), step.act, work.id, given, by)
    if (!outcome.done) throw new Error(`interpretation ${work.id}: ${outcome.refusals[0]?.sentence}`)
  }
  return {
    forPolicy: async (db, itemId) => ({ required: true, works: await worksOf(db, 'item', itemId) }),
    awaits: policiesAwaited,
    released: (tx, itemId, by) => take(tx, publish, itemId, { released: itemId }, by),
    withdrawn: (tx, itemId, why, by) => take(tx, end, itemId, { why, released: null }, by),
    reinstated: (tx, itemId, by) => take(tx, restore, itemId, { itemId }, by),
  }
}
