import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kindIds } from '../collected/kinds.ts'
import { applicantKindIds, type Decision, decisions, cells as reportCells } from '../law/index.ts'
import type { Database } from '../platform/database.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { cellsOf, type ReportFigure, reportFigures } from './figures.ts'
import { count, countOrgans, ids, open, reopen } from './tally.ts'
import { addCollected, addDocument, addItem, addRemedy, addRequest, smallDistrict } from './test-kit/district.ts'

let database: TestDatabase
let db: Kysely<Database>
let organs: Awaited<ReturnType<typeof smallDistrict>>
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  organs = await smallDistrict(db)
})
afterAll(() => database.close())

const figures = reportFigures({ expiredAsRepealed: true })

test('数据项覆盖 200 格，编号不重', () => {
  const known = figures.map(({ id }) => id)
  expect(new Set(known).size).toBe(known.length)
  expect(reportCells.filter(({ id }) => !known.includes(id))).toEqual([])
  expect(figures.filter(({ parts }) => parts.length === 0)).toEqual([])
  expect(Object.keys(cellsOf({}))).toHaveLength(200)
})

const day = fc
  .date({ min: new Date('2021-06-01T00:00:00Z'), max: new Date('2024-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const organIndex = fc.integer({ min: 0, max: 2 })
const ended = (from: string, until: string | null) => (until !== null && until >= from ? until : null)

const record = fc.oneof(
  fc.record({
    table: fc.constant('request' as const),
    organ: organIndex,
    kind: fc.option(fc.constantFrom(...applicantKindIds)),
    decision: fc.option(fc.constantFrom(...(Object.keys(decisions) as Decision[]))),
    from: day,
    until: fc.option(day),
  }),
  fc.record({
    table: fc.constant('remedy' as const),
    organ: organIndex,
    route: fc.constantFrom('review', 'direct', 'afterReview'),
    outcome: fc.constantFrom('upheld', 'corrected', 'other'),
    from: day,
    until: fc.option(day),
  }),
  fc.record({
    table: fc.constant('document' as const),
    organ: organIndex,
    kind: fc.constantFrom('rule', 'normative', 'quoted'),
    from: day,
    repealed: fc.option(day),
    expires: fc.option(day),
    shown: fc.option(day),
  }),
  fc.record({
    table: fc.constant('item' as const),
    organ: organIndex,
    from: day,
    topic: fc.option(fc.constantFrom('涉企政策', '别的')),
  }),
)
type RandomRecord = typeof record extends fc.Arbitrary<infer T> ? T : never

async function add(made: RandomRecord) {
  const organId = Object.values(organs)[made.organ]!.id
  if (made.table === 'item') return addItem(db, organId, made.from, made.topic)
  if (made.table === 'document') {
    const { kind, from, repealed, expires, shown } = made
    return addDocument(db, organId, {
      kind,
      made_on: from,
      repealed_on: ended(from, repealed),
      expires_on: expires,
      in_column_from: shown,
      filed_from: shown,
    })
  }
  const concluded = ended(made.from, made.until)
  if (made.table === 'remedy') {
    return addRemedy(db, organId, {
      route: made.route,
      filed_on: made.from,
      concluded_on: concluded,
      outcome: concluded && made.outcome,
    })
  }
  await addRequest(db, organId, {
    applicant_kind: made.kind,
    received_on: made.from,
    due_on: made.from,
    answered_on: concluded,
    decision: concluded ? made.decision : null,
  })
}

/** What the opened rows add up to: one each, or the collected value in the figure's unit. */
async function opened(figure: ReportFigure, scope: { organId: string; whole: boolean; year: number }) {
  const { total, rows } = await open(db, figure, scope, { offset: 0, limit: 10_000 })
  expect(rows).toHaveLength(total)
  const sum = figure.parts[0]?.source.sum
  if (!sum) return total
  const divisor = figure.parts[0]?.divisor ?? 1
  return rows.reduce((all, { row }) => all + Number(row[sum]), 0) / divisor
}

describe('每个数都等于打开的记录', () => {
  const years = [2021, 2022, 2023, 2024]
  test('任意登记的台账、每个机关和全区、每一年、每一格', async () => {
    for (const kind of kindIds) {
      await addCollected(db, organs.education.id, 2023, kind, 12_345.67)
      await addCollected(db, organs.housing.id, 2023, kind, 8_000.01)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 10, maxLength: 30 }),
        fc.constantFrom(...years),
        async (made, year) => {
          for (const each of made) await add(each)
          const scopes = [
            ...Object.values(organs).map(({ id }) => ({ organId: id, whole: false, year })),
            { organId: organs.government.id, whole: true, year },
          ]
          const byOrgan = await countOrgans(db, figures, year)
          for (const scope of scopes) {
            const values = await count(db, figures, scope)
            if (!scope.whole && byOrgan.has(scope.organId)) expect(byOrgan.get(scope.organId)).toEqual(values)
            for (const figure of figures)
              expect(await opened(figure, scope), figure.id).toBeCloseTo(values[figure.id]!, 6)
          }
        },
      ),
      { numRuns: 3 },
    )
  }, 120_000)

  test('汇总逐格等于各机关之和', async () => {
    const byOrgan = await countOrgans(db, figures, 2023)
    const district = await count(db, figures, { organId: organs.government.id, whole: true, year: 2023 })
    for (const { id } of reportCells) {
      const sum = [...byOrgan.values()].reduce((all, values) => all + (values[id] ?? 0), 0)
      expect(district[id], id).toBeCloseTo(sum, 6)
    }
  })

  test('冻结的编号以后打开还是那些记录，翻页不漏', async () => {
    const figure = figures.find(({ id }) => id === 't2.normative.repealed')!
    const scope = { organId: organs.government.id, whole: true, year: 2023 }
    const frozen = await ids(db, figure, scope)
    const pages = []
    for (let offset = 0; offset < frozen.length; offset += 3) {
      pages.push(...(await reopen(db, figure, frozen, { offset, limit: 3 })).rows)
      const direct = await open(db, figure, scope, { offset, limit: 3 })
      expect(direct.rows.map(({ row }) => row.id)).toEqual(frozen.slice(offset, offset + 3))
    }
    expect(pages.map(({ row }) => row.id)).toEqual(frozen)
  })
})

test('本年废止是否含到期失效由设置决定，台账不变', async () => {
  const scope = { organId: organs.government.id, whole: true, year: 2023 }
  const [with_, without] = await Promise.all(
    [true, false].map((expiredAsRepealed) => count(db, reportFigures({ expiredAsRepealed }), scope)),
  )
  expect(with_?.['t2.normative.repealed']).toBe(
    (without?.['t2.normative.repealed'] ?? 0) + (without?.['normative.expired'] ?? 0),
  )
  expect(with_?.['normative.repealedOnly']).toBe(without?.['t2.normative.repealed'])
})
