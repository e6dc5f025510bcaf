import { Hono } from 'hono'
import { readXlsx } from 'hucre/xlsx'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/act.ts'
import { readActs } from '../../platform/acts.ts'
import { withClock } from '../../platform/now.ts'
import { refold } from '../../platform/refold.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { requestsApi } from '../api.ts'
import { readRequest } from '../performing.ts'
import type { RequestFacts } from '../request.ts'
import { addCase, addOfficer, addOrgan, consultation } from '../worklist/test-kit/cases.ts'
import { handoverFolding } from './store.ts'
import type { HandoverPreview, HandoverRow, HandoverView } from './types.ts'

let site: TestDatabase
const people: Record<string, Actor> = {}
const cases: Record<string, RequestFacts> = {}
let handover: HandoverView
const today = '2025-09-15'

beforeAll(async () => {
  site = await testDatabase()
  const housing = await addOrgan(site.db, '区住建局')
  const school = await addOrgan(site.db, '区教育局')
  for (const [key, role, name] of [
    ['leaver', 'clerk', '陈敏'],
    ['taker', 'clerk', '吴越'],
    ['third', 'clerk', '郑欣'],
    ['head', 'foiHead', '何科'],
  ] as const)
    people[key] = await addOfficer(site.db, housing, role, name)
  people.stranger = await addOfficer(site.db, school, 'clerk', '邻居')
  const own = { assignedTo: people.leaver!.id, handlingUnit: '法规科' }
  cases.due = await addCase(site.db, housing, { ...own, number: '住建一号', dueOn: '2025-09-17' })
  cases.paused = await addCase(site.db, housing, {
    ...own,
    number: '住建二号',
    dueOn: null,
    channel: 'email',
    proceedings: { consultations: [consultation()] },
  })
  cases.moved = await addCase(site.db, housing, { ...own, number: '住建三号', dueOn: '2025-09-24' })
  cases.stopped = await addCase(site.db, housing, {
    ...own,
    number: '住建四号',
    status: 'correctionPending',
    dueOn: null,
    nextOn: '2025-10-09',
  })
  await addCase(site.db, housing, { ...own, number: '办结', status: 'answered', answeredOn: '2025-09-01' })
})
afterAll(() => site.close())

