import { load } from 'cheerio'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cells as reportCells } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { withClock } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import type { ReportActName, ReportScope } from './api-types.ts'
import { unansweredIn } from './checks/index.ts'
import { compile } from './compile.ts'
import { explainFinding, openReport, takeStep } from './desk.ts'
import { reportPortal } from './portal.tsx'
import { findReport } from './store.ts'
import { addItem, addRequest, smallDistrict } from './test-kit/district.ts'

let database: TestDatabase
let db: Kysely<Database>
let organs: Awaited<ReturnType<typeof smallDistrict>>
const actor = (role: string, organId: string): Actor => ({ id: `${role}${organId}`, name: role, role, organId })

async function publish(organId: string, scope: ReportScope, year: number, changeNote?: string) {
  const office = actor('office', organs.government.id)
  const opened = await openReport(db, { organId, scope, year }, office)
  if (!opened.done) return expect.fail(JSON.stringify(opened.refusals))
  const { id } = opened.subject
  const take = async (name: ReportActName, who: Actor, said = {}) => {
    const outcome = await takeStep(db, (await findReport(db, id))!, name, said, who)
    if (!outcome.done) expect.fail(JSON.stringify(outcome.refusals))
  }
  for (const { id: finding } of unansweredIn((await compile(db, opened.subject)).findings)) {
    await explainFinding(db, opened.subject, finding, '属实。', office)
  }
  const way = async () => {
    await take('signOff', actor('organHead', organId))
    await take('check', office)
    await take('approve', actor('organHead', organs.government.id))
    await take('publish', office)
  }
  await way()
  if (!changeNote) return
  await take('rectify', office, { changeNote })
  await way()
}

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
  organs = await smallDistrict(db)
  await addItem(db, organs.education.id, '2023-05-01')
  for (const received of ['2022-03-01', '2023-03-01', '2023-04-03']) {
    await addRequest(db, organs.education.id, { received_on: received, answered_on: received, decision: 'GRANT_FULL' })
  }
  await withClock('2023-03-20', () => publish(organs.government.id, 'district', 2022))
  await withClock('2024-03-20', () => publish(organs.government.id, 'district', 2023, '更正<b>一处</b>。'))
  await withClock('2024-01-20', () => publish(organs.education.id, 'organ', 2023))
  await withClock('2024-01-20', () =>
    openReport(db, { organId: organs.housing.id, scope: 'organ', year: 2023 }, actor('office', '')),
  )
})
afterAll(() => database.close())

const get = (path: string) => reportPortal({ db }).request(path)
const page = async (path: string) => load(await (await get(path)).text())

describe('年报列表', () => {
  test('按年度、先全区后机关，只有公布了的', async () => {
    const $ = await page('/reports')
    expect(
      $('main h2')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['2023年度', '2022年度'])
    expect(
      $('ul.entries a')
        .toArray()
        .map((each) => $(each).attr('href')),
    ).toEqual(['/reports/2023', `/reports/2023/${organs.education.code}`, '/reports/2022'])
  })
})

describe('一份年报的页面', () => {
  test('六个部分、三张表、二百格，每格都有表头', async () => {
    const $ = await page('/reports/2023')
    expect(
      $('section > h2')
        .toArray()
        .map((each) => $(each).text())
        .slice(0, 6),
    ).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
    for (const { id } of reportCells) {
      const cell = $(`[id="${id}"]`)
      expect(cell, id).toHaveLength(1)
      for (const header of cell.attr('headers')?.split(' ') ?? [''])
        expect($(`th[id="${header}"]`), `${id} ${header}`).toHaveLength(1)
    }
    expect($('[id="t3.new.total"]').text()).toBe('2')
  })

  test('图有文字替代，历年比较用各年公布的数', async () => {
    const $ = await page('/reports/2023')
    expect($('svg.stack desc').text()).toContain('予以公开2件')
    expect($('svg.years desc').first().text()).toBe('2022年1件，2023年2件')
  })

  test('更正版写明更正，旧版可查、有指引、不进索引', async () => {
    const now = await page('/reports/2023')
    expect(now('.notice').text()).toContain('更正<b>一处</b>。')
    expect(now('.notice b')).toHaveLength(0)
    const old = await page('/reports/2023?edition=1')
    expect(old('.notice a').attr('href')).toBe('/reports/2023')
    expect(old('meta[name=robots]').attr('content')).toBe('noindex')
  })

  test('没有脚本，有网站标签', async () => {
    const $ = await page('/reports/2023')
    expect($('script:not([type="application/ld+json"])')).toHaveLength(0)
    expect($('[style]')).toHaveLength(0)
    expect($('meta[name=PubDate]').attr('content')).toBe('2024-03-20 12:00')
  })

  test('下载与页面是同一份', async () => {
    const $ = await page('/reports/2023')
    const links = $('.downloads a')
      .toArray()
      .map((each) => $(each).attr('href')!)
    expect(links).toHaveLength(5)
    for (const link of links) expect((await get(link)).status, link).toBe(200)
    const json = JSON.stringify(await (await get('/reports/2023/paper.json')).json())
    expect(json).toContain('"t3.new.total":2')
    const schema = JSON.parse(await (await get(JSON.parse(json).$schema)).text())
    expect(Object.keys(schema.properties.cells.properties)).toHaveLength(200)
    const html = load(await (await get('/reports/2023/paper.html')).text())
    expect(html('[id="t3.new.total"]').text()).toBe('2')
    expect(html('link, script')).toHaveLength(0)
  })

  test.each([
    ['没有公布的年度', '/reports/2020'],
    ['没有公布的机关', `/reports/2023/11350299MB00000032`],
    ['不是代码', '/reports/2023/x'],
    ['没有的版', '/reports/2022?edition=9'],
    ['不是年份', '/reports/abc'],
    ['没有的格式', '/reports/2023/paper.exe'],
  ])('%s：404', async (_, path) => {
    expect((await get(path)).status).toBe(404)
  })
})
