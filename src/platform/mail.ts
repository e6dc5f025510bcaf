import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Tx } from './acts.ts'
import { readConfig } from './config.ts'
import type { Database } from './database.ts'
import { addJob, type JobSet } from './jobs.ts'
import { NotSent, type Outgoing, sendBySmtp } from './mail-server.ts'
import { now } from './now.ts'
import { decrypt, encrypt } from './secret.ts'

/** Mail to applicants and officers: made once, sent at most once, and what is not certain is said to be so. */

type Db = Kysely<Database>

/** What is enclosed: a stored file, opened when the mail is sent. */
export type Enclosure = { file: string }
export type OpenEnclosure = (enclosure: Enclosure) => Promise<{ name: string; bytes: Uint8Array }>

export type NewMail = {
  /** What it is about, once: a second mail of that key is not made. */
  key: string
  to: string
  /** Nothing personal: it is shown in lists. */
  subject: string
  text: string
  attachments?: readonly Enclosure[]
  /** In whose name, and about which request or case: its personal data are erased with it. */
  organId?: string | null
  about?: string | null
}

const task = 'mail'
const sendLater = (tx: Tx, id: string) => addJob(tx, task, { id }, { key: `mail ${id}` })

/** Makes the mail in the act's own transaction. Without a mail server it waits in the outbox for somebody to see to it. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<void> {
  const id = randomUUID()
  const state = readConfig().smtp ? 'queued' : 'held'
  const made = await tx
    .insertInto('mail')
    .values({
      id,
      key: mail.key,
      organ_id: mail.organId ?? null,
      about: mail.about ?? null,
      recipient: encrypt(mail.to),
      subject: mail.subject,
      body: encrypt(mail.text),
      attachments: JSON.stringify(mail.attachments ?? []),
      state,
      made_at: now(),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made && state === 'queued') await sendLater(tx, id)
}

/** Whoever sends a mail holds this lock in his own connection: when he dies, the lock is gone and the mail uncertain. */
const lockOf = (id: string) => sql`hashtextextended('mail ' || ${id}, 0)`

/** Twelve attempts stretch over about half a day. */
const mostAttempts = 12

async function claim(db: Db, id: string) {
  return db
    .updateTable('mail')
    .set((of) => ({ state: 'sending', attempts: of('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .returningAll()
    .executeTakeFirst()
}
type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>

async function outgoing(db: Db, mail: Claimed, open: OpenEnclosure): Promise<Outgoing> {
  const enclosed = await Promise.all((mail.attachments as Enclosure[]).map(open))
  const from = await db.selectFrom('setting').select('value').where('key', '=', 'mail.from').executeTakeFirst()
  return {
    id: mail.id,
    from: typeof from?.value === 'string' ? from.value : null,
    to: decrypt(mail.recipient!),
    subject: mail.subject,
    text: decrypt(mail.body!),
    enclosed,
  }
}

/** What became of an attempt; thrown errors carry a code only, for the queue writes them into the log. */
async function attempt(db: Db, mail: Claimed, open: OpenEnclosure) {
  const end = (set: { state: string; error: string | null; sent_at?: Date }) =>
    db.updateTable('mail').set(set).where('id', '=', mail.id).execute()
  try {
    await sendBySmtp(await outgoing(db, mail, open))
    await end({ state: 'sent', error: null, sent_at: now() })
  } catch (thrown) {
    const { message: error, again } = thrown instanceof NotSent ? thrown : new NotSent('EENCLOSED', 'never')
    if (again === 'later' && mail.attempts < mostAttempts) {
      await end({ state: 'queued', error })
      throw new Error(`mail not sent: ${error}`)
    }
    await end({ state: again === null ? 'uncertain' : 'failed', error })
  }
}

const sendMail = (db: Db, id: string, open: OpenEnclosure) =>
  db.connection().execute(async (own) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${lockOf(id)}) as got`.execute(own)
    if (!rows[0]?.got) return
    try {
      const mail = await claim(own, id)
      if (mail) await attempt(own, mail, open)
    } finally {
      await sql`select pg_advisory_unlock(${lockOf(id)})`.execute(own)
    }
  })

/** Mail that nobody is sending any more though it was begun: it may have gone out, so it is never sent again by itself. */
export const findUncertain = (db: Db) =>
  db.connection().execute(async (own) => {
    const { rows } = await sql<{ id: string }>`
      select id from mail where state = 'sending' and pg_try_advisory_lock(hashtextextended('mail ' || id, 0))`.execute(
      own,
    )
    try {
      const begun = rows.map(({ id }) => id)
      await own
        .updateTable('mail')
        .set({ state: 'uncertain', error: null })
        .where(sql<boolean>`id = any(${begun}::uuid[])`)
        .where('state', '=', 'sending')
        .execute()
    } finally {
      for (const { id } of rows) await sql`select pg_advisory_unlock(${lockOf(id)})`.execute(own)
    }
  })

/** After a restart, or a restored backup, whose queue begins empty. */
async function takeUp(db: Db) {
  await findUncertain(db)
  await db.transaction().execute(async (tx) => {
    const waiting = await tx.selectFrom('mail').select('id').where('state', '=', 'queued').execute()
    for (const { id } of waiting) await sendLater(tx, id)
  })
}

export const mailJobs = (db: Db, open: OpenEnclosure): JobSet => ({
  tasks: {
    [task]: (payload) => sendMail(db, (payload as { id: string }).id, open),
    findUncertainMail: () => findUncertain(db),
  },
  crontab: '*/10 * * * * findUncertainMail',
  atStart: () => takeUp(db),
})

/** Somebody decides that a mail goes out (again). False when it is on its way or was sent. */
export const sendAgain = (db: Db, id: string): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const released = await tx
      .updateTable('mail')
      .set({ state: 'queued', attempts: 0 })
      .where('id', '=', id)
      .where('state', 'in', ['held', 'failed', 'uncertain'])
      .where('recipient', 'is not', null)
      .returning('id')
      .executeTakeFirst()
    if (released) await sendLater(tx, id)
    return released !== undefined
  })
