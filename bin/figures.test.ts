import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figures as collected, kindIds } from '../src/collected/index.ts'
import { figures as disclosure } from '../src/disclosure/index.ts'
import { figures as interpretation } from '../src/interpretation/index.ts'
import { applicantKindIds, cells, constraints, decisions, evaluate, remedyRouteIds } from '../src/law/index.ts'
import { figures as normative } from '../src/normative/index.ts'
import { countAll, countByOrgan, type Figure, rowIds, rows, type Scope } from '../src/platform/tally.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { figures as remedies } from '../src/remedies/index.ts'
import { figures as requests } from '../src/requests/index.ts'

const figures = [requests, remedies, normative, disclosure, interpretation, collected].flat()
const years = [2021, 2022, 2023]
const organs = [
  { id: randomUUID(), rolls_up: true },
  { id: randomUUID(), rolls_up: true },
  { id: randomUUID(), rolls_up: false },
]

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
  const rows = organs.map(({ id, rolls_up }, n) => ({
    id,
    code: `X${n}`,
    name: `机关${n}`,
    short_name: `机关${n}`,
    kind: 'department',
    must_report: true,
    rolls_up,
  }))
  await site.db.insertInto('organ').values(rows).execute()
})
afterAll(() => site.close())

test('每个单元格都有一个同名的数', () => {
  const known = new Set(figures.map(({ id }) => id))
  expect(cells.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([])
  expect(known.size).toBe(figures.length)
})

const organ = fc.constantFrom(...organs.map(({ id }) => id))
const day = fc
  .tuple(fc.integer({ min: 2020, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const edge = fc.oneof(day, fc.constantFrom('2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const ordered = (from: string, until: string | null) => (until !== null && until < from ? [until, from] : [from, until])

const request = fc
  .record({
    organ,
    kind: maybe(fc.constantFrom(...applicantKindIds)),
    decision: maybe(fc.constantFrom(...Object.values(decisions).map((each) => each.row))),
    from: edge,
    until: maybe(edge),
  })
  .map(({ organ: organ_id, kind, decision, from, until }) => {
    const [received_on, answered_on] = ordered(from, until)
    const id = randomUUID()
    return {
      id,
      organ_id,
      number: id,
      channel: 'web',
      applicant_kind: kind,
      content: '内容',
      received_on: received_on!,
      due_on: received_on!,
      answered_on: answered_on ?? null,
      decision_row: answered_on ? decision : null,
    }
  })
const remedy = fc
  .record({
    organ,
    route: fc.constantFrom(...remedyRouteIds),
    outcome: maybe(fc.constantFrom('upheld', 'corrected', 'other')),
    from: edge,
    until: maybe(edge),
  })
  .map(({ organ: organ_id, route, outcome, from, until }) => {
    const [filed_on, concluded_on] = ordered(from, until)
    const id = randomUUID()
    return {
      id,
      organ_id,
      route,
      case_number: id,
      filed_on: filed_on!,
      concluded_on: concluded_on ?? null,
      outcome: concluded_on ? outcome : null,
    }
  })
const document = fc
  .record({
    organ,
    kind: fc.constantFrom('rule', 'normative', 'quoted'),
    made: edge,
    end: fc.constantFrom('repealed', 'expired', null),
    on: edge,
    column: maybe(edge),
    filed: maybe(edge),
  })
  .map(({ organ: organ_id, kind, made, end, on, column, filed }) => {
    const [made_on, ended] = ordered(made, end && on)
    const id = randomUUID()
    return {
      id,
      organ_id,
      kind,
      title: '文件',
      doc_number: id,
      made_on: made_on!,
      repealed_on: end === 'repealed' ? ended! : null,
      expires_on: end === 'expired' ? ended! : null,
      in_column_from: column,
      filed_from: filed,
    }
  })
const item = fc
  .record({ organ, topic: maybe(fc.constantFrom('涉企政策', '政策申报', '别的专题')), on: edge })
  .map(({ organ: organ_id, topic, on }) => {
    const id = randomUUID()
    return { id, organ_id, index_number: id, title: '信息', column_name: '栏目', topic, made_on: on, published_on: on }
  })
const figure = fc
  .record({
    organ,
    year: fc.constantFrom(...years),
    kind: fc.constantFrom(...kindIds),
    cents: fc.integer({ min: 0, max: 10_000_000 }),
  })
  .map(({ organ: organ_id, year, kind, cents }) => ({
    id: randomUUID(),
    organ_id,
    year,
    kind,
    value: cents / 100,
    evidence: '台账',
  }))
const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 5, maxLength: 40 })
const world = fc.record({
  requests: many(request),
  remedies: many(remedy),
  documents: many(document),
  items: many(item),
  collected: many(figure),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

async function clear() {
  for (const table of ['request', 'remedy', 'document', 'item', 'collected_figure'])
    await sql`delete from ${sql.table(table)}`.execute(site.db)
}

async function fill({ requests, remedies, documents, items, collected }: World) {
  await clear()
  const distinct = new Map(collected.map((each) => [`${each.organ_id}${each.year}${each.kind}`, each]))
  await site.db.insertInto('request').values(requests).execute()
  await site.db.insertInto('remedy').values(remedies).execute()
  await site.db.insertInto('document').values(documents).execute()
  await site.db.insertInto('item').values(items).execute()
  await site.db
    .insertInto('collected_figure')
    .values([...distinct.values()])
    .execute()
}

const scopes = (year: number): Scope[] => [
  { organId: organs[0]!.id, whole: true, year },
  ...organs.map(({ id }) => ({ organId: id, whole: false, year })),
]

/** 打开来的记录加起来是多少。 */
async function opened(of: Figure, scope: Scope) {
  const { total, rows: found } = await rows(site.db, of, scope, { offset: 0, limit: 1000 })
  const ids = await rowIds(site.db, of, scope)
  expect(found.map(({ id }) => id)).toEqual(ids)
  expect(total).toBe(ids.length)
  const sum = of.source.sum ? found.reduce((all, row) => all + Number(row[of.source.sum!]), 0) : total
  return of.divisor ? sum / of.divisor : sum
}

describe('随机的台账', () => {
  test('每个数都等于打开来的记录：各机关、全区、每一年；非零的逐个打开', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(...years), async (records, year) => {
        await fill(records)
        for (const scope of scopes(year)) {
          const counted = await countAll(site.db, figures, scope)
          const sampled = figures.filter(({ id }, index) => counted[id] !== 0 || index % 17 === 0)
          for (const each of sampled) expect(await opened(each, scope), each.id).toBeCloseTo(counted[each.id]!, 6)
        }
      }),
      { numRuns: 6 },
    )
  })

  test('逐机关计数与单独计数相同；纳入汇总的机关加起来就是全区', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.constantFrom(...years), async (records, year) => {
        await fill(records)
        const byOrgan = await countByOrgan(site.db, figures, year)
        const [whole, ...own] = await Promise.all(scopes(year).map((scope) => countAll(site.db, figures, scope)))
        own.forEach((values, n) => {
          for (const { id } of figures) expect(byOrgan.get(organs[n]!.id)?.[id] ?? 0, id).toBeCloseTo(values[id]!, 6)
        })
        for (const { id } of figures) expect(whole![id], id).toBeCloseTo(own[0]![id]! + own[1]![id]!, 6)
      }),
      { numRuns: 15 },
    )
  })

  test('都分了类，表三、表四的硬约束成立；跨年结转成立', async () => {
    const classified = world.map((records) => ({
      ...records,
      requests: records.requests.map((each) => ({
        ...each,
        applicant_kind: each.applicant_kind ?? 'natural',
        decision_row: each.answered_on ? (each.decision_row ?? 'granted') : null,
      })),
      remedies: records.remedies.map((each) => ({
        ...each,
        outcome: each.concluded_on ? (each.outcome ?? 'other') : null,
      })),
    }))
    await fc.assert(
      fc.asyncProperty(classified, async (records) => {
        await fill(records)
        const scope = scopes(2022)[0]!
        const [before, now] = await Promise.all(
          [2021, 2022].map((year) => countAll(site.db, figures, { ...scope, year })),
        )
        const broken = constraints
          .filter(({ level }) => level === 'hard')
          .filter((each) => !evaluate(each, now!, before!)?.holds)
        expect(broken.map(({ id }) => id)).toEqual([])
        const { 't2.normative.valid': last = 0 } = before!
        const value = (id: string) => now![id] ?? 0
        expect(value('t2.normative.valid')).toBe(
          last + value('t2.normative.made') - value('t2.normative.repealed') - value('normative.expired'),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('同一案号由原机关和复议机关都登记的，各自计一件，全区只计一件', async () => {
    await clear()
    const suit = {
      route: 'afterReview',
      case_number: '（2022）某0203行初5号',
      filed_on: '2022-03-01',
      outcome: 'upheld',
      concluded_on: '2022-08-01',
    }
    const rows = organs.slice(0, 2).map(({ id }) => ({ ...suit, id: randomUUID(), organ_id: id }))
    await site.db.insertInto('remedy').values(rows).execute()
    const upheld = remedies.find(({ id }) => id === 't4.afterReview.upheld')!
    const counts = await Promise.all(scopes(2022).map((scope) => countAll(site.db, [upheld], scope)))
    expect(counts.map((values) => values[upheld.id])).toEqual([1, 1, 1, 0])
    expect(await opened(upheld, scopes(2022)[0]!)).toBe(1)
  })

  test('有一件没分类的，总计照数，分列之和对不上：约束真的在查', async () => {
    const year = 2022
    const plain = {
      organ_id: organs[0]!.id,
      channel: 'web',
      content: '内容',
      received_on: '2022-03-01',
      due_on: '2022-03-29',
      answered_on: '2022-03-10',
    }
    await clear()
    await site.db
      .insertInto('request')
      .values([
        { ...plain, id: randomUUID(), number: '1', applicant_kind: null, decision_row: 'granted' },
        { ...plain, id: randomUUID(), number: '2', applicant_kind: 'natural', decision_row: null },
      ])
      .execute()
    const now = await countAll(site.db, figures, { organId: organs[0]!.id, whole: false, year })
    expect(now['t3.total.total']).toBe(2)
    const broken = constraints
      .filter(({ level, scope }) => level === 'hard' && scope === 'same-report')
      .filter((each) => !evaluate(each, now)?.holds)
    expect(broken.map(({ id }) => id).sort()).toEqual(
      ['T3-SUM-natural', 'T3-SUM-total', 'T3-ROW-granted', 'T3-ROW-new', 'T3-ROW-total'].sort(),
    )
  })
})
