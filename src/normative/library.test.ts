import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../law/index.ts'
import { readActs } from '../platform/acts.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { addOrgan } from '../steps/test-kit/asking.ts'
import { lapseAll, remindOfExpiry, turnPages } from './midnight.ts'
import { normativePortal } from './portal.tsx'
import { begin } from './proceedings.ts'
import { register } from './register.ts'
import { alteredTexts } from './store.ts'
import { listLibrary, type State } from './store-library.ts'
import { amendedIn } from './test-kit/amended.ts'
import { clerkOf, read, step } from './test-kit/living.ts'
import { isOver, validityAt } from './validity.ts'

const { db, close } = await testDatabase()
afterAll(close)
const organId = randomUUID()
const app = normativePortal({ db })
const get = (day: string, path: string) => withClock(day, async () => app.request(path))
const page = async (day: string, path: string) => load(await (await get(day, path)).text())

let id = ''
let amending = ''

beforeAll(async () => {
  await addOrgan(db, organId, '海澜区文化和旅游局')
  await db.updateTable('organ').set({ code: '11990205MB00052761' }).execute()
  ;({ id, amending } = await amendedIn(db, organId))
})

describe('文件页', () => {
  test('题注、条文地址、目录、沿革、标签齐全；修改以前显示修改以前的文本', async () => {
    const $ = await page('2026-06-01', `/documents/${id}`)
    expect($('.caption').text()).toContain('2026年3月26日海澜文旅规〔2026〕3号公布')
    expect($('#a3').text()).toContain('公示价格。')
    expect(
      $('.document-text [id]')
        .map((_, each) => $(each).attr('id'))
        .get(),
    ).toEqual(['c1', 'a1', 'a2', 'c2', 'a3', 'a4', 'c3', 'a5'])
    expect($('meta[name="ArticleTitle"]').attr('content')).toContain('民宿管理办法')
    const data = $('script[type="application/ld+json"]')
      .map((_, each) => $(each).text())
      .get()
    expect(data.map((each) => JSON.parse(each)).find((each) => each['@type'] === 'Legislation')).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '海澜文旅规〔2026〕3号',
      legislationLegalForce: 'https://schema.org/InForce',
      temporalCoverage: '2026-05-01/2026-11-30',
    })
    expect($('.history').text()).toContain('2026年7月1日')
  })

  test('修改施行之日起显示新的文本；旧文本有固定地址；两版逐条对照', async () => {
    const $ = await page('2026-07-01', `/documents/${id}`)
    expect($('#a3').text()).toContain('价格和电话')
    expect($('.validity-mark').text()).toContain('有效')
    expect($('.related').text()).toContain('被修改')
    expect($(`a[href="/documents/${amending}"]`).length).toBe(1)
    const old = await page('2026-07-01', `/documents/${id}/1`)
    expect(old('#a3').text()).toContain('公示价格。')
    expect(old('main').text()).toContain('自2026年7月1日起有新的文本')
    const compared = await page('2026-07-01', `/documents/${id}/1/against/2`)
    expect(
      compared('ins')
        .map((_, each) => compared(each).text())
        .get(),
    ).toContain('和电话')
    expect(compared('.compared-changed th').text()).toContain('第三条')
  })

  test('Word 和 PDF 可以下载；没有的版次、文件是 404', async () => {
    const word = await get('2026-07-01', `/documents/${id}/2.docx`)
    expect([word.status, word.headers.get('Content-Disposition')]).toEqual([
      200,
      expect.stringContaining(encodeURIComponent('海澜区民宿管理办法.docx')),
    ])
    for (const path of [`/documents/${id}/9`, `/documents/${id}/2.exe`, `/documents/${randomUUID()}`, '/documents/x'])
      expect([path, (await get('2026-07-01', path)).status]).toEqual([path, 404])
  })

  test('公布以前谁也看不到', async () => {
    const { id: draft } = await step(
      db,
      '2026-07-01',
      'begin',
      null,
      { organId, kind: 'normative', title: '草稿' },
      clerkOf(organId),
    )
    expect((await get('2026-07-01', `/documents/${draft}`)).status).toBe(404)
    expect((await page('2026-07-01', '/documents?state=all'))('main').text()).not.toContain('草稿')
  })
})

describe('文件库', () => {
  const titles = async (day: string, query = '') => {
    const $ = await page(day, `/documents${query}`)
    return $('.documents li > a')
      .map((_, each) => $(each).text())
      .get()
  }

  test('默认只列有效的；按文号、正文中的词、机关查找；每个数都是门', async () => {
    expect(await titles('2026-07-01')).toHaveLength(2)
    expect(await titles('2026-04-01')).toHaveLength(0)
    expect(await titles('2026-07-01', `?number=${encodeURIComponent('海澜文旅规（2026）第3号')}`)).toHaveLength(1)
    expect(await titles('2026-07-01', `?q=${encodeURIComponent('价格和电话')}`)).toEqual([
      '关于印发《海澜区民宿管理办法》的通知',
    ])
    const $ = await page('2026-07-01', '/documents')
    for (const link of $('.facets a').toArray()) {
      const listed = await page('2026-07-01', $(link).attr('href') ?? '')
      expect(listed('.result-count').text()).toBe(`共 ${$(link).next('.count').text()} 件`)
    }
  })

  test('这一天有效的是哪些：4 月尚未施行，6 月有效，12 月只剩一件', async () => {
    expect(await titles('2027-01-01', '?on=2026-04-30')).toHaveLength(0)
    expect(await titles('2027-01-01', '?on=2026-11-30')).toHaveLength(2)
    expect(await titles('2027-01-01', '?on=2026-12-01')).toHaveLength(1)
  })

  test('查询写错了，说明怎么写', async () => {
    for (const query of ['year=abc', 'on=2026-02-30', 'organ=1', 'theme=zz', 'page=0'])
      expect([query, (await get('2026-07-01', `/documents?${query}`)).status]).toEqual([query, 400])
  })
})

