import type { Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Outcome } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { withClock } from '../platform/now.ts'
import { verifyActs } from '../platform/seals.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import type { ReportActName } from './api-types.ts'
import { unansweredIn } from './checks/index.ts'
import { compile } from './compile.ts'
import { desk, explainFinding, Forbidden, openReport, takeStep, writeSection } from './desk.ts'
import { alteredEditions } from './edition-proof.ts'
import { currentPaper } from './papers-of.ts'
import { fold, type Report } from './report.ts'
import { rowsBehind } from './rows.ts'
import { findReport } from './store.ts'
import { editionList, editionOf } from './store-editions.ts'
import { addItem, addRequest, smallDistrict } from './test-kit/district.ts'

let database: TestDatabase
let db: Kysely<Database>
let organs: Awaited<ReturnType<typeof smallDistrict>>
let people: Record<'clerk' | 'head' | 'office' | 'governor' | 'supervisor' | 'stranger', Actor>

const actor = (id: string, role: string, organId: string | null): Actor => ({ id, name: id, role, organId })

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  organs = await smallDistrict(db)
  people = {
    clerk: actor('王经办', 'clerk', organs.education.id),
    head: actor('李局长', 'organHead', organs.education.id),
    office: actor('公开办', 'office', organs.government.id),
    governor: actor('赵区长', 'organHead', organs.government.id),
    supervisor: actor('督查', 'supervisor', null),
    stranger: actor('住建经办', 'clerk', organs.housing.id),
  }
  await addItem(db, organs.education.id, '2023-05-01')
  await addRequest(db, organs.education.id, {
    received_on: '2023-03-01',
    answered_on: '2023-03-20',
    decision: 'GRANT_FULL',
  })
})
afterAll(() => database.close())

const january = <T>(work: () => Promise<T>) => withClock('2024-01-20', work)
let nextYear = 2023
/** A report of a year that nobody has opened yet; later years are empty and hold. */
async function opened(year = nextYear++): Promise<Report> {
  const outcome = await january(() =>
    openReport(db, { organId: organs.education.id, scope: 'organ', year }, people.office),
  )
  if (!outcome.done) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.subject
}
const again = async ({ id }: Report) => (await findReport(db, id))!
const step = (report: Report, name: ReportActName, who: Actor, said = {}) =>
  january(async () => takeStep(db, await again(report), name, said, who))
const sentences = (outcome: Outcome<Report>) =>
  outcome.done ? [] : outcome.refusals.map(({ sentence }) => sentence).join('\n')

async function published(report: Report) {
  await step(report, 'signOff', people.head)
  await step(report, 'check', people.office)
  await step(report, 'approve', people.governor)
  return step(report, 'publish', people.office)
}

