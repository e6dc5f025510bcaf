import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Refusal } from '../../platform/act.ts'
import { refold } from '../../platform/refold.ts'
import { verifyActs } from '../../platform/seals.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { ForeignView, Received, RollUpView, ShelfView } from '../foreign-types.ts'
import { foreignApi } from './api.ts'
import { foreignFolding } from './desk.ts'
import { scannedPdf } from './test-kit/hostile.ts'
import { pageOf, someFigures, wrongPage } from './test-kit/papers.ts'

let kept: TestDatabase
beforeAll(async () => {
  kept = await testDatabase()
})
afterAll(() => kept.close())

const ask = (path: string, init: RequestInit = {}, role = 'office') =>
  new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', { id: role, name: role, role, organId: null })
      await next()
    })
    .route('/', foreignApi(kept))
    .request(path, init)
const read = async <T>(path: string) => (await ask(path)).json() as Promise<T>
const post = (path: string, body: unknown = {}) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
const changed = async (path: string, body: unknown = {}) => {
  const answer = await post(path, body)
  expect(answer.status).toBe(200)
  return (await answer.json()) as ForeignView
}

const upload = (bytes: Uint8Array, name: string, batch: string = randomUUID(), role = 'office') => {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  return ask(`/?batch=${batch}`, { method: 'POST', body }, role)
}
const receive = async (bytes: Uint8Array, name: string, batch?: string) => {
  const answer = await upload(bytes, name, batch)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Received
}
const one = async (bytes: Uint8Array, name: string, batch?: string) => (await receive(bytes, name, batch)).reports[0]!

describe('谁可以', () => {
  test.each([
    ['office', 200],
    ['supervisor', 200],
    ['administrator', 200],
    ['clerk', 403],
    ['organHead', 403],
  ])('%s：%d', async (role, status) => {
    expect((await ask('/', {}, role)).status).toBe(status)
    expect((await ask('/roll-up?year=2023', {}, role)).status).toBe(status)
    expect((await upload(pageOf({ organ: '海澜区司法局', year: 2022 }), 'a.html', randomUUID(), role)).status).toBe(
      status,
    )
  })
})

