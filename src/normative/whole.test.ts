import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toListXlsx } from '../papers/index.ts'
import { refold } from '../platform/refold.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import type { MatterView } from '../steps/api-types.ts'
import { addOrgan, asking } from '../steps/test-kit/asking.ts'
import { documentsApi } from './api.ts'
import type { CleanUpLines, FilingView, Gaps, Radar, ReadText, TextsView, WordText } from './api-types.ts'
import { cleanUpFolding } from './clean-up/room.ts'
import type { Publishing } from './publishing.ts'
import type { Reconciliation } from './reconcile.ts'
import { publishedIn, read } from './test-kit/living.ts'

const { db, close } = await testDatabase()
afterAll(close)
const [organId, office, item] = [randomUUID(), randomUUID(), randomUUID()]
const released = false
const publishing: Publishing = {
  readWord: async () => ({ html: '<p>第一条 <b>甲</b>。</p><p>第二条 乙。</p>', warnings: ['有批注，没有导入'] }),
  draftItem: async (tx) => {
    const row = { id: item, organ_id: organId, title: '略', made_on: '2026-03-24', standing: 'draft' }
    await tx
      .insertInto('item')
      .values(row as never)
      .execute()
    return item
  },
  isReleased: async () => released,
}
const ask = asking(documentsApi({ db }, publishing), {
  clerk: ['clerk', organId],
  other: ['clerk', office],
  legal: ['legal', organId],
  office: ['office', office],
  supervisor: ['supervisor', null],
})
const get = async <T>(who: string, on: string, path: string) => (await (await ask.read(who, on, path)).json()) as T
const post = async <T>(who: string, on: string, path: string, body: unknown) => {
  const answer = await ask.send(who, on, path, body)
  const said = await answer.text()
  return { status: answer.status, body: (said.startsWith('{') ? JSON.parse(said) : said) as T }
}

const made = (n: number) => ({
  docNumber: `海澜文旅规〔2026〕${n}号`,
  title: `关于印发《第${n}号办法》的通知`,
  text: '第一条 甲。',
})
let ids: string[] = []

beforeAll(async () => {
  await addOrgan(db, organId, '海澜区文化和旅游局')
  await addOrgan(db, office, '海澜区人民政府办公室')
  ids = []
  for (const n of [1, 2, 4])
    ids.push((await publishedIn(db, organId, { ...made(n), expiresOn: n === 4 ? '2026-08-31' : '2030-12-31' })).id)
})

test('雷达：届满前 180 日起列出，别的机关看不到', async () => {
  const { rows } = await get<Radar>('clerk', '2026-06-15', '/radar')
  expect(rows.map(({ docNumber, left }) => [docNumber, left])).toEqual([['海澜文旅规〔2026〕4号', 78]])
  expect((await get<Radar>('other', '2026-06-15', '/radar')).rows).toEqual([])
})

test('文号：缺 3 号', async () => {
  const { rows } = await get<Gaps>('clerk', '2026-06-15', '/numbers?year=2026')
  expect(rows.map(({ sign, last, missing }) => [sign, last, missing])).toEqual([['海澜文旅规', 4, [3]]])
})

test('三个数和年度等式', async () => {
  const { counts, equation } = await get<Reconciliation>('office', '2027-01-05', '/reconciliation?year=2026')
  expect(counts.map(({ id, value }) => [id, value])).toEqual([
    ['statistics', 2],
    ['column', 3],
    ['province', 0],
  ])
  expect(equation).toMatchObject({ made: 3, expired: 1, after: 2, rest: 0 })
})