describe('从起草到公布', () => {
  let report: Report
  beforeAll(async () => {
    report = await opened(2023)
  })

  test('拟稿时正文已经写好，数据都是引用', () => {
    expect(JSON.stringify(report.narrative.s1)).toContain('"type":"figure"')
    expect(report.standing).toBe('draft')
  })

  test('同一年度不能再开一份', async () => {
    const outcome = await january(() =>
      openReport(db, { organId: organs.education.id, scope: 'organ', year: 2023 }, people.clerk),
    )
    expect(sentences(outcome)).toContain('已经开始编制')
  })

  test('部门不编全区的报告', async () => {
    const outcome = await january(() =>
      openReport(db, { organId: organs.education.id, scope: 'district', year: 2023 }, people.office),
    )
    expect(sentences(outcome)).toContain('不编制这一口径')
  })

  test('未到的年度不能开', async () => {
    const outcome = await january(() =>
      openReport(db, { organId: organs.education.id, scope: 'organ', year: 2025 }, people.office),
    )
    expect(sentences(outcome)).toContain('还没有开始')
  })

  test.each([
    ['check', 'office', '“机关已签发”'],
    ['approve', 'governor', '“已审核”'],
    ['publish', 'office', '“已批准”'],
    ['rectify', 'office', '“已公布”'],
    ['returnToDraft', 'office', '“机关已签发”'],
  ] as const)('起草中不能%s', async (name, who, sentence) => {
    const outcome = await step(report, name, people[who], { reason: '理由', changeNote: '说明' })
    expect(sentences(outcome)).toContain(sentence)
  })

  test.each([
    ['signOff', 'clerk'],
    ['signOff', 'governor'],
    ['check', 'head'],
    ['approve', 'office'],
    ['publish', 'head'],
    ['rectify', 'supervisor'],
  ] as const)('%s 不由 %s 办', async (name, who) => {
    await expect(step(report, name, people[who])).rejects.toThrow(Forbidden)
  })

  test('别的机关不能改正文', async () => {
    await expect(
      january(async () => writeSection(db, report, 's5', report.narrative.s5, people.stranger)),
    ).rejects.toThrow(Forbidden)
  })

  test('走完全程，冻结一版', async () => {
    expect((await published(report)).done).toBe(true)
    expect((await again(report)).standing).toBe('published')
    expect(await editionList(db, report.id)).toMatchObject([{ edition: 1, changeNote: null }])
  })

  test('公布后不能再改正文', async () => {
    const outcome = await january(async () =>
      writeSection(db, await again(report), 's5', report.narrative.s6, people.clerk),
    )
    expect(sentences(outcome)).toContain('“已公布”')
  })

  test('台账以后改了，公布的不变；重新打开仍是那些记录', async () => {
    const before = await currentPaper(db, await again(report))
    await addRequest(db, organs.education.id, {
      received_on: '2023-06-01',
      answered_on: '2023-06-20',
      decision: 'DENY_SECRET',
    })
    const now = await again(report)
    expect(await currentPaper(db, now)).toEqual(before)
    const rows = await rowsBehind(db, now, 't3.new.total', { offset: 0, limit: 50 })
    expect(rows).toMatchObject({ total: 1, figure: { value: 1 }, asOf: '2024-01-20T04:00:00.000Z' })
    const edition = await editionOf(db, report.id, 1)
    expect(edition?.cells['t3.new.total']).toBe(1)
  })

  test('更正要写明，另起一版，旧版还在', async () => {
    expect(sentences(await step(report, 'rectify', people.office))).toContain('写明改了什么')
    await step(report, 'rectify', people.office, { changeNote: '补登一件申请。' })
    const draft = await again(report)
    expect(draft).toMatchObject({ standing: 'draft', edition: 2, changeNote: '补登一件申请。' })
    expect((await currentPaper(db, draft)).cells['t3.new.total']).toBe(2)
    await published(draft)
    expect((await editionOf(db, report.id, 2))?.paper).toMatchObject({ edition: 2, changeNote: '补登一件申请。' })
    expect((await editionOf(db, report.id, 1))?.cells['t3.new.total']).toBe(1)
  })

  test('记录重放得出现在的样子，链条完好', async () => {
    const acts = await readActs(db, desk.kind, report.id)
    expect(acts.reduce<Report | null>(fold, null)).toEqual(await again(report))
    expect((await verifyActs(db)).problems).toEqual([])
  })

  test('公布的版本被 SQL 改动，核验能发现', async () => {
    expect(await alteredEditions(db)).toEqual([])
    const owner = new pg.Client({ connectionString: database.ownerUrl, options: '-c search_path=gongkai' })
    await owner.connect()
    await owner.query(`set session_replication_role = replica;
      update report_edition set cells = jsonb_set(cells, '{t3.new.total}', '9') where edition = 1`)
    await owner.end()
    expect((await alteredEditions(db)).map(({ about }) => about)).toEqual([`report ${report.id} 第1版`])
  })
})

