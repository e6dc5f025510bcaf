import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoWorkbooks } from '../src/demo/index.ts'
import { organWords } from '../src/organs/index.ts'
import { readActs } from '../src/platform/acts.ts'
import { decrypt } from '../src/platform/secret.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import { importRegister } from '../src/registers/import.ts'
import type { Cell } from '../src/registers/index.ts'
import { readLines } from '../src/registers/read.ts'
import { type SheetRow, sheetRows } from '../src/registers/sheet.ts'
import { writeRegister, writeTemplate } from '../src/registers/template.ts'
import { registerOf, registers } from './registers.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
  const [organs] = await demoWorkbooks(registers)
  await bring('organs', organs!.bytes)
})
afterAll(() => site.close())

const actor = { id: 'system', name: '命令行', role: 'administrator', organId: null }
type Line = Record<string, Cell>

async function bring(kind: string, bytes: Uint8Array, more: { dryRun?: boolean; only?: string } = {}) {
  const lookup = await organWords(site.db)
  const mayWrite = (organId: string) => more.only === undefined || organId === lookup.get(more.only)
  return importRegister(registerOf(kind)!, bytes, {
    db: site.db,
    actor,
    today: '2024-03-01',
    lookup,
    mayWrite,
    dryRun: more.dryRun ?? false,
  })
}
const bringLines = async (kind: string, lines: Line[], more = {}) =>
  bring(kind, await writeRegister(registerOf(kind)!, lines), more)

const request = (number: string, more: Line = {}): Line => ({
  number,
  organId: '区财政局',
  receivedOn: '2023-03-01',
  channel: '当面提交',
  applicantKind: '自然人',
  applicantName: '甲知远',
  applicantContact: '000-88001234',
  content: '预算绩效评价报告',
  ...more,
})

