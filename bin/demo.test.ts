import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoDatabase } from '../journeys/demo-database.ts'
import { figures as collected } from '../src/collected/index.ts'
import { demoLines, demoWorkbooks } from '../src/demo/index.ts'
import { figures as disclosure } from '../src/disclosure/index.ts'
import { figures as interpretation } from '../src/interpretation/index.ts'
import { cells } from '../src/law/index.ts'
import { referenceCells } from '../src/law/test-kit/reference.ts'
import { figures as normative } from '../src/normative/index.ts'
import { readActs } from '../src/platform/acts.ts'
import { verifyActs } from '../src/platform/seals.ts'
import { countAll, countByOrgan } from '../src/platform/tally.ts'
import type { TestDatabase } from '../src/platform/test-kit/index.ts'
import type { Facts } from '../src/registers/index.ts'
import { listPage } from '../src/registers/store.ts'
import { figures as remedies } from '../src/remedies/index.ts'
import { figures as requests } from '../src/requests/index.ts'
import { loadDemo } from './commands/demo.ts'
import { registers } from './registers.ts'

const figures = [requests, remedies, normative, disclosure, interpretation, collected].flat()

let site: TestDatabase
let year: (year: number) => Promise<Record<string, number>>
beforeAll(async () => {
  site = await demoDatabase()
  const root = await site.db.selectFrom('organ').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()
  year = (of) => countAll(site.db, figures, { organId: root.id, whole: true, year: of })
})
afterAll(() => site.close())

const told: Record<string, number> = {
  'disclosure.published': 10_143,
  'disclosure.topic.enterprisePolicies': 15,
  'disclosure.topic.enterpriseNews': 60,
  'disclosure.topic.policyApplications': 20,
  'disclosure.topic.subsidyNotices': 58,
  'disclosure.topic.keyProjects': 186,
  'interpretation.text': 32,
  'interpretation.graphic': 19,
  'interpretation.animation': 2,
  'interpretation.h5': 4,
  'interpretation.video': 1,
  'interpretation.audio': 5,
  'collected.responses': 1572,
  'collected.briefings': 5,
  'collected.interviews': 14,
  'collected.consultations': 27,
  'collected.gazetteIssues': 12,
  'collected.gazetteCopies': 4800,
  'collected.trainings': 2,
  'collected.mediaChanges': 3,
  'collected.columnsAdjusted': 8,
  'collected.columnsAdded': 7,
  'collected.specialTopics': 3,
  'collected.catalogueFields': 7,
  'collected.processingFee': 0,
  'collected.accountability': 0,
  'normative.expired': 4,
  'normative.inColumn': 45,
  'normative.filed': 47,
}

describe('演示区', () => {
  test('2023 年的 200 格与参照年报逐格相同', async () => {
    const values = await year(2023)
    expect(Object.fromEntries(cells.map(({ id }) => [id, values[id]]))).toEqual(referenceCells)
  })

  test('正文里的数都在', async () => {
    const values = await year(2023)
    expect(Object.fromEntries(Object.keys(told).map((id) => [id, values[id]]))).toEqual(told)
  })

  test('与 2022 年接得上：逐列结转为零，36 + 14 − 3 − 4 = 43', async () => {
    const [before, now] = [await year(2022), await year(2023)]
    for (const { id } of cells.filter((cell) => cell.id.startsWith('t3.carriedOut.')))
      expect(before[id], id).toBe(now[id.replace('carriedOut', 'carriedIn')])
    expect([before['t2.normative.valid'], before['normative.inColumn'], before['normative.filed']]).toEqual([
      36, 36, 36,
    ])
    expect(before['disclosure.published']).toBe(9486)
  })

  test('每个机关都有可信的数：都发布信息，没有一个机关包揽', async () => {
    const byOrgan = await countByOrgan(site.db, figures, 2023)
    expect(byOrgan.size).toBe(26)
    for (const values of byOrgan.values()) {
      expect(values['disclosure.published']).toBeGreaterThan(100)
      expect(values['disclosure.published']).toBeLessThan(1500)
    }
  })

  test('条例第三十三条：没有一件超期；条例第二十六条：没有一条迟公开', async () => {
    const late = await site.db.selectFrom('request').select('number').whereRef('answered_on', '>', 'due_on').execute()
    expect(late).toEqual([])
    const slow = await site.db
      .selectFrom('item')
      .select('title')
      .where(sql<boolean>`published_on - made_on > 20`)
      .execute()
    expect(slow).toEqual([])
  })

  test.each(registers.map((register) => [register.title, register] as const))(
    '%s：行为记录重新折叠，正是表中现状',
    async (_, { record, fold }) => {
      const { rows } = await listPage<Facts>(site.db, record, { organId: null, year: null, offset: 0, limit: 40 })
      for (const row of rows) {
        const acts = await readActs(site.db, record.subject, row.id)
        expect(acts.reduce<Facts | null>((facts, act) => fold(facts, act), null)).toEqual(row)
      }
    },
  )

  test('再载入一次什么也不变，行为链完好', async () => {
    const acts = async () =>
      (
        await site.db
          .selectFrom('act')
          .select((of) => of.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n
    const before = await acts()
    await loadDemo(site.db, () => {})
    expect(await acts()).toBe(before)
    expect(await verifyActs(site.db)).toMatchObject({ problems: [] })
  })
})

test('每次生成的都一样', async () => {
  expect(demoLines()).toEqual(demoLines())
  const [first, second] = await Promise.all([demoWorkbooks(registers), demoWorkbooks(registers)])
  expect(first.map(({ file }) => file)).toEqual(second.map(({ file }) => file))
})
