import type { z } from 'zod'
import type { Calendar } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import { decrypt, erasedText, mask } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import type { Organs } from '../registers/api.ts'
import { officerNames } from '../registers/store.ts'
import { closedPage, type MatterList, type MatterView, type mattersQuery } from './api-types.ts'
import { atNow } from './desk.ts'
import { fileViews } from './files.ts'
import type { Room, Words } from './room.ts'
import type { Matter } from './step.ts'
import { closedMatters, openMatters } from './store.ts'
import { availableTo, inUrgency, mayOpen, rowOf, stepView, timelineOf } from './view.ts'

/** What is read of a room's matters for one person: the list by urgency, and one matter. */

export type Open<M extends Matter> = {
  services: Services
  room: Room<M>
  organs: Organs
  days: (db: Services['db']) => Promise<Calendar>
}

const wordsFor = <M extends Matter>(
  room: Room<M>,
  actor: Actor,
  names: ReadonlyMap<string, string>,
  organId: string,
): Words => ({
  organ: (id) => names.get(id) ?? '',
  open: (sealed) => {
    if (sealed === null || sealed === '') return ''
    const plain = decrypt(sealed)
    if (room.opensNames(actor, organId) || plain === erasedText) return plain
    return room.masked ?? mask(plain.slice(0, 4))
  },
})

export const beginning = <M extends Matter>({ steps }: Room<M>) => {
  const step = steps.find(({ from }) => from === 'new')
  if (!step) throw new Error('a room of matters has no step that begins one')
  return step
}

export async function matterList<M extends Matter>(
  open: Open<M>,
  query: z.output<typeof mattersQuery>,
  actor: Actor,
): Promise<MatterList> {
  const { room, organs, services } = open
  const { db } = services
  const organId = room.readsOnly(actor) ?? query.organId ?? null
  const wanted = { organId, q: query.q, offset: query.offset, limit: closedPage }
  const at = await atNow(db, room, actor, await open.days(db))
  const names = await organs.names()
  const row = (matter: M) => rowOf(room, matter, at, wordsFor(room, actor, names, matter.organId))
  const closed = await closedMatters<M>(db, room, wanted)
  const first = beginning(room)
  return {
    noun: room.course.noun,
    open: inUrgency((await openMatters<M>(db, room, wanted)).map(row)),
    closed: closed.rows.map(row),
    closedTotal: closed.total,
    opening: mayOpen(room, first, actor) ? stepView(first, []) : null,
  }
}

export const attachStep = <M extends Matter>({ steps, mayAct }: Room<M>, { organId }: M, actor: Actor) =>
  steps.find(({ name, by }) => name === 'attach' && mayAct(actor, organId, by)) ?? null

/** What no person did. */
const byItself: Readonly<Record<string, string>> = { system: '系统导入', clock: '到期自动办理' }

export async function matterView<M extends Matter>(open: Open<M>, matter: M, actor: Actor): Promise<MatterView> {
  const { room, organs, services } = open
  const { db } = services
  const at = await atNow(db, room, actor, await open.days(db))
  const words = wordsFor(room, actor, await organs.names(), matter.organId)
  const acts = await readActs(db, room.record.subject, matter.id)
  const officers = await officerNames(
    db,
    acts.map(({ by }) => by),
  )
  const officer = (id: string) => byItself[id] ?? officers.get(id) ?? '已离任人员'
  return {
    ...rowOf(room, matter, at, words),
    noun: room.course.noun,
    organId: matter.organId,
    seq: acts.at(-1)?.seq ?? 0,
    facts: room.facts(matter, words).filter(({ value }) => value !== ''),
    hints: (await room.hints?.(db, matter, at.days)) ?? [],
    links: room.links?.(matter) ?? [],
    files: await fileViews(db, room, matter, actor),
    mayAttach: attachStep(room, matter, actor) !== null,
    timeline: timelineOf(room, acts, words, officer),
    available: availableTo(room, matter, at),
  }
}