describe('错误挡住，疑问要答', () => {
  let report: Report
  beforeAll(async () => {
    await addRequest(db, organs.housing.id, {
      number: '住建申〔2022〕1号',
      received_on: '2022-03-01',
      applicant_kind: null,
    })
    const outcome = await january(() =>
      openReport(db, { organId: organs.housing.id, scope: 'organ', year: 2022 }, people.office),
    )
    report = outcome.done ? outcome.subject : expect.fail()
  })
  const head = () => actor('住建局长', 'organHead', organs.housing.id)

  test('申请人类别没登记：错误句子点出那件申请，并能直接去补', async () => {
    const { findings } = await compile(db, report)
    const finding = findings.find(({ id }) => id === 'T3-ROW-new')
    expect(finding?.message).toContain('住建申〔2022〕1号')
    expect(finding?.link).toMatch(/^\/records\/requests\/[0-9a-f-]{36}$/)
    const outcome = await step(report, 'signOff', head())
    expect(sentences(outcome)).toContain('住建申〔2022〕1号')
    expect(outcome.done ? '' : outcome.refusals[0]?.article).toContain('国办公开办函〔2021〕30号')
  })

  test('错误不能用说明代替', async () => {
    const outcome = await january(() => explainFinding(db, report, 'T3-ROW-new', '就这样', people.office))
    expect(sentences(outcome)).toContain('错误要改正')
  })

  test('补登后错误消失；要说明的没有说明，不能签发', async () => {
    await db.updateTable('request').set({ applicant_kind: 'biz' }).where('number', '=', '住建申〔2022〕1号').execute()
    const doc = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '无。' }] }],
    }
    await january(async () => writeSection(db, report, 's6', doc, head()))
    const outcome = await step(report, 'signOff', head())
    expect(sentences(outcome)).toContain('须先作说明：第六部分没有写明')
  })

  test('说明之后可以签发；句子变了，旧说明不再算数', async () => {
    const [unanswered] = unansweredIn((await compile(db, await again(report))).findings)
    await january(async () =>
      explainFinding(db, await again(report), unanswered!.id, '情况已在第一部分写明。', people.office),
    )
    expect(unansweredIn((await compile(db, await again(report))).findings)).toEqual([])
    const moved = await again(report)
    const old = { ...moved, explanations: { [unanswered!.id]: { text: '旧', said: '另一句' } } }
    expect(unansweredIn((await compile(db, old)).findings)).toHaveLength(1)
    expect((await step(report, 'signOff', head())).done).toBe(true)
  })

  test('不存在的发现没法说明', async () => {
    const outcome = await january(async () => explainFinding(db, await again(report), 'X-NONE', '……', people.office))
    expect(sentences(outcome)).toContain('已经不存在')
  })

  test('退回要写理由，退回后重新签发', async () => {
    expect(sentences(await step(report, 'returnToDraft', people.office))).toContain('写明理由')
    await step(report, 'returnToDraft', people.office, { reason: '第五部分请写具体。' })
    expect((await again(report)).standing).toBe('draft')
    expect((await step(report, 'signOff', head())).done).toBe(true)
  })
})

test('一人不能既签发又审核，既审核又批准', async () => {
  const report = await opened(2021)
  const both = { ...people.head, id: '兼职' }
  await step(report, 'signOff', both)
  expect(sentences(await step(report, 'check', { ...people.office, id: '兼职' }))).toContain('不能审核自己签发')
  await step(report, 'check', people.office)
  expect(sentences(await step(report, 'approve', { ...people.governor, id: people.office.id }))).toContain(
    '不能批准自己审核',
  )
})

test('统计年度没有结束不能公布', async () => {
  const report = await withClock('2024-06-01', () =>
    openReport(db, { organId: organs.housing.id, scope: 'organ', year: 2024 }, people.office),
  )
  if (!report.done) return expect.fail()
  const during = <T>(work: () => Promise<T>) => withClock('2024-06-01', work)
  const go = (name: ReportActName, who: Actor) =>
    during(async () => takeStep(db, await again(report.subject), name, {}, who))
  await go('signOff', actor('住建局长', 'organHead', organs.housing.id))
  await go('check', people.office)
  await go('approve', people.governor)
  expect(sentences(await go('publish', people.office))).toContain('尚未结束')
})

describe('全区的报告', () => {
  test('单位公布后台账又改，汇总时要求说明', async () => {
    const outcome = await january(() =>
      openReport(db, { organId: organs.government.id, scope: 'district', year: 2023 }, people.office),
    )
    if (!outcome.done) return expect.fail()
    const { findings } = await compile(db, outcome.subject)
    expect(findings.filter(({ rule }) => rule === 'X-ROLLUP')).toEqual([])
    await addRequest(db, organs.education.id, {
      received_on: '2023-09-01',
      answered_on: '2023-09-20',
      decision: 'GRANT_FULL',
    })
    const later = (await compile(db, outcome.subject)).findings.filter(({ rule }) => rule === 'X-ROLLUP')
    expect(later.map(({ id }) => id)).toContain('X-ROLLUP-t3.new.total')
    expect(later[0]?.message).toContain('海澜区教育局')
  })
})