describe('正文', () => {
  test('粘贴、识别、保存；Word 读成文字再核对；别的机关不能录入', async () => {
    const { id } = await ask.goes('clerk', '2026-06-15', '/lives', {
      input: { organId, kind: 'normative', title: '新办法' },
    })
    const text = '新办法\n第一章 总则\n第一条 甲。\n第二条 乙。'
    expect((await post<ReadText>('clerk', '2026-06-15', `/lives/${id}/outline`, { text })).body).toMatchObject({
      preamble: 1,
      articles: 2,
    })
    const body = { seen: 1, text, validFrom: '2026-06-15', reason: '' }
    expect((await post('other', '2026-06-15', `/lives/${id}/texts`, body)).status).toBe(403)
    expect((await post('clerk', '2026-06-15', `/lives/${id}/texts`, { ...body, text: ' ' })).status).toBe(422)
    expect((await post('clerk', '2026-06-15', `/lives/${id}/texts`, { ...body, seen: 9 })).status).toBe(409)
    const kept = await post<TextsView>('clerk', '2026-06-15', `/lives/${id}/texts`, body)
    expect([kept.status, kept.body.editions[0]?.text]).toEqual([200, '新办法\n第一章 总则\n第一条 甲。\n第二条 乙。'])
    const word = await ask.attach('clerk', '2026-06-15', `/lives/${id}/word`, '正文', '办法.docx', 'x')
    expect((await word.json()) as WordText).toEqual({
      text: '第一条 甲。\n第二条 乙。',
      warnings: ['有批注，没有导入'],
    })
  })
})

describe.sequential('清理', () => {
  let id = ''
  test('列出现行有效的；全区的清理由政务公开办组织', async () => {
    const input = { organId, title: '2026年清理', scope: 'organ', grounds: '上级通知' }
    const view = await ask.goes('clerk', '2026-06-15', '/clean-ups', { input })
    id = view.id
    const { lines } = await get<CleanUpLines>('clerk', '2026-06-15', `/clean-ups/${id}/lines`)
    expect(lines.map(({ docNumber }) => docNumber)).toEqual([
      '海澜文旅规〔2026〕1号',
      '海澜文旅规〔2026〕2号',
      '海澜文旅规〔2026〕4号',
    ])
    expect(
      (await post('clerk', '2026-06-15', '/clean-ups', { input: { ...input, title: '全区', scope: 'all' } })).status,
    ).toBe(409)
  })

  test('没有逐件提出意见不能公布；废止、宣布失效要写理由', async () => {
    const { seq } = await get<MatterView>('clerk', '2026-06-16', `/clean-ups/${id}`)
    const publish = { seen: seq, input: { resultNumber: '海澜政〔2026〕21号' } }
    expect((await post('clerk', '2026-06-16', `/clean-ups/${id}/acts/publishResult`, publish)).status).toBe(409)
    const decide = (documentId: string, decision: string, why: string | null = null) =>
      post('clerk', '2026-06-16', `/clean-ups/${id}/lines`, { documentId, decision, why })
    expect((await decide(ids[1]!, 'repeal')).status).toBe(409)
    expect((await decide(randomUUID(), 'keep')).status).toBe(409)
    await decide(ids[0]!, 'keep')
    await decide(ids[1]!, 'repeal', '上位法已修改')
    await decide(ids[2]!, 'declareVoid', '任务已完成')
  })

  test('公布即办理：废止的废止，失效的失效，继续有效的留下记载', async () => {
    const { seq } = await get<MatterView>('clerk', '2026-06-17', `/clean-ups/${id}`)
    await ask.goes('clerk', '2026-06-17', `/clean-ups/${id}/acts/publishResult`, {
      seen: seq,
      input: { resultNumber: '海澜政〔2026〕21号' },
    })
    expect(await read(db, ids[1]!)).toMatchObject({ repealedOn: '2026-06-17', standing: 'ended' })
    expect(await read(db, ids[2]!)).toMatchObject({
      expiresOn: '2026-06-16',
      proceedings: { ended: { how: 'declaredVoid' } },
    })
    expect((await read(db, ids[0]!))?.proceedings?.cleanUps).toMatchObject([{ decision: 'keep' }])
    expect(await refold(db, [cleanUpFolding])).toEqual([])
  })
})

