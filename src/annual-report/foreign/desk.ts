import type { Kysely } from 'kysely'
import { RULE_VERSION } from '../../law/index.ts'
import type { Actor, Outcome } from '../../platform/act.ts'
import { type Desk, perform } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import { sm3 } from '../../platform/hash.ts'
import type { Folding } from '../../platform/refold.ts'
import { correctCell, identify, receive, recheck, rule } from './acts.ts'
import type { Paper, Reading } from './check-job.ts'
import { type ForeignReport, fold, organKey, type Ruling } from './foreign-report.ts'
import type { ReadSafely } from './read-safely.ts'
import { fileOf, foreignByDigest, foreignOf, keepFile, lockForeign, pageOfForeign, saveForeign } from './store.ts'

/** Where the checking of others' reports meets the database and the confined reader. */

/** Whose database, who reads, who acts. */
export type At = { db: Kysely<Database>; read: ReadSafely; actor: Actor }
type Done = Promise<Outcome<ForeignReport>>

const desk: Desk<ForeignReport> = { kind: 'foreignReport', load: lockForeign, fold, save: saveForeign }
export const foreignFolding: Folding = { kind: desk.kind, table: 'foreign_report', fold, page: pageOfForeign }

const paperOf = async (db: At['db'], { name, digest, part, corrections }: ForeignReport): Promise<Paper> => ({
  name,
  bytes: await fileOf(db, digest),
  corrections: { [part]: corrections },
})

type Whose = Pick<ForeignReport, 'organ' | 'year'>
const neighbour = (db: At['db'], { organ, year }: Whose, distance: number) =>
  organ && year ? foreignOf(db, organKey(organ), year + distance) : Promise.resolve(null)
export const previousOf = (db: At['db'], report: Whose) => neighbour(db, report, -1)

/** The file read again as the report now stands, beside last year's if the shelf has it. */
async function readAgain({ db, read }: At, report: ForeignReport): Promise<{ reading: Reading; ruleVersion: string }> {
  const before = await previousOf(db, report)
  const previous = before && before.digest !== report.digest ? await paperOf(db, before) : null
  const readings = await read({ paper: await paperOf(db, report), previous })
  return { reading: readings[report.part] ?? readings[0]!, ruleVersion: RULE_VERSION }
}

export async function recheckReport(at: At, report: ForeignReport, batch?: string): Done {
  const again = await readAgain(at, report)
  return perform(at.db, desk, recheck, report.id, { ...again, ...(batch && { batch }) }, at.actor)
}

/** Next year's report continues this one's numbers. */
async function readFollowing(at: At, report: ForeignReport): Promise<void> {
  const next = await neighbour(at.db, report, 1)
  if (next) await recheckReport(at, next)
}

const subjectsOf = (outcomes: readonly Outcome<ForeignReport>[]) =>
  outcomes.flatMap((outcome) => (outcome.done ? [outcome.subject] : []))

async function firstSeen(at: At, paper: Paper, digest: string, batch: string): Promise<ForeignReport[]> {
  const readings = await at.read({ paper, previous: null })
  await keepFile(at.db, digest, paper.bytes)
  const outcomes: Outcome<ForeignReport>[] = []
  for (const [part, reading] of readings.entries()) {
    const input = { digest, part, batch, name: paper.name, reading, ruleVersion: RULE_VERSION }
    const outcome = await perform(at.db, desk, receive, null, input, at.actor)
    if (!outcome.done) continue
    const before = await previousOf(at.db, outcome.subject)
    outcomes.push(before && before.digest !== digest ? await recheckReport(at, outcome.subject) : outcome)
    await readFollowing(at, outcome.subject)
  }
  return subjectsOf(outcomes)
}

/** Somebody brought the same file in the same moment. */
const isTaken = (error: unknown) => (error as { code?: string }).code === '23505'

type Receipt = { known: boolean; reports: ForeignReport[] }

/** The same file again is read again; what people corrected and decided stays. */
export async function receiveFile(at: At, paper: Paper, batch: string): Promise<Receipt> {
  const digest = sm3(paper.bytes)
  const before = await foreignByDigest(at.db, digest)
  if (before.length === 0)
    return firstSeen(at, paper, digest, batch).then(
      (reports) => ({ known: false, reports }),
      (error) => {
        if (isTaken(error)) return receiveFile(at, paper, batch)
        throw error
      },
    )
  const outcomes: Outcome<ForeignReport>[] = []
  for (const report of before) outcomes.push(await recheckReport(at, report, batch))
  return { known: true, reports: subjectsOf(outcomes) }
}

type Correction = { cell: string; value: number | null; asRead: boolean }

/** What a person read in a cell; `asRead` takes it back. */
export async function correctReport(at: At, report: ForeignReport, { cell, value, asRead }: Correction): Done {
  const { [cell]: _, ...others } = report.corrections
  const again = await readAgain(at, { ...report, corrections: asRead ? others : { ...others, [cell]: value } })
  return perform(at.db, desk, correctCell, report.id, { ...again, cell, value, ...(asRead && { asRead }) }, at.actor)
}

export async function identifyReport(at: At, report: ForeignReport, organ: string, year: number): Done {
  const again = await readAgain(at, { ...report, organ, year })
  const outcome = await perform(at.db, desk, identify, report.id, { ...again, organ, year }, at.actor)
  if (outcome.done) await readFollowing(at, outcome.subject)
  return outcome
}

type Opinion = { finding: string; ruling: Ruling | null; note: string }

export function ruleOn({ db, actor }: At, report: ForeignReport, { finding: id, ruling, note }: Opinion): Done {
  const finding = report.reading.verdict.findings.find((each) => each.id === id) ?? null
  return perform(db, desk, rule, report.id, { id, finding, ruling, note }, actor)
}
