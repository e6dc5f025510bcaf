import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organWords } from '../../organs/index.ts'
import { refold } from '../../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { foldingOf } from '../../registers/desk.ts'
import { checks } from '../checks/gate.ts'
import { docx, jpgWith, paragraph } from '../checks/test-kit/office.ts'
import { register } from '../register.ts'
import { alteredRevisions, readItem, readRevision, textsOf } from '../store.ts'
import { type Newsroom, openNewsroom } from '../test-kit/newsroom.ts'
import { importOldSite } from './import.ts'
import { oldSiteJobs } from './jobs.ts'
import { pathOf } from './sheet.ts'

let site: TestDatabase
let room: Newsroom
let folder: string
beforeAll(async () => {
  site = await testDatabase()
  room = await openNewsroom(site.db)
  folder = await mkdtemp(join(tmpdir(), 'gongkai-old-site-'))
  await mkdir(join(folder, 'html/img'), { recursive: true })
  const html =
    '<html><head><title>x</title></head><body><p onclick="x()">关于某事的通知</p><img src="img/a.jpg"><script>alert(1)</script></body></html>'
  await writeFile(join(folder, 'html/1.html'), html)
  // 「公告」 in GBK, as many older sites write.
  await writeFile(
    join(folder, 'html/2.html'),
    Buffer.concat([Buffer.from('<p>'), Buffer.from([0xb9, 0xab, 0xb8, 0xe6]), Buffer.from('</p>')]),
  )
  await writeFile(join(folder, 'html/img/a.jpg'), jpgWith({}))
  await writeFile(join(folder, '附件1.docx'), docx({ body: paragraph('附件里的文字') }))
  await writeFile(join(folder, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await site.close()
})

const head = [
  '标题',
  '原网址',
  '栏目',
  '发布日期',
  '成文日期',
  '发布机构',
  '文号',
  '索引号',
  '正文',
  '正文文件',
  '附件',
]
const finance = '滨海市海澜区财政局'
const sheet = (...rows: (string | null)[][]) => writeXlsx({ sheets: [{ name: '目录', rows: [head, ...rows] }] })
const lines: (string | null)[][] = [
  [
    '关于某事的通知',
    'http://old.example.cn/a/1.html?id=7',
    '首页>财政信息',
    '2014-05-06 10:20',
    '2014-05-04',
    finance,
    '海财（2014）05号',
    null,
    null,
    'html/1.html',
    '附件1.docx；old.doc',
  ],
  ['公告', '/a/2.html', '通知公告', '2015-03-02', null, finance, null, '旧索引-2015-1', null, 'html/2.html', null],
  ['简讯', null, '财政信息', '2016/1/5', null, finance, null, null, '第一段\n第二段 <重要>', null, null],
]
const take = async (workbook: Uint8Array, dryRun = false, from: string | null = folder) =>
  importOldSite(
    { workbook, folder: from },
    { ...{ db: site.db, today: '2026-03-10', dryRun, lookup: await organWords(site.db) }, actor: room.staff.office },
  )
const items = () =>
  site.db.selectFrom('item').select(['id', 'title', 'index_number', 'published_on']).orderBy('published_on').execute()

describe('从旧网站接收（国办发〔2017〕47号）', () => {
  test('核对：只读不写，列出带不走的文件和没有的栏目', async () => {
    const answer = await take(await sheet(...lines), true)
    expect(answer).toMatchObject({ rows: 3, created: 0, problemCount: 0, written: false, unknownColumns: ['通知公告'] })
    expect(await items()).toEqual([])
  })

  test('日期、索引号、文号、正文、图片、附件都在，注明接收', async () => {
    const answer = await take(await sheet(...lines))
    expect(answer).toMatchObject({ rows: 3, created: 3, unchanged: 0, written: true, leftBehindCount: 1 })
    expect(answer.leftBehind[0]).toMatchObject({ row: 2, file: 'old.doc', why: expect.stringContaining('旧版 Office') })
    const [first, second, third] = await items()
    expect(first).toMatchObject({ published_on: '2014-05-06', index_number: expect.stringMatching(/\/2014-00001$/) })
    expect(second).toMatchObject({ index_number: '旧索引-2015-1' })
    expect(third).toMatchObject({ index_number: expect.stringMatching(/\/2016-00001$/) })
    const item = await readItem(site.db, first!.id)
    expect(item).toMatchObject({
      madeOn: '2014-05-04',
      docNumber: '海财〔2014〕5号',
      columnId: room.column,
      standing: 'published',
    })
    expect(item?.proceedings?.imported).toMatchObject({
      address: 'http://old.example.cn/a/1.html?id=7',
      publishedAt: '2014-05-06',
    })
    const text = await readRevision(site.db, item!.revisionId!)
    expect(text?.html).toMatch(/^<p>关于某事的通知<\/p><img src="\/files\/[0-9a-f-]{36}" alt="">$/)
    expect(text?.attachments).toMatchObject([{ name: '附件1.docx' }])
    expect((await readRevision(site.db, (await readItem(site.db, second!.id))!.revisionId!))?.plain).toBe('公告')
    expect((await readRevision(site.db, (await readItem(site.db, third!.id))!.revisionId!))?.html).toBe(
      '<p>第一段</p><p>第二段 &lt;重要&gt;</p>',
    )
  })

  test('旧地址通到新地址', async () => {
    const [first] = await items()
    const rows = await site.db.selectFrom('redirect').select(['path', 'target']).orderBy('path').execute()
    expect(rows[0]).toEqual({ path: '/a/1.html?id=7', target: `/items/${first?.id}` })
    expect(rows).toHaveLength(2)
  })

  test('附件随后读出文字', async () => {
    const [first] = await items()
    const text = await readRevision(site.db, (await readItem(site.db, first!.id))!.revisionId!)
    const { file } = text!.attachments[0]!
    await oldSiteJobs({ db: site.db, checks }).tasks['old-site:read']?.({ file, item: first!.id })
    expect((await textsOf(site.db, [{ file, name: '' }]))[0]?.plain).toContain('附件里的文字')
  })

  test('同一份再接收一次，什么也不变；记录与行为相符', async () => {
    expect(await take(await sheet(...lines))).toMatchObject({ created: 0, unchanged: 3 })
    expect(await items()).toHaveLength(3)
    expect(await refold(site.db, [foldingOf(register)])).toEqual([])
    expect(await alteredRevisions(site.db)).toEqual([])
  })

  test('有一行不对就全不写入，逐行说明怎么改', async () => {
    const [first] = lines as [(string | null)[]]
    const changed = (at: Record<number, string>) => first.map((value, index) => at[index] ?? value)
    const answer = await take(
      await sheet(
        changed({ 1: '/b/1', 3: '2027-01-01' }),
        changed({ 1: '/b/2', 4: '2019-01-01' }),
        changed({ 1: '/b/3', 9: '../../etc/passwd' }),
        changed({ 1: '/b/4', 9: 'html/none.html' }),
        changed({ 1: '/b/5', 5: '区无名局' }),
        changed({ 1: '/b/6' }),
        changed({ 1: '/b/6' }),
        changed({ 1: '/b/7', 7: '旧索引-2015-1' }),
      ),
    )
    expect(answer.written).toBe(false)
    expect(answer.problems.map(({ row, column, remedy }) => `${row} ${column} ${remedy.slice(0, 8)}`)).toEqual([
      '2 公开日期 在今天之后，请核',
      '3 生成日期 晚于公开日期 2',
      '4 正文文件 指向文件夹之外，',
      '5 正文文件 文件夹里没有这个',
      '6 发布机构 机关名册里没有这',
      '8 原网址 与第 7 行重复',
      '9 索引号 本站已有另一条信',
    ])
    expect(await items()).toHaveLength(3)
  })
})

test('旧地址只留路径和查询', () => {
  expect(pathOf('https://a.gov.cn/x/y.shtml?z=1#top')).toBe('/x/y.shtml?z=1')
  expect(pathOf('/x/中文.html')).toBe('/x/%E4%B8%AD%E6%96%87.html')
})