describe.sequential('省库报送', () => {
  const view = () => get<FilingView>('office', '2026-07-01', '/filing')
  const states = async () => (await view()).records.map(({ docNumber, state }) => [docNumber?.slice(-2), state])
  const receipts = async (rows: (string | null)[][]) => {
    const columns = ['发文字号', '省库编号', '结果', '接收日期', '退回原因'].map((title) => ({ title, width: 12 }))
    const sheets = [{ name: '回执', title: '回执', note: '', columns, rows }]
    const bytes = await toListXlsx({ title: '回执', creator: '省库', sheets })
    return ask.attach('office', '2026-07-02', '/filing/receipts', '回执', '回执.xlsx', bytes as never)
  }

  test('只有政务公开办报送；包里有报送表、正文和清单', async () => {
    expect((await ask.send('clerk', '2026-07-01', '/filing/package', {})).status).toBe(403)
    expect(await states()).toEqual([
      ['1号', 'new'],
      ['2号', 'new'],
      ['4号', 'new'],
    ])
    const answer = await ask.send('office', '2026-07-01', '/filing/package', {})
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', ...ids.map((id) => `正文/${id}.docx`), '报送表.xlsx'].sort(),
    )
    expect(JSON.parse(strFromU8(files['manifest.json']!)).records).toHaveLength(3)
    expect(await states()).toEqual([
      ['1号', 'waiting'],
      ['2号', 'waiting'],
      ['4号', 'waiting'],
    ])
  })

  test('回执有一行不对，全部不登记，并说明是哪一行', async () => {
    const answer = await receipts([
      ['海澜文旅规〔2026〕1号', 'S1', '入库', '2026-07-02', null],
      ['不认识', 'S2', '入库', '2026-07-02', null],
    ])
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('不认识')])
    expect((await states())[0]).toEqual(['1号', 'waiting'])
  })

  test('入库、移出、退回各得其所；之后的变化再次列为需要报送', async () => {
    const lines = [
      ['1', '入库', null],
      ['2', '移出', null],
      ['4', '退回', '缺正文盖章页'],
    ]
    const answer = await receipts(
      lines.map(([n, result, why]) => [`海澜文旅规(2026)${n}号`, `S${n}`, result!, '2026-07-02', why!]),
    )
    expect(await answer.json()).toEqual({ taken: 3, problems: [] })
    expect(await states()).toEqual([
      ['1号', 'same'],
      ['2号', 'same'],
      ['4号', 'returned'],
    ])
    expect(await read(db, ids[0]!)).toMatchObject({
      filedFrom: '2026-07-02',
      proceedings: { filing: { externalId: 'S1' } },
    })
    const { seq } = await get<MatterView>('clerk', '2026-07-03', `/lives/${ids[0]}`)
    await ask.goes('clerk', '2026-07-03', `/lives/${ids[0]}/acts/classify`, { seen: seq, input: { theme: '0805' } })
    expect((await states())[0]).toEqual(['1号', 'changed'])
  })
})

test('引用文件：登记网址，不计入统计', async () => {
  const input = {
    organId,
    title: '户外广告设置导则',
    docNumber: '滨城管〔2018〕7号',
    madeOn: '2018-05-02',
    keptAt: 'https://cg.example/7',
  }
  expect(
    (await post('clerk', '2026-07-01', '/lives/quoted', { input: { ...input, keptAt: 'javascript:alert(1)' } })).status,
  ).toBe(409)
  const { status, body } = await post<MatterView>('clerk', '2026-07-01', '/lives/quoted', { input })
  expect([status, body.standing]).toEqual([200, '已公布'])
})

test('清理期间有效期届满的，已自行失效，不妨碍公布清理结果', async () => {
  const lapsing = await publishedIn(db, organId, {
    docNumber: '海澜体规〔2026〕1号',
    title: '关于印发《健身场所补助办法》的通知',
    text: '第一条 甲。',
    expiresOn: '2026-06-20',
  })
  const input = { organId, title: '体育文件清理', scope: 'organ', grounds: '上级通知' }
  const { id } = await ask.goes('clerk', '2026-06-15', '/clean-ups', { input })
  const { lines } = await get<CleanUpLines>('clerk', '2026-06-16', `/clean-ups/${id}/lines`)
  for (const { documentId } of lines)
    await post('clerk', '2026-06-16', `/clean-ups/${id}/lines`, { documentId, decision: 'keep' })
  const line = { documentId: lapsing.id, decision: 'repeal', why: '任务完成' }
  expect((await post('clerk', '2026-06-16', `/clean-ups/${id}/lines`, line)).status).toBe(200)
  const { seq } = await get<MatterView>('clerk', '2026-06-22', `/clean-ups/${id}`)
  await ask.goes('clerk', '2026-06-22', `/clean-ups/${id}/acts/publishResult`, {
    seen: seq,
    input: { resultNumber: '海澜体〔2026〕9号' },
  })
  expect(await read(db, lapsing.id)).toMatchObject({ repealedOn: null, expiresOn: '2026-06-20' })
})