const table = async (name: 'request' | 'act') =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`.execute(site.db)).rows[0]!.n

const stored = (number: string) =>
  site.db.selectFrom('request').selectAll().where('number', '=', number).executeTakeFirstOrThrow()

describe('登记簿导入', () => {
  test('新行登记：期限按条例计算，姓名和联系方式加密，行为记录成链', async () => {
    const result = await bringLines('requests', [request('A1'), request('A2', { dueOn: '2023-04-26' })])
    expect(result).toMatchObject({ rows: 2, created: 2, changed: 0, problemCount: 0, written: true })
    const row = await stored('A1')
    expect(row).toMatchObject({ due_on: '2023-03-29', applicant_kind: 'natural', decision: null, answered_on: null })
    expect(row.applicant_name).not.toContain('甲')
    expect(decrypt(row.applicant_name!)).toBe('甲知远')
    expect((await stored('A2')).due_on).toBe('2023-04-26')
    const [act] = await readActs(site.db, 'request', row.id)
    expect(act).toMatchObject({ seq: 1, name: 'register', by: 'system', facts: { number: 'A1' } })
    expect(JSON.stringify(act)).not.toMatch(/甲知远|88001234/)
  })

  test('同一文件导入两次什么也不变', async () => {
    const lines = [request('B1'), request('B2', { decision: '予以公开', answeredOn: '2023-3-20' })]
    await bringLines('requests', lines)
    const before = await table('act')
    expect(await bringLines('requests', lines)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
    expect(await table('act')).toBe(before)
  })

  test('改过的行成为一次更正，只记改动；没改的密文不变；没有的列不动', async () => {
    await bringLines('requests', [request('C1', { dueOn: '2023-04-26' })])
    const before = await stored('C1')
    const changed = request('C1', { decision: '区分处理，部分公开', answeredOn: '2023-03-21' })
    expect(await bringLines('requests', [changed])).toMatchObject({ created: 0, changed: 1, unchanged: 0 })
    const after = await stored('C1')
    expect(after).toMatchObject({ decision: 'GRANT_PARTIAL', decision_row: 'partial', due_on: '2023-04-26' })
    expect(after.applicant_name).toBe(before.applicant_name)
    const acts = await readActs(site.db, 'request', after.id)
    expect(acts.map(({ name }) => name)).toEqual(['register', 'rectify'])
    expect(acts[1]?.facts.changes).toEqual({
      decision: 'GRANT_PARTIAL',
      decisionRow: 'partial',
      status: 'answered',
      answeredOn: '2023-03-21',
    })
  })

  test('行为记录重新折叠，正是表中现状', async () => {
    const register = registerOf('requests')!
    const { id, ...row } = await stored('C1')
    const acts = await readActs(site.db, 'request', id)
    const folded = acts.reduce<ReturnType<typeof register.fold> | null>((facts, act) => register.fold(facts, act), null)
    expect(folded).toMatchObject({
      id,
      number: row.number,
      decisionRow: row.decision_row,
      applicantName: row.applicant_name,
    })
  })

  test('有一处错，全部不写', async () => {
    const before = [await table('request'), await table('act')]
    const lines = [
      request('D1'),
      request('D2', { receivedOn: '2023-03-10', answeredOn: '2023-03-01', decision: '予以公开' }),
    ]
    const result = await bringLines('requests', lines)
    expect(result).toMatchObject({ written: false, problemCount: 1 })
    expect(result.problems).toEqual([
      { row: 3, column: '答复日期', value: '2023-03-01', remedy: '答复日期早于收到日期，请核对两个日期' },
    ])
    expect([await table('request'), await table('act')]).toEqual(before)
  })

  test('试运行只核对，不写', async () => {
    const before = await table('request')
    expect(await bringLines('requests', [request('E1')], { dryRun: true })).toMatchObject({
      created: 1,
      written: false,
    })
    expect(await table('request')).toBe(before)
  })

  test('文件里编号重复、收到日期在将来、有结果没日期、别的机关的行，都是错', async () => {
    const lines = [
      request('F1'),
      request('F1'),
      request('F2', { receivedOn: '2024-05-01' }),
      request('F3', { decision: '重复申请' }),
      request('F4', { organId: '区教育局' }),
    ]
    const { problems } = await bringLines('requests', lines, { only: '区财政局' })
    expect(problems.map(({ row, column, remedy }) => `${row} ${column} ${remedy}`)).toEqual([
      '3 申请编号 收件机关＋申请编号与第 2 行重复，请删去一行',
      '4 收到日期 收到日期在今天之后，请核对年份',
      '5 答复日期 已有办理结果，请填答复日期；尚未答复的请清空办理结果',
      '6 收件机关 您只能导入本机关的记录，请删去这一行',
    ])
  })

  test('类别空着的、办结而没写结果的，照实收下', async () => {
    const result = await bringLines('requests', [request('G1', { applicantKind: null, answeredOn: '2023-03-15' })])
    expect(result).toMatchObject({ created: 1, problemCount: 0 })
    expect(await stored('G1')).toMatchObject({ applicant_kind: null, decision_row: null, answered_on: '2023-03-15' })
  })

  test('二十个人同时导入同一个文件，只登记一次', async () => {
    const bytes = await writeRegister(registerOf('requests')!, [request('H1'), request('H2')])
    const results = await Promise.all(Array.from({ length: 20 }, () => bring('requests', bytes)))
    expect(results.reduce((sum, { created }) => sum + created, 0)).toBe(2)
  })
})

async function rowsOf(bytes: Uint8Array) {
  const rows: SheetRow[] = []
  for await (const row of sheetRows(bytes)) rows.push(row)
  return rows
}

test.each(registers.map((register) => [register.title, register] as const))(
  '%s：模板的列全部认得，填上示范数据能导入',
  async (_, register) => {
    const [header] = await rowsOf(await writeTemplate(register))
    const demo = (await demoWorkbooks([register]))[0]!
    async function* rows() {
      yield header!
      yield* (await rowsOf(demo.bytes)).slice(1, 4)
    }
    const lookup = { today: '2024-03-01', organs: await organWords(site.db) }
    const { problems, lines, header: found } = await readLines(register, rows(), lookup)
    expect(problems.listed).toEqual([])
    expect(lines).toHaveLength(3)
    expect(found.ignored).toEqual([])
    expect([...found.at.keys()]).toEqual(Object.keys(register.columns))
  },
)

test('机关名册：下级写上级的名称；换一个文件里已有的上级也认得', async () => {
  const county = {
    code: '11620622013933539B',
    name: '测试县人民政府',
    shortName: '测试县政府',
    kind: '政府',
    mustReport: '是',
    rollsUp: '否',
  }
  const office = {
    ...county,
    code: '11441700007280420Y',
    name: '测试县财政局',
    shortName: '测试县财政局',
    kind: '部门',
    parentId: '测试县政府',
  }
  expect(await bringLines('organs', [office, county])).toMatchObject({ created: 2, problemCount: 0 })
  expect(await bringLines('organs', [office])).toMatchObject({ unchanged: 1 })
  const wrong = await bringLines('organs', [{ ...office, code: '11441700007280421Y', parentId: '没有的政府' }])
  expect(wrong.problems.map(({ column }) => column)).toEqual(['上级机关'])
})