describe('收到一份年报', () => {
  const text = { organ: '海澜区教育局', year: 2023 }

  test('读出机关、年度、单元格和错误，上架', async () => {
    const line = await one(wrongPage(text), '教育局.html')
    expect(line).toMatchObject({ organ: text.organ, year: 2023, status: 'findings', name: '教育局.html' })
    expect(line.errors).toBeGreaterThan(0)
    const view = await read<ForeignView>(`/${line.id}`)
    expect(view.verdict.cells['t3.granted.total']).toBe(41)
    expect(view.paragraphs.join('')).toContain('2023年')
    expect(view.acts.map(({ title }) => title)).toEqual(['收到年报'])
  })

  test('人工更正误读的格：按更正后的数重新核对；再收到同一文件，更正与意见都还在', async () => {
    const { id } = await one(wrongPage(text), '教育局.html')
    const [finding] = (await read<ForeignView>(`/${id}`)).verdict.findings
    await changed(`/${id}/rulings`, { finding: finding!.id, ruling: 'dismissed', note: '已电话核实' })
    const mended = await changed(`/${id}/corrections`, { cell: 't3.granted.total', value: 40 })
    expect(mended.verdict.cells['t3.granted.total']).toBe(40)
    expect(mended.verdict.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(mended.acts.at(-1)).toMatchObject({ title: '更正误读的格', said: expect.stringContaining('40') })
    const batch = randomUUID()
    const again = await receive(wrongPage(text), '教育局（重发）.html', batch)
    expect(again).toMatchObject({ known: true, reports: [{ id, errors: 0, batch }] })
    const view = await read<ForeignView>(`/${id}`)
    expect(view.corrections).toEqual({ 't3.granted.total': 40 })
    expect(view.rulings[finding!.id]).toMatchObject({ ruling: 'dismissed', note: '已电话核实', said: finding!.message })
  })

  test('恢复为读到的数，错误回来；意见可以撤回', async () => {
    const { id } = await one(wrongPage(text), '教育局.html')
    const back = await changed(`/${id}/corrections`, { cell: 't3.granted.total', value: null, asRead: true })
    expect(back.verdict.cells['t3.granted.total']).toBe(41)
    expect(back.corrections).toEqual({})
    const finding = back.verdict.findings[1]
    const ruled = await changed(`/${id}/rulings`, { finding: finding!.id, ruling: 'confirmed' })
    expect(ruled.rulings[finding!.id]).toMatchObject({ ruling: 'confirmed' })
    const free = await changed(`/${id}/rulings`, { finding: finding!.id, ruling: null })
    expect(free.rulings[finding!.id]).toBeUndefined()
  })

  test('读不了的也记下原因，一份坏的不耽误别的', async () => {
    const batch = randomUUID()
    const bad = await one(scannedPdf(), '扫描.pdf', batch)
    expect(bad).toMatchObject({ status: 'unreadable', reason: expect.stringContaining('扫描件') })
    const good = await one(pageOf({ organ: '海澜区财政局', year: 2023 }), '财政局.html', batch)
    expect(good).toMatchObject({ status: 'ok' })
    expect((await read<ShelfView>(`/?batch=${batch}`)).lines.map(({ id }) => id).sort()).toEqual(
      [bad.id, good.id].sort(),
    )
    const answer = await post(`/${bad.id}/corrections`, { cell: 't3.new.total', value: 1 })
    expect(answer.status).toBe(409)
    expect(((await answer.json()) as { refusals: Refusal[] }).refusals[0]?.sentence).toContain('没有读出来')
  })
})

describe('与上年衔接', () => {
  const organ = '海澜区交通运输局'

  test('上年的年报后到，下一年的自动重新核对', async () => {
    const { id, errors } = await one(pageOf({ organ, year: 2023 }), '2023.html')
    expect(errors).toBe(0)
    const before = someFigures({ 't3.carriedOut.natural': 5 })
    await one(pageOf({ organ, year: 2022 }, before), '2022.html')
    const view = await read<ForeignView>(`/${id}`)
    expect(view.previous).toMatchObject({ year: 2022, cells: { 't3.carriedOut.total': 5 } })
    expect(view.others).toMatchObject([{ year: 2022 }])
    expect(view.verdict.findings.filter(({ level }) => level === 'error').flatMap(({ cells }) => cells)).toContain(
      't3.carriedIn.total',
    )
  })

  test('指明机关和年度之后按指明的衔接', async () => {
    const { id } = await one(
      pageOf({ organ: '海澜区交通局', year: 2023 }, someFigures({ 't3.granted.natural': 3 })),
      'x.html',
    )
    const view = await changed(`/${id}/identity`, { organ, year: 2024 })
    expect(view).toMatchObject({ organ, year: 2024, previous: { year: 2023 } })
  })
})

describe('架上', () => {
  test('按机关、年度、批次查找，百分号只是百分号', async () => {
    expect((await read<ShelfView>('/?q=交通运输')).lines.map(({ year }) => year)).toEqual([2024, 2023, 2022])
    expect((await read<ShelfView>('/?q=交通运输&year=2022')).total).toBe(1)
    expect((await read<ShelfView>('/?q=%25')).total).toBe(0)
    expect((await read<ShelfView>('/')).years).toEqual([2024, 2023, 2022])
  })

  test('汇总核对：全区与各单位之和，差在哪一格、各单位各多少', async () => {
    const year = 2021
    await one(pageOf({ organ: '海澜区甲局', year }, someFigures({ 't3.granted.natural': 3 })), '甲.html')
    await one(pageOf({ organ: '海澜区乙局', year }, someFigures({ 't3.granted.natural': 4 })), '乙.html')
    await one(pageOf({ organ: '海澜区人民政府', year }, someFigures({ 't3.granted.natural': 8 })), '区.html')
    const view = await read<RollUpView>(`/roll-up?year=${year}`)
    expect(view.whole?.organ).toBe('海澜区人民政府')
    expect(view.units.map(({ organ }) => organ)).toEqual(['海澜区乙局', '海澜区甲局'])
    const line = view.lines.find(({ cell }) => cell === 't3.granted.natural')
    expect(line).toMatchObject({
      whole: 8,
      sum: 7,
      parts: [
        { organ: '海澜区乙局', value: 4 },
        { organ: '海澜区甲局', value: 3 },
      ],
    })
    // 规范性文件 12 件，各报各的：全区 12，之和 24。
    expect(view.lines.find(({ cell }) => cell === 't2.normative.valid')).toMatchObject({ whole: 12, sum: 24 })
    // 一案两被告在各单位各计一次，全区计一次，不算差异。
    expect(view.lines.some(({ cell }) => cell.startsWith('t4.'))).toBe(false)
  })

  test('核校表带复核意见', async () => {
    const answer = await ask('/sheet.xlsx?year=2023')
    expect(answer.headers.get('Content-Type')).toContain('spreadsheetml')
    const { readXlsx } = await import('hucre/xlsx')
    const book = await readXlsx(new Uint8Array(await answer.arrayBuffer()))
    expect(JSON.stringify(book.sheets)).toContain('误报：已电话核实')
  })

  test('原件取得回来，只作附件', async () => {
    const bytes = pageOf({ organ: '海澜区甲局', year: 2021 }, someFigures({ 't3.granted.natural': 3 }))
    const { id } = await one(bytes, '甲.html')
    const answer = await ask(`/${id}/file`)
    expect(answer.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  })
})

describe('写错的', () => {
  test.each([
    ['没有文件', () => ask(`/?batch=${randomUUID()}`, { method: 'POST', body: new FormData() }), 422],
    ['二十一兆', () => upload(new Uint8Array(20.5 * 1024 * 1024), 'x'), 422],
    ['三十兆', () => upload(new Uint8Array(30 * 1024 * 1024), 'x'), 413],
    ['批次号不对', () => upload(pageOf({ organ: '甲局', year: 2023 }), 'x', 'abc'), 422],
    ['没有这份', () => ask(`/${randomUUID()}`), 404],
    ['不是编号', () => ask('/abc'), 404],
    ['汇总不说年度', () => ask('/roll-up'), 422],
  ])('%s', async (_, request, status) => {
    expect((await request()).status).toBe(status)
  })

  test('没有的格、小数的件数、不在的发现：说明为何不行', async () => {
    const { id } = await one(pageOf({ organ: '海澜区丙局', year: 2023 }), '丙.html')
    for (const [path, body] of [
      ['corrections', { cell: 't9.x', value: 1 }],
      ['corrections', { cell: 't3.new.total', value: 1.5 }],
      ['rulings', { finding: '没有', ruling: 'confirmed' }],
    ] as const)
      expect((await post(`/${id}/${path}`, body)).status).toBe(409)
    expect((await post(`/${id}/corrections`, { cell: 't3.new.total', value: -1 })).status).toBe(422)
    expect((await post(`/${id}/rulings`, { finding: 'x', ruling: 'maybe' })).status).toBe(422)
  })
})

test('一切都能由行为推得，链条完整', async () => {
  expect(await refold(kept.db, [foreignFolding])).toEqual([])
  expect((await verifyActs(kept.db)).problems).toEqual([])
})
