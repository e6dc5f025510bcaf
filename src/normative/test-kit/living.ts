import type { Kysely } from 'kysely'
import { siteCalendar } from '../../calendar/index.ts'
import type { Day } from '../../law/index.ts'
import type { Actor } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import { findOne } from '../../registers/store.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { DocumentFacts } from '../document.ts'
import { documentRoom } from '../room.ts'
import { readStructure } from '../text/structure.ts'
import { keepEdition } from '../text-desk.ts'

/** Documents in a database, brought to where they stand by their own steps. */

export const clerkOf = (organId: string, role = 'clerk'): Actor => ({ id: role, name: role, role, organId })

type Db = Kysely<Database>

export async function step(
  db: Db,
  day: Day,
  name: string,
  id: string | null,
  said: Record<string, unknown>,
  by: Actor,
) {
  const found = documentRoom.steps.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return withClock(day, async () => {
    const doing = { room: documentRoom, step: found, days: await siteCalendar(db), actor: by }
    const outcome = await takeStep(db, doing, id, readSaid(found, said))
    if (!outcome.done) throw new Error(`${name}: ${JSON.stringify(outcome.refusals)}`)
    return outcome.subject
  })
}

export const read = (db: Db, id: string) => findOne<DocumentFacts>(db, documentRoom.record, id)

export async function write(db: Db, day: Day, id: string, validFrom: Day, text: string, by: Actor, reason = '') {
  const document = await read(db, id)
  if (!document) throw new Error(id)
  return withClock(day, async () => {
    const outcome = await keepEdition(
      db,
      document,
      { structure: readStructure(text.split('\n')), validFrom, reason },
      { actor: by, days: await siteCalendar(db) },
    )
    if (!outcome.done) throw new Error(JSON.stringify(outcome.refusals))
    return outcome.subject
  })
}

/** From the first draft to its number on 25 March 2026; `drafted`: words that were put right on the way. */
export async function numberedIn(
  db: Db,
  organId: string,
  { docNumber, title, text, drafted, expiresOn = '2026-11-30' }: Published,
) {
  const by = clerkOf(organId)
  const yes = { isNormative: 'yes', by: '张三', why: '略', business: 'no', market: 'no', major: 'no' }
  const none = { powers: 'none', rights: 'none', own: 'none', access: 'none', basis: '略' }
  const { id } = await step(db, '2026-01-05', 'begin', null, { organId, kind: 'normative', title }, by)
  await step(db, '2026-01-05', 'recognise', id, yes, by)
  await step(db, '2026-01-05', 'checkDraft', id, none, by)
  if (drafted) await write(db, drafted.on, id, drafted.on, drafted.text, by)
  await step(db, '2026-01-12', 'solicit', id, { from: '2026-01-12', until: '2026-02-27', where: '网站' }, by)
  await step(db, '2026-03-02', 'closeSoliciting', id, { received: 0, adopted: 0, explained: '无' }, by)
  await step(db, '2026-03-02', 'sendToReview', id, { reviewer: '区司法局', papers: '略' }, by)
  const opinion = { opinion: 'lawful', number: '3号', text: '略' }
  await step(db, '2026-03-16', 'giveOpinion', id, opinion, clerkOf(organId, 'legal'))
  const meeting = { conclusion: 'passed', heldOn: '2026-03-19', meeting: '常务会议', minutes: '6号' }
  await step(db, '2026-03-20', 'deliberate', id, meeting, by)
  const dates = { madeOn: '2026-03-24', issuedOn: '2026-03-25', effectiveOn: '2026-05-01', expiresOn }
  await step(db, '2026-03-25', 'number', id, { registrationNumber: `R ${docNumber}`, docNumber, ...dates }, by)
  return write(db, '2026-03-25', id, '2026-05-01', text, by)
}

/** To publication on 26 March 2026: in force from 1 May 2026 until `expiresOn`. */
export async function publishedIn(db: Db, organId: string, said: Published) {
  const { id } = await numberedIn(db, organId, said)
  return step(
    db,
    '2026-03-26',
    'publish',
    id,
    { publishedOn: '2026-03-26', channels: '政府网站', reviewed: '办公室三审，保密审查可以公开' },
    clerkOf(organId),
  )
}
type Published = {
  docNumber: string
  title: string
  text: string
  drafted?: { on: Day; text: string }
  expiresOn?: Day
}
