import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../bin/errors.ts'
import type { Actor } from '../platform/act.ts'
import { filesOf, keepFile } from '../platform/files.ts'
import { withClock } from '../platform/now.ts'
import { decrypt } from '../platform/secret.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { requestsApi } from './api.ts'
import type { CaseView } from './api-types.ts'
import { archiveOf } from './archive/archive.ts'
import { submitRequest } from './desk.ts'
import { readRequest } from './performing.ts'
import { proceedingsOf } from './request.ts'
import { applicationTo } from './test-kit/office.ts'
import { addOfficer, addOrgan } from './worklist/test-kit/cases.ts'

/** What lies in a case and who reads it: nothing of one case in another, nothing personal without a reason. */

let site: TestDatabase
let organ: string
let other: string
const people: Record<string, Actor> = {}

beforeAll(async () => {
  site = await testDatabase()
  organ = await addOrgan(site.db, '区财政局')
  other = await addOrgan(site.db, '区教育局')
  people.clerk = await addOfficer(site.db, organ, 'clerk', '陈敏')
  people.head = await addOfficer(site.db, organ, 'foiHead', '何科')
  people.neighbour = await addOfficer(site.db, other, 'clerk', '邻居')
  people.supervisor = await addOfficer(site.db, null, 'supervisor', '孙怡')
  people.administrator = await addOfficer(site.db, null, 'administrator', '管理')
})
afterAll(() => site.close())

function as(who: string, day = '2026-01-05') {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', people[who] as Actor)
      await next()
    })
    .route('/api/requests', requestsApi({ db: site.db }))
  const ask = (path: string, init?: RequestInit) => withClock(day, () => app.request(`/api/requests${path}`, init))
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  const open = async (id: string) => (await (await ask(`/${id}/case`)).json()) as CaseView
  const act = async (id: string, name: string, input: object) => {
    const { seq } = await open(id)
    return post(`/${id}/acts/${name}`, { seen: seq, input })
  }
  return { ask, post, open, act }
}

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const scanName = '周明身份证明和申请表.png'
const scan = () => new File([Buffer.from(picture, 'base64')], scanName, { type: 'image/png' })

const asked = {
  ...{ channel: 'signedMail', submittedOn: '2026-01-05', signedOn: '2026-01-05', kind: 'natural', name: '周明' },
  ...{ by: 'self', form: 'electronic', service: 'post', idKind: 'passport', idNumber: 'E12345678' },
  ...{ phone: '13800000000', address: '沧林路 1 号', content: '2025年度学前教育专项资金分配方案' },
}
const arriving = (said: object = {}, key?: string) => {
  const body = new FormData()
  body.set('said', JSON.stringify({ ...asked, organId: organ, ...said }))
  if (key) body.set('key', key)
  body.append('scans', scan())
  return { method: 'POST', body }
}
const received = async (said: object = {}, who = 'clerk') =>
  (await (await as(who).ask('/intake', arriving(said))).json()) as CaseView

describe('文件只属于自己的案卷', () => {
  test('另一机关案卷里的文件，不能附卷、不能作凭据、不能随答复，也不能经提请带进来', async () => {
    const [mine, theirs] = [await received(), await received({ organId: other }, 'neighbour')]
    const foreign = mine.files[0]!.id
    const neighbour = as('neighbour')
    expect((await neighbour.act(theirs.id, 'attach', { file: foreign, purpose: 'original' })).status).toBe(404)
    const withdrawn = await neighbour.act(theirs.id, 'withdraw', { how: '书面', proof: foreign })
    expect([withdrawn.status, await withdrawn.json()]).toEqual([
      422,
      { errors: [{ field: 'proof', value: foreign, message: '其中有找不到的，或者不属于本件案卷的文件，请重新选择' }] },
    ])
    const content = { findings: '已查到', attachments: [foreign] }
    const drafted = await neighbour.act(theirs.id, 'answerOnSpot', { decision: 'GRANT_FULL', content })
    expect(drafted.status).toBe(422)
    expect(await drafted.json()).toMatchObject({ errors: [{ field: 'content.attachments', value: foreign }] })
    const stray = await as('clerk').ask('/intake', arriving({ proof: foreign }))
    expect(stray.status).toBe(422)
  })

  test('自己案卷里的文件可以作凭据', async () => {
    const view = await received()
    expect((await as('clerk').act(view.id, 'withdraw', { how: '书面', proof: view.files[0]!.id })).status).toBe(200)
  })

  test('同一张登记表送来两次，只登记一件，扫描件也只有一份', async () => {
    const key = randomUUID()
    const answers = await Promise.all([1, 2].map(() => as('clerk').ask('/intake', arriving({}, key))))
    const views = (await Promise.all(answers.map((each) => each.json()))) as CaseView[]
    expect(views.map(({ id }) => id)).toEqual([key, key])
    expect(views[0]!.number).toBe(views[1]!.number)
    expect(await filesOf(site.db, 'request', key)).toHaveLength(1)
    expect((await as('neighbour').ask('/intake', arriving({ organId: other }, key))).status).toBe(403)
  })
})

