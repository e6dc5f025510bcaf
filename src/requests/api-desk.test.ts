import { Hono } from 'hono'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../platform/act.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { requestsApi } from './api.ts'
import { dueFeed } from './worklist/feed.ts'
import { addCase, addOfficer, addOrgan } from './worklist/test-kit/cases.ts'
import type { AssignOutcome, DeskList, DeskOfficer, FeedView, Notice, SavedView } from './worklist/types.ts'

let site: TestDatabase
const people: Record<string, Actor> = {}

beforeAll(async () => {
  site = await testDatabase()
  const housing = await addOrgan(site.db, '区住建局')
  const school = await addOrgan(site.db, '区教育局')
  people.clerk = await addOfficer(site.db, housing, 'clerk', '陈敏')
  people.head = await addOfficer(site.db, housing, 'foiHead', '何科')
  people.other = await addOfficer(site.db, school, 'clerk', '邻居')
  people.office = await addOfficer(site.db, null, 'office', '林晓')
  people.supervisor = await addOfficer(site.db, null, 'supervisor', '孙怡')
  people.administrator = await addOfficer(site.db, null, 'administrator', '管理员')
  people.homeless = await addOfficer(site.db, null, 'clerk', '无所属')
  await addCase(site.db, housing, {
    number: '住建一号',
    dueOn: '2025-09-12',
    assignedTo: people.clerk.id,
    content: '=1+1 公式开头的内容',
  })
  await addCase(site.db, housing, { number: '住建二号', dueOn: '2099-09-12', assignedTo: people.clerk.id })
  await addCase(site.db, school, { number: '教育一号', dueOn: '2025-09-12', assignedTo: people.other.id })
})
afterAll(() => site.close())

function as(who: string) {
  const services = { db: site.db }
  const app = new Hono<Env>()
    .onError((error, c) => c.json({ error: error.message }, 422))
    .use(async (c, next) => {
      c.set('actor', people[who]!)
      await next()
    })
    .route('/', dueFeed(services))
    .route('/api/requests', requestsApi(services))
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    })
  const get = async <T>(path: string) => (await (await app.request(path)).json()) as T
  return { app, send, get }
}

const numbers = async (who: string, query = '') =>
  (await as(who).get<DeskList>(`/api/requests/desk${query}`)).rows.map(({ number }) => number)

describe('谁看得到什么', () => {
  test.each([
    ['clerk', '', ['住建一号', '住建二号']],
    ['clerk', '?view=all', ['住建一号', '住建二号']],
    ['other', '?view=organ', ['教育一号']],
    ['head', '', ['住建一号', '住建二号']],
    ['office', '?sort=due', ['住建一号', '教育一号', '住建二号']],
    ['supervisor', '?view=mine', ['住建一号', '教育一号', '住建二号']],
    ['homeless', '?view=organ', []],
  ])('%s %s', async (who, query, expected) => {
    expect((await numbers(who, query)).sort()).toEqual([...expected].sort())
  })

  test('别的机关的，用筛选条件也要不来', async () => {
    const { organId } = people.other!
    expect(await numbers('clerk', `?view=organ&organ=${organId}`)).toEqual([])
    expect(await numbers('clerk', `?assigned=${people.other!.id}`)).toEqual([])
  })

  test('谁也看不到完整姓名', async () => {
    for (const who of Object.keys(people)) {
      const said = await (await as(who).app.request('/api/requests/desk?status=all')).text()
      expect(said).not.toContain('知远')
    }
  })

  test('管理员只见登记簿所载，不见办到哪一步', async () => {
    const { rows } = await as('administrator').get<DeskList>('/api/requests/desk?due=overdue')
    expect(rows.map(({ next, flags }) => [next, flags])).toEqual([
      ['', []],
      ['', []],
    ])
    expect(await as('administrator').get<Notice[]>('/api/requests/notices')).toEqual([])
  })

  test('可以分办给的人只有本机关的', async () => {
    const found = await as('head').get<DeskOfficer[]>('/api/requests/desk/officers')
    expect(found.map(({ name, open, overdue }) => [name, open, overdue])).toEqual([
      ['陈敏', 2, 1],
      ['何科', 0, 0],
    ])
  })

  test('通知：经办人看自己的，政务公开办看全部超期的，监督没有', async () => {
    const of = async (who: string) =>
      (await as(who).get<Notice[]>('/api/requests/notices')).map(({ number }) => number).sort()
    expect(await of('clerk')).toEqual(['住建一号'])
    expect(await of('office')).toEqual(['住建一号', '教育一号'].sort())
    expect(await of('supervisor')).toEqual([])
  })
})

