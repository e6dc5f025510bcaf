import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cells } from '../../law/index.ts'
import { rateLimit } from '../../platform/rate-limit.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { prints, textReport } from '../reader/test-kit/layouts.ts'
import { checkPortal } from './portal.tsx'
import { Busy } from './read-safely.ts'
import * as hostile from './test-kit/hostile.ts'
import { pageOf, someFigures, wrongPage } from './test-kit/papers.ts'

let kept: TestDatabase
beforeAll(async () => {
  kept = await testDatabase()
})
afterAll(() => kept.close())

const text = { organ: '海澜区教育局', year: 2023 }
type Fields = Record<string, string | Uint8Array>

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    form.set(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], '年报.html'))
  return form
}
const send = (fields: Fields, app = checkPortal(kept)) =>
  app.request('/check', { method: 'POST', body: formOf(fields) })
const sent = async (fields: Fields) => load(await (await send(fields)).text())

describe('年报自查的页面', () => {
  test('一张表单，三个填处都有名称，没有脚本', async () => {
    const answer = await checkPortal(kept).request('/check')
    const $ = load(await answer.text())
    expect(answer.status).toBe(200)
    for (const id of ['file', 'text', 'previous']) expect($(`label[for=${id}]`)).toHaveLength(1)
    expect($('script:not([type="application/ld+json"]), [style]')).toHaveLength(0)
    expect($('.masthead-nav a[aria-current=page]').first().text()).toBe('年报自查')
    expect($('meta[name=robots]')).toHaveLength(0)
    expect($('main').text()).toContain('不保存')
  })
})

describe('核对一份年报', () => {
  test('没有问题的：重画三张表，二百格各在其位', async () => {
    const $ = await sent({ file: pageOf(text) })
    expect($('h2').first().text()).toBe('海澜区教育局 2023年度')
    const ids = $('td[id]')
      .toArray()
      .map((cell) => $(cell).attr('id'))
    expect(new Set(ids).size).toBe(200)
    expect($('[id="t3.granted.natural"]').text()).toBe('40')
    expect($('td.error')).toHaveLength(0)
    for (const { id } of cells)
      for (const header of $(`[id="${id}"]`).attr('headers')?.split(' ') ?? [''])
        expect($(`th[id="${header}"]`), `${id} ${header}`).toHaveLength(1)
  })

  test('合计错一格：格上有记号，记号通向那条发现，发现通回那一格', async () => {
    const $ = await sent({ file: wrongPage(text) })
    const mark = $('[id="t3.granted.total"] a')
    expect(mark.text()).toMatch(/^41，见第1、2条$/)
    const finding = $(mark.attr('href')!)
    expect(finding.text()).toContain('错误')
    expect(finding.find('a').attr('href')).toMatch(/^#t3\./)
  })

  test('粘贴的文字与文件同样核对', async () => {
    const $ = await sent({ text: textReport('P1', someFigures(), prints.plain!, text) })
    expect($('h2').first().text()).toBe('海澜区教育局 2023年度')
    expect($('[id="t3.granted.natural"]').text()).toBe('40')
  })

  test('附上年的年报：核对结转', async () => {
    const previous = pageOf({ ...text, year: 2022 }, someFigures({ 't3.carriedOut.natural': 5 }))
    const $ = await sent({ file: pageOf(text), previous })
    expect($('.check-finding.error').text()).toContain('上年')
  })

  test('2019 年格式：第二张表按它自己的格式画出', async () => {
    const old = `海澜区教育局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年新制作数量 本年新公开数量 对外公开总数量
规章 0 0 0
规范性文件 4 5 61
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
行政许可 7 -1 88
其他对外管理服务事项 3 0 9
三、收到和处理政府信息公开申请情况`
    const $ = await sent({ text: old })
    expect($('.notice').first().text()).toContain('〔2019〕60号')
    expect(
      $('tr:contains("规范性文件") td')
        .toArray()
        .map((cell) => $(cell).text()),
    ).toEqual(['4', '5', '61'])
    expect($('[id="t2.normative.valid"]')).toHaveLength(0)
  })

  test('下载核校表', async () => {
    const answer = await send({ file: wrongPage(text), want: 'xlsx' })
    expect(answer.headers.get('Content-Disposition')).toContain('xlsx')
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })

  test('结果不留存、不索引', async () => {
    const count = () =>
      kept.db
        .selectFrom('act')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    const before = await count()
    const answer = await send({ file: pageOf(text) })
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    expect(load(await answer.text())('meta[name=robots]').attr('content')).toBe('noindex')
    expect(await count()).toEqual(before)
  })
})

describe('来意不善的', () => {
  const script = '<img src=x onerror=alert(1)><script>alert(1)</script>'

  test('网页里的脚本：读作文字，原样转义', async () => {
    const page = new TextDecoder().decode(pageOf({ organ: '海澜区教育局', year: 2023 }))
    const answer = await send({
      file: new TextEncoder().encode(page.replaceAll('本机关', `${script}&lt;script&gt;x()`)),
    })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(load(html)('script, img, [onerror], iframe')).toHaveLength(0)
    expect(html).toContain('&lt;script&gt;x()')
  })

  test('粘贴的脚本：同样', async () => {
    const pasted = textReport('P1', someFigures(), prints.plain!, { organ: '海澜区<b>教育局', year: 2023 })
    const $ = await sent({ text: pasted.replaceAll('本机关', script) })
    expect($('script, img, main b')).toHaveLength(0)
  })

  test.each([
    ['什么都没有', () => ({ text: '  ' }), 422, /请选择年报文件/],
    ['不是年报', () => ({ text: '今天天气很好。' }), 422, /没有读到/],
    ['压缩炸弹', async () => ({ file: await hostile.zipBomb() }), 422, /压缩炸弹/],
    ['扫描件', () => ({ file: hostile.scannedPdf() }), 422, /扫描件/],
    ['二十一兆', () => ({ file: new Uint8Array(21 * 1024 * 1024) }), 422, /20 MB/],
    ['六十兆', () => ({ file: new Uint8Array(60 * 1024 * 1024) }), 413, /20 MB/],
    ['粘贴二百万字以上', () => ({ text: '年'.repeat(2_000_001) }), 422, /200 万字/],
  ] as const)('%s：说清原因，表单还在', async (_, make, status, reason) => {
    const answer = await send({ ...(await make()) })
    const $ = load(await answer.text())
    expect(answer.status).toBe(status)
    expect($('[role=alert]').text()).toMatch(reason)
    expect($('form.check-form')).toHaveLength(1)
  })

  test('残缺的提交', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const answer = await checkPortal(kept).request('/check', { method: 'POST', body: '--x\r\nrubbish', headers })
    expect([400, 422]).toContain(answer.status)
  })

  test('正忙：503，请稍后', async () => {
    const busy = checkPortal(kept, { read: () => Promise.reject(new Busy()) })
    const answer = await send({ file: pageOf(text) }, busy)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('稍等')
  })

  test('来得太勤：429', async () => {
    const app = checkPortal(kept, { rateLimit: rateLimit(() => '一处', { reads: 9, writes: 2 }) })
    const answers = [await send({ text: '甲' }, app), await send({ text: '甲' }, app), await send({ text: '甲' }, app)]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 429])
  })
})