test('SQL 和 validityAt 对每一天的回答相同', async () => {
  const days = Array.from({ length: 12 }, (_, n) => addDays('2024-02-25', n * 2))
  const some = (n: number) => (n % 4 === 3 ? null : days[(n * 7) % days.length]!)
  const rows = Array.from({ length: 60 }, (_, n) => ({
    id: randomUUID(),
    organ_id: organId,
    kind: 'normative',
    title: `随机 ${n}`,
    doc_number: `随机〔2024〕${n}号`,
    made_on: '2024-02-20',
    effective_on: some(n),
    expires_on: some(n + 1),
    repealed_on: n % 3 === 0 ? some(n + 2) : null,
    in_column_from: '2024-02-21',
    proceedings: JSON.stringify(
      n % 5 === 0
        ? {
            ...begin,
            suspensions: [{ from: days[3], until: n % 2 ? days[6] : null, part: n % 10 ? null : '第五条', basis: '' }],
          }
        : begin,
    ),
  }))
  await db.insertInto('document').values(rows).execute()
  const stateOf = (facts: Parameters<typeof validityAt>[0], day: string): State => {
    const validity = validityAt(facts, day)
    if (isOver(validity)) return 'ended'
    return validity === 'notYetEffective' ? 'notYet' : validity === 'suspended' ? 'suspended' : 'effective'
  }
  for (const on of days)
    for (const state of ['effective', 'notYet', 'suspended', 'ended'] as const) {
      const listed = await listLibrary(db, { state, q: '随机' }, { today: '2024-04-01', on }, { offset: 0, limit: 100 })
      const all = await listLibrary(
        db,
        { state: 'all', q: '随机' },
        { today: '2024-04-01', on },
        { offset: 0, limit: 100 },
      )
      const expected = all.filter((document) => stateOf(document, on) === state).map((document) => document.id)
      expect([on, state, listed.map((document) => document.id).sort()]).toEqual([on, state, expected.sort()])
    }
  await db.deleteFrom('document').where('title', 'like', '随机%').execute()
})

describe.sequential('有效期届满', () => {
  test('届满前 30 日提醒制定机关，一次', async () => {
    await db
      .insertInto('officer')
      .values({
        id: 'o1',
        name: '李四',
        email: 'li@demo.example',
        role: 'clerk',
        organ_id: organId,
        active: true,
      } as never)
      .execute()
    await withClock('2026-11-02', () => remindOfExpiry(db))
    await withClock('2026-11-03', () => remindOfExpiry(db))
    const mails = await db.selectFrom('mail').select('subject').execute()
    expect(mails.map(({ subject }) => subject)).toEqual(['【有效期届满提醒】海澜文旅规〔2026〕3号 还有 29 日'])
  })

  test('当天有效；次日零点由时间办理：标注、移出列表、进入失效列表，正文还在', async () => {
    expect(await withClock('2026-11-30', () => lapseAll(db))).toBe(0)
    expect(await withClock('2026-12-01', () => lapseAll(db))).toBe(1)
    expect(await withClock('2026-12-01', () => lapseAll(db))).toBe(0)
    expect(await withClock('2026-12-01', () => turnPages(db))).toBe(1)
    expect(await read(db, id)).toMatchObject({
      standing: 'ended',
      concludedOn: '2026-11-30',
      inColumnUntil: '2026-12-01',
    })
    expect((await readActs(db, 'document', id)).at(-1)).toMatchObject({ name: 'lapse', by: 'clock' })
    const $ = await page('2026-12-01', `/documents/${id}`)
    expect($('.validity-mark').first().text()).toBe('失效')
    expect($('.notice-warn').text()).toContain('不再作为行政管理的依据')
    expect($('#a2').length).toBe(1)
    const ended = await page('2026-12-01', '/documents/ended')
    expect(ended('.documents').text()).toContain('民宿管理办法')
    expect((await page('2026-12-01', '/documents'))('.documents').text()).not.toContain('印发《海澜区民宿')
  })

  test('即使夜里没有运行，页面也按日期显示失效', async () => {
    const $ = await page('2031-01-01', `/documents/${amending}`)
    expect((await read(db, amending))?.standing).toBe('published')
    expect($('.validity-mark').first().text()).toBe('失效')
  })

  test('记录由行为推得；正文与摘要相符', async () => {
    expect(await refold(db, [foldingOf(register)])).toEqual([])
    expect(await alteredTexts(db)).toEqual([])
  })
})