describe('导出', () => {
  test('筛选后的列表，写出后再读回来；姓名隐去，公式开头的内容仍是文字', async () => {
    const response = await as('clerk').app.request('/api/requests/desk.xlsx?due=overdue')
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const book = await readXlsx(new Uint8Array(await response.arrayBuffer()))
    const rows = book.sheets[0]!.rows
    expect(rows[0]![0]).toBe('依申请公开办理情况')
    expect(rows[1]![0]).toContain('共 1 件')
    expect(rows[2]!.slice(0, 4)).toEqual(['申请编号', '收件机关', '申请人', '申请内容'])
    expect(rows[3]!.slice(0, 4)).toEqual(['住建一号', '区住建局', '周**', '=1+1 公式开头的内容'])
  })
})

describe('自己留着的', () => {
  test('视图：存下、同名覆盖、删除；别人的动不了', async () => {
    const save = (who: string, name: string, query: string) =>
      as(who).send('POST', '/api/requests/desk/views', { name, query })
    await save('clerk', '快到期', 'due=3')
    await save('clerk', '快到期', 'due=5')
    const [view] = await as('clerk').get<SavedView[]>('/api/requests/desk/views')
    expect(view).toMatchObject({ name: '快到期', query: 'due=5' })
    await as('head').send('DELETE', `/api/requests/desk/views/${view!.id}`)
    expect(await as('clerk').get<SavedView[]>('/api/requests/desk/views')).toHaveLength(1)
    await as('clerk').send('DELETE', `/api/requests/desk/views/${view!.id}`)
    expect(await as('clerk').get<SavedView[]>('/api/requests/desk/views')).toEqual([])
    expect((await save('clerk', ' ', '')).status).toBe(422)
  })

  test('日历订阅：秘密地址读得出期限，换新后旧的打不开，停用后也打不开', async () => {
    const open = async () => (await (await as('clerk').send('POST', '/api/requests/desk/feed')).json()) as FeedView
    const [first, second] = [await open(), await open()]
    const read = (address: string | null) => as('other').app.request(new URL(address!, 'http://localhost').href)
    expect((await read(first.address)).status).toBe(404)
    const response = await read(second.address)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = (await response.text()).replaceAll('\r\n ', '')
    expect(text.match(/^DTSTART;VALUE=DATE:(\d+)\r$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20250912\r',
      'DTSTART;VALUE=DATE:20990912\r',
    ])
    expect(text.match(/^SUMMARY:.*$/gm)?.map((line) => line.trim())).toEqual([
      'SUMMARY:住建一号 答复期限',
      'SUMMARY:住建二号 答复期限',
    ])
    expect(text).not.toMatch(/周|公式|征收/)
    const kept = await site.db.selectFrom('due_feed').selectAll().executeTakeFirstOrThrow()
    expect(second.address).not.toContain(kept.token_hash)
    await as('clerk').send('DELETE', '/api/requests/desk/feed')
    expect((await read(second.address)).status).toBe(404)
    expect((await as('clerk').get<FeedView>('/api/requests/desk/feed')).madeOn).toBeNull()
  })
})

describe('批量分办', () => {
  test('每件各办各的：能分的分了，别的机关的、没有的各说明原因；原来的承办处室不动', async () => {
    const { organId } = people.clerk!
    const one = await addCase(site.db, organId!, {
      number: '待分一号',
      status: 'registered',
      handlingUnit: '法规科',
      dueOn: '2099-01-05',
    })
    const done = await addCase(site.db, organId!, { number: '已结一号', status: 'answered', answeredOn: '2025-06-01' })
    const foreign = await addCase(site.db, people.other!.organId!, { number: '教育二号', dueOn: '2099-01-05' })
    const unknown = '00000000-0000-4000-8000-000000000000'
    const ids = [one.id, done.id, foreign.id, unknown]
    const answer = await as('head').send('POST', '/api/requests/desk/assign', { ids, to: people.clerk!.id })
    const outcomes = (await answer.json()) as AssignOutcome[]
    expect(outcomes.map(({ number, done: was }) => [number, was])).toEqual([
      ['待分一号', true],
      ['已结一号', false],
      ['教育二号', false],
      ['', false],
    ])
    expect(outcomes[1]!.refusals[0]).toMatchObject({ article: '条例第四十五条' })
    expect(outcomes[2]!.refusals[0]!.sentence).toContain('不能办理')
    const list = await as('clerk').get<DeskList>('/api/requests/desk?q=待分')
    expect(list.rows[0]).toMatchObject({ assignedTo: { name: '陈敏' }, unit: '法规科', status: 'processing' })
  })

  test('分给别的机关的人，由条例拒绝', async () => {
    const { id } = await addCase(site.db, people.clerk!.organId!, {
      number: '待分二号',
      status: 'registered',
      dueOn: '2099-01-05',
    })
    const answer = await as('head').send('POST', '/api/requests/desk/assign', { ids: [id], to: people.other!.id })
    const [outcome] = (await answer.json()) as AssignOutcome[]
    expect(outcome).toMatchObject({ done: false, refusals: [{ article: '条例第三十六条第（五）项' }] })
  })

  test('没有选中任何一件', async () => {
    expect((await as('head').send('POST', '/api/requests/desk/assign', { ids: [], to: 'x' })).status).toBe(422)
  })
})
