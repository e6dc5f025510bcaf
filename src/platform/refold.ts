import { type Kysely, sql } from 'kysely'
import type { ActRecord } from './act.ts'
import { actsOf } from './acts.ts'
import type { Database } from './database.ts'
import { canonical } from './hash.ts'
import type { Problem } from './seals.ts'

/** The trail of acts proves the current rows (house.md §4): folded again from the first act, each must be what stands. */

type Db = Kysely<Database>
type Subject = { id: string }

/** How a room's rows are read in the order of their ids, and what its acts fold to. */
export type Folding = {
  kind: string
  table: string
  fold(subject: never, act: ActRecord): Subject
  page(db: Db, after: string, limit: number): Promise<Subject[]>
}

const size = 5_000
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** A field that is null and a field that is not there say the same. */
const said = (subject: object) =>
  canonical(Object.fromEntries(Object.entries(subject).filter(([, value]) => value !== null && value !== undefined)))

function folded({ fold }: Folding, acts: readonly ActRecord[]): Subject | null {
  const step = fold as (subject: Subject | null, act: ActRecord) => Subject
  return acts.reduce<Subject | null>((subject, act) => step(subject, act), null)
}

async function problemsOfPage(db: Db, folding: Folding, subjects: readonly Subject[]): Promise<Problem[]> {
  const acts = await actsOf(
    db,
    folding.kind,
    subjects.map(({ id }) => id),
  )
  return subjects.flatMap((subject) => {
    const about = `${folding.kind} ${subject.id}`
    const trail = acts.get(subject.id) ?? []
    if (trail.length === 0) return [{ about, message: '现存记录没有任何行为可据，不是经办产生的' }]
    const expected = folded(folding, trail)
    return expected && said(expected) === said(subject) ? [] : [{ about, message: '现存记录与其行为推得的结果不符' }]
  })
}

/** Acts whose record is gone: a row deleted behind the trail's back. */
async function lost(db: Db, { kind, table }: Folding): Promise<Problem[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct subject_id as id from act
    where subject_kind = ${kind} and not exists (select 1 from ${sql.table(table)} t where t.id = subject_id)
    order by id limit 1000`.execute(db)
  return rows.map(({ id }) => ({ about: `${kind} ${id}`, message: '有行为而没有现存记录，记录被删去' }))
}

/** Every difference between what stands and what the acts say. */
export async function refold(db: Db, foldings: readonly Folding[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const folding of foldings) {
    for (let after = beforeAll; ; ) {
      const subjects = await folding.page(db, after, size)
      problems.push(...(await problemsOfPage(db, folding, subjects)))
      const last = subjects.at(-1)
      if (!last) break
      after = last.id
    }
    problems.push(...(await lost(db, folding)))
  }
  return problems
}
