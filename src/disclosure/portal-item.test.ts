import { load } from 'cheerio'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { richItems } from '../portal/test-kit/rich-item.ts'
import { smallSite } from '../portal/test-kit/small-site.ts'
import { disclosurePortal } from './portal.tsx'
import { sizeText } from './portal-item-files.tsx'

let kept: TestDatabase
let app: Hono
let ids: Awaited<ReturnType<typeof richItems>>
const document = '00000000-0000-4000-8000-0000000000d1'

const suspended = JSON.stringify({ suspensions: [{ from: '2021-01-01', until: null, part: null }] })

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  ids = await richItems(kept.db)
  app = new Hono().route('/', disclosurePortal(kept))
})
afterAll(() => kept.close())

const page = async (path: string) => load(await (await app.request(path)).text())
const facts = ($: ReturnType<typeof load>) =>
  Object.fromEntries(
    $('.facts > div')
      .toArray()
      .map((row) => [$(row).find('dt').text(), $(row).find('dd').text()]),
  )

describe('一条信息的页面', () => {
  test('元数据齐全，按公众的说法写出（条例第十二条）', async () => {
    expect(facts(await page(`/items/${ids.notice}`))).toMatchObject({
      索引号: 'R/1',
      文号: '海澜发改〔2023〕12号',
      发文机关: '海澜区教育局、海澜区财政局',
      成文日期: '2023年3月10日',
      主题分类: '国民经济管理、国有资产监管 · 宏观经济',
      体裁分类: '通知',
      公开方式: '主动公开',
      公开依据: expect.stringContaining('条例第二十条'),
    })
  })

  test('标签十个，发布时间精确到分，与所见一致', async () => {
    const $ = await page(`/items/${ids.notice}`)
    const names = $('meta[name]')
      .toArray()
      .map((element) => $(element).attr('name') ?? '')
      .filter((name) => /^[A-Z]/.test(name))
    expect(names).toHaveLength(10)
    expect($('meta[name=PubDate]').attr('content')).toBe('2023-03-16 09:30')
    expect($('.imprint').text()).toContain('2023-03-16 09:30')
    expect($('.imprint').text()).toContain('更新时间：2023-04-02 11:10')
  })

  test('公示期和异议受理写在正文之前；看得见的更正说明只有公开的那一条', async () => {
    const text = (await page(`/items/${ids.notice}`))('.notice').text()
    expect(text).toContain('正在公示')
    expect(text).toContain('0599-6000001')
    expect(text).toContain('表1拨付时间更正为30个工作日')
    expect(text).not.toContain('内部更正')
  })

  test('附件有名称、类型、大小；正文中的图片不再列一遍；版本和摘要可以核对', async () => {
    const $ = await page(`/items/${ids.notice}`)
    expect($('.files li').text()).toBe('清单.xlsxExcel，48 KB')
    expect($('.files a').attr('href')).toMatch(/^\/files\/[0-9a-f-]{36}\/%E6%B8%85%E5%8D%95\.xlsx$/)
    expect($('.version').text()).toContain('第 2 版')
    expect($('.version code').text()).toHaveLength(64)
    expect($('.share .qr').attr('alt')).toBe('本页地址的二维码')
  })

  test('视频有字幕和文字稿', async () => {
    const $ = await page(`/items/${ids.played}`)
    expect($('video track').attr('kind')).toBe('captions')
    expect($('figcaption a').attr('href')).toBe('#transcript')
    expect($('#transcript').length).toBe(1)
    expect($('.files li').text()).toBe('解读.mp4视频，48 KB')
  })

  test('“这一页在某日是什么样”转到那一天的网址', async () => {
    const response = await app.request(`/items/${ids.notice}?on=2023-03-20`)
    expect(response.headers.get('Location')).toBe(`/items/${ids.notice}/on/2023-03-20`)
    expect((await app.request(`/items/${ids.notice}?on=昨天`)).status).toBe(200)
  })

  test('撤回的：410，只有中性的说明，没有标题、正文和原因', async () => {
    const response = await app.request(`/items/${ids.withdrawn}`)
    const html = await response.text()
    expect(response.status).toBe(410)
    expect(html).toContain('本条信息已经撤回，更正后重新公开。')
    for (const hidden of ['撤回的通知', '个人信息', '资金安排']) expect(html).not.toContain(hidden)
  })

  test.each([
    [{ effective_on: '2020-01-01', expires_on: '2021-01-01' }, '已失效'],
    [{ effective_on: '2020-01-01', repealed_on: '2022-02-01' }, '已废止'],
    [{ effective_on: '2020-01-01', expires_on: '2099-01-01' }, '现行有效'],
    [{ effective_on: '2099-01-01' }, '尚未施行'],
    [{ effective_on: '2020-01-01', proceedings: suspended }, '暂停实施'],
  ])('规范性文件 %j：标题下写明“%s”，正文仍可看', async (dates, mark) => {
    const { organ_id } = await kept.db
      .selectFrom('item')
      .select('organ_id')
      .where('id', '=', ids.notice)
      .executeTakeFirstOrThrow()
    await kept.db.deleteFrom('document').where('id', '=', document).execute()
    const values = {
      id: document,
      organ_id,
      kind: 'normative',
      title: '方案',
      item_id: ids.notice,
      made_on: '2019-12-01',
    }
    await kept.db
      .insertInto('document')
      .values({ ...values, ...dates })
      .execute()
    const $ = await page(`/items/${ids.notice}`)
    expect($('.validity').first().text()).toBe(mark)
    expect($('.notice a').attr('href')).toBe(`/documents/${document}`)
    expect($('.article').text()).toContain('资金安排')
  })
})

test('大小写成手机上看得懂的数', () => {
  expect([120, 48_213, 1_482_133].map(sizeText)).toEqual(['1 KB', '48 KB', '1.5 MB'])
})
