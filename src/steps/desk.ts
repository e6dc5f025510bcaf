import type { Calendar } from '../law/index.ts'
import type { Actor, Outcome } from '../platform/act.ts'
import { type Desk, perform, type Tx } from '../platform/acts.ts'
import { erasePersonalData } from '../platform/erase.ts'
import { eraseFile, filesOf } from '../platform/files.ts'
import { today } from '../platform/now.ts'
import type { Folding } from '../platform/refold.ts'
import { encrypt } from '../platform/secret.ts'
import { readSetting } from '../platform/settings.ts'
import { recordDesk } from '../registers/desk.ts'
import type { RecordTable } from '../registers/register.ts'
import { pageById } from '../registers/store.ts'
import { inputOf } from './field.ts'
import type { Db, Room } from './room.ts'
import type { At, Matter, Step } from './step.ts'

/** Where the steps of a room meet the database. */

/** 个人信息保护法§47: what the acts say of people is struck out, and the papers they are in are destroyed. */
async function forget(tx: Tx, { record: { subject } }: { record: RecordTable }, id: string) {
  await erasePersonalData(tx, subject, id)
  for (const file of await filesOf(tx, subject, id)) await eraseFile(tx, file.id)
}

export const deskOf = <M extends Matter>(room: Room<M>): Desk<M> => ({
  ...(recordDesk(room.record, room.fold as never) as unknown as Desk<M>),
  after: async (tx, matter, act) => {
    await room.after?.(tx, matter, act)
    if (act.name === 'erase') await forget(tx, room, matter.id)
  },
})

/** How a room's matters are proved from their acts. */
export const foldingOfRoom = <M extends Matter>({ record, fold }: Pick<Room<M>, 'record' | 'fold'>): Folding => ({
  kind: record.subject,
  table: record.table,
  fold,
  page: (db, after, limit) => pageById(db, record, after, limit),
})

export async function siteTerms<M extends Matter>(db: Db, { settings = {} }: Room<M>): Promise<At['terms']> {
  const read = Object.entries(settings).map(async ([name, { key, value }]) => [name, await readSetting(db, key, value)])
  return Object.fromEntries(await Promise.all(read))
}

/** Personal data are encrypted before anything is decided or put on the record. */
const sealed = <M extends Matter>({ fields }: Step<M>, said: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      fields[name]?.secret && typeof value === 'string' ? encrypt(value) : value,
    ]),
  )

/** What came from outside, checked field by field; what only the desk may know is taken from nobody. */
export function readSaid<M extends Matter>({ fields }: Step<M>, input: Record<string, unknown>) {
  const asked = Object.entries(input).filter(([name]) => fields[name] && fields[name].kind !== 'given')
  return inputOf(fields).parse(Object.fromEntries(asked)) as Record<string, unknown>
}

export type Doing<M extends Matter> = { room: Room<M>; step: Step<M>; days: Calendar; actor: Actor }

export async function takeStep<M extends Matter>(
  db: Db,
  { room, step, days, actor }: Doing<M>,
  id: string | null,
  said: Record<string, unknown>,
  seen?: number,
): Promise<Outcome<M>> {
  const given = { said: sealed(step, said), days, terms: await siteTerms(db, room) }
  return perform(db, deskOf(room), step.act, id, given, actor, { seen })
}

export const atNow = async <M extends Matter>(db: Db, room: Room<M>, actor: Actor, days: Calendar): Promise<At> => ({
  today: today(),
  days,
  terms: await siteTerms(db, room),
  actor,
})