function as(who: string) {
  const app = new Hono<Env>()
    .onError((error, c) => c.json({ error: error.message }, 'status' in error ? (error.status as 403) : 422))
    .use(async (c, next) => {
      c.set('actor', people[who]!)
      await next()
    })
    .route('/api/requests', requestsApi({ db: site.db }))
  const at = (path: string, init?: RequestInit) =>
    withClock(today, async () => app.request(`/api/requests/handovers${path}`, init))
  return {
    at,
    get: async <T>(path: string) => (await (await at(path)).json()) as T,
    post: (path: string, body: unknown) =>
      at(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }
}

const notes = {
  habits: '鉴定报告向质安站调',
  attention: '',
  accounts: '受理邮箱由科室共管',
  checked: ['cases', 'drafts'],
}
const asked = (to: string) => ({ from: people.leaver!.id, to: people[to]!.id, notes })

describe.sequential('交接', () => {
  test('预览：每件的时钟、在等谁、没登记送达的文书、常用渠道和处室、账号', async () => {
    const seen = await as('leaver').get<HandoverPreview>(`/preview?from=${people.leaver!.id}`)
    expect(seen.cases.map(({ number }) => number)).toEqual(['住建二号', '住建一号', '住建三号', '住建四号'])
    const paused = seen.cases.find(({ number }) => number === '住建二号')!
    expect(paused.unproved).toEqual(['第三方意见征询书'])
    expect(paused.waits.map(({ from }) => from)).toEqual(['经办人', '第三方'])
    expect(paused.runs[0]).toContain('自 2025-09-01 起')
    expect(seen.habits).toContainEqual({ kind: 'unit', name: '法规科', count: 5 })
    expect(seen.account).toMatchObject({ name: '陈敏', roleLabel: '经办人', active: true, secondFactor: false })
    expect((await as('stranger').at(`/preview?from=${people.leaver!.id}`)).status).toBe(403)
  })

  test.each([
    ['leaver', 'leaver', '不能是同一人'],
    ['leaver', 'stranger', '只能交给本机关'],
    ['third', 'taker', '由移交人本人提交'],
  ])('%s 交给 %s：%s', async (who, to, sentence) => {
    const answer = await as(who).post('', asked(to))
    expect(answer.status).toBe(409)
    expect(JSON.stringify(await answer.json())).toContain(sentence)
  })

  test('移交人提交：案件还在原处，等接收人确认', async () => {
    const answer = await as('leaver').post('', asked('taker'))
    handover = (await answer.json()) as HandoverView
    expect(handover).toMatchObject({ from: '陈敏', to: '吴越', count: 4, receivedOn: null, notes })
    expect((await readRequest(site.db, cases.due!.id))?.assignedTo).toBe(people.leaver!.id)
    const [row] = await as('taker').get<HandoverRow[]>('')
    expect(row).toMatchObject({ id: handover.id, count: 4, mine: true })
  })

  test('别人不能替接收人确认；别的机关看不到', async () => {
    expect((await as('leaver').post(`/${handover.id}/receive`, {})).status).toBe(409)
    expect((await as('stranger').at(`/${handover.id}`)).status).toBe(403)
    expect(await as('stranger').get<HandoverRow[]>('')).toEqual([])
  })

  test('接收人确认：还在办、还在移交人手里的都过来，别的说明原因；承办处室不变', async () => {
    await site.db
      .updateTable('request')
      .set({ assigned_to: people.third!.id })
      .where('id', '=', cases.moved!.id)
      .execute()
    const view = (await (
      await as('taker').post(`/${handover.id}/receive`, { remark: '已逐件核对' })
    ).json()) as HandoverView
    expect(view).toMatchObject({ receivedOn: today, receivedRemark: '已逐件核对' })
    expect(view.kept).toEqual([{ number: '住建三号', why: '已由他人经办' }])
    for (const key of ['due', 'paused', 'stopped'] as const) {
      const request = await readRequest(site.db, cases[key]!.id)
      expect([request?.assignedTo, request?.handlingUnit]).toEqual([people.taker!.id, '法规科'])
      expect((await readActs(site.db, 'request', cases[key]!.id)).map(({ name, by }) => [name, by])).toEqual([
        ['assign', people.taker!.id],
      ])
    }
    expect((await readRequest(site.db, cases.moved!.id))?.assignedTo).toBe(people.third!.id)
    expect((await as('taker').post(`/${handover.id}/receive`, {})).status).toBe(409)
  })

  test('现存的交接就是两次签字推得的结果', async () => {
    expect(await refold(site.db, [handoverFolding])).toEqual([])
  })

  test('交接书：Word 和 Excel 打开再读，该有的都有，没有申请人', async () => {
    const bytes = async (format: string) =>
      Buffer.from(await (await as('head').at(`/${handover.id}/pack.${format}`)).arrayBuffer())
    const { value: text } = await mammoth.extractRawText({ buffer: await bytes('docx') })
    for (const said of [
      '移交人陈敏，接收人吴越',
      '住建二号',
      '第三方意见征询书',
      '法规科 5 件',
      '鉴定报告向质安站调',
      '未办',
      '在系统内确认',
    ])
      expect(text).toContain(said)
    const book = await readXlsx(new Uint8Array(await bytes('xlsx')))
    expect(book.sheets.map(({ name }) => name)).toEqual(['在办申请', '在等什么', '送达未登记'])
    expect(book.sheets[0]!.rows.slice(3).map(([number]) => number)).toEqual([
      '住建二号',
      '住建一号',
      '住建三号',
      '住建四号',
    ])
    expect(`${text}${JSON.stringify(book.sheets.map(({ rows }) => rows))}`).not.toMatch(/周知远|周\*/)
  })
})

test('移交人已经离岗：工作机构负责人代为提交', async () => {
  await site.db.updateTable('officer').set({ active: false }).where('id', '=', people.third!.id).execute()
  const answer = await as('head').post('', { from: people.third!.id, to: people.taker!.id, notes: {} })
  expect(await answer.json()).toMatchObject({ from: '郑欣', preparedBy: '何科', count: 1 })
})