test('拆出来的一项登记不了，就一项也不拆', async () => {
  const { id } = await received()
  await sql`update request set received_on = null where id = ${id}::uuid`.execute(site.db)
  const count = async () => (await site.db.selectFrom('request').select('id').execute()).length
  const before = await count()
  const refused = await as('head').act(id, 'split', { parts: ['第一项', '第二项'] })
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { refusals: [{ sentence: expect.stringContaining('请填写签收日期') }] },
  ])
  expect([await count(), (await readRequest(site.db, id))?.content]).toEqual([before, asked.content])
})

describe('扫描件和它上面的字一样，说明理由才能看', () => {
  test('监督人员看不到申请原件的文件名和内容；写明理由以后看得到', async () => {
    const { id, files } = await received()
    const path = `/${id}/files/${files[0]!.id}`
    const supervisor = as('supervisor')
    const before = await supervisor.open(id)
    expect(before.files.map(({ name }) => name)).toEqual(['申请原件'])
    expect(JSON.stringify(before)).not.toContain('周明')
    const refused = await supervisor.ask(path)
    expect([refused.status, await refused.json()]).toEqual([
      403,
      { error: '“申请原件”里有申请人姓名或名称、联系方式，须先写明理由再查看' },
    ])
    expect((await supervisor.act(id, 'unmask', { fields: ['applicant'], reason: '核查投诉' })).status).toBe(200)
    expect((await supervisor.ask(path)).status).toBe(200)
    expect((await supervisor.open(id)).files.map(({ name }) => name)).toEqual([scanName])
  })

  test.each([
    ['identity', 'file'],
    ['correction', 'parties'],
    ['reason', 'parties'],
    ['opinion', 'parties'],
    ['proof', 'parties'],
  ])('%s 归 %s；不能遮盖自己看不到的', async (purpose, part) => {
    const { id } = await received()
    const about = { subjectKind: 'request', subjectId: id, name: '周明.png', by: 'clerk' }
    const kept = await keepFile(site.db, { ...about, purpose, bytes: Buffer.from(picture, 'base64') })
    const head = as('head')
    expect((await head.ask(`/${id}/files/${kept.id}`)).status).toBe(403)
    expect((await head.ask(`/${id}/files/${kept.id}/redaction`)).status).toBe(403)
    expect((await head.act(id, 'unmask', { fields: [part], reason: '办理' })).status).toBe(200)
    expect((await head.ask(`/${id}/files/${kept.id}`)).status).toBe(200)
  })
})

describe('写成密文模样的字还是字', () => {
  test('办理方式写「v1.0系统故障，电话撤回」，案件页和归档包照常打开', async () => {
    const { id } = await received()
    expect((await as('clerk').act(id, 'withdraw', { how: 'v1.0系统故障，电话撤回', proof: null })).status).toBe(200)
    const view = await as('supervisor').open(id)
    expect(view.timeline.at(-1)?.facts).toContainEqual({ label: '撤回的方式', value: 'v1.0系统故障，电话撤回' })
    const made = await archiveOf({ db: site.db }, (await readRequest(site.db, id))!, '陈敏')
    expect(made.bytes.length).toBeGreaterThan(1_000)
  })
})

describe('无障碍需要', () => {
  const needs = '听力残疾，请用手语；v1.5 倍行距打印'
  test('加密存放，未打开的人看不到，经办人看得到', async () => {
    const key = randomUUID()
    await withClock('2026-01-05', () => submitRequest({ db: site.db }, key, applicationTo(organ, { needs })))
    const { rows } = await sql<{ said: string; stands: string }>`select facts ->> 'needs' as said,
      (select proceedings ->> 'needs' from request where id = ${key}::uuid) as stands
      from act where subject_id = ${key}::uuid`.execute(site.db)
    expect(rows.map(({ said, stands }) => [decrypt(said), decrypt(stands)])).toEqual([[needs, needs]])
    expect(JSON.stringify(await as('supervisor').open(key))).not.toContain('手语')
    await as('clerk').act(key, 'unmask', { fields: ['applicant'], reason: '安排手语' })
    expect((await as('clerk').open(key)).needs).toBe(needs)
  })

  test('以前明文登记的，照样读得出', async () => {
    const { id } = await received()
    await sql`update request set proceedings = jsonb_set(proceedings, '{needs}', to_jsonb(${'v1.5 倍行距'}::text))
      where id = ${id}::uuid`.execute(site.db)
    expect((await as('supervisor').open(id)).needs).toBe('（已隐去，查看须写明理由）')
    await as('head').act(id, 'assign', { officer: people.clerk!.id, unit: '办公室' })
    expect((await as('clerk').open(id)).needs).toBe('v1.5 倍行距')
    expect(proceedingsOf((await readRequest(site.db, id))!).needs).toBe('v1.5 倍行距')
  })
})

describe('查重', () => {
  test.each(['administrator', 'supervisor'])('%s 不登记来件，也不能查重', async (who) => {
    const said = { organId: organ, content: asked.content, proof: 'E12345678' }
    expect((await as(who).post('/similar', said)).status).toBe(403)
    expect((await as('clerk').post('/similar', said)).status).toBe(200)
  })
})
