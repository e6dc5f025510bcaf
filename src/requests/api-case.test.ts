import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../bin/errors.ts'
import { specialQueryReviewFirst } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import { withClock } from '../platform/now.ts'
import type { Env } from '../platform/services.ts'
import { writeSetting } from '../platform/settings.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { requestsApi } from './api.ts'
import type { CaseView, ConflictView, DecisionGroup, FileView, Hint } from './api-types.ts'
import { addOfficer, addOrgan } from './worklist/test-kit/cases.ts'

let site: TestDatabase
let organ: string
const people: Record<string, Actor> = {}

beforeAll(async () => {
  site = await testDatabase()
  organ = await addOrgan(site.db, '区财政局')
  const other = await addOrgan(site.db, '区教育局')
  people.clerk = await addOfficer(site.db, organ, 'clerk', '陈敏')
  people.second = await addOfficer(site.db, organ, 'clerk', '吴昊')
  people.head = await addOfficer(site.db, organ, 'foiHead', '何科')
  people.neighbour = await addOfficer(site.db, other, 'clerk', '邻居')
  people.supervisor = await addOfficer(site.db, null, 'supervisor', '孙怡')
})
afterAll(() => site.close())

const person = (who: string): Actor => people[who] as Actor

function as(who: string, day = '2026-01-05') {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', person(who))
      await next()
    })
    .route('/api/requests', requestsApi({ db: site.db }))
  const ask = (path: string, init?: RequestInit) => withClock(day, () => app.request(`/api/requests${path}`, init))
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  const open = async (id: string) => (await (await ask(`/${id}/case`)).json()) as CaseView
  const act = (view: CaseView, name: string, input: object = {}, seen = view.seq) =>
    post(`/${view.id}/acts/${name}`, { seen, input })
  const done = async (view: CaseView, name: string, input: object = {}) => {
    const response = await act(view, name, input)
    const body = (await response.json()) as CaseView
    expect([name, response.status, JSON.stringify(body).slice(0, 300)]).toEqual([name, 200, expect.any(String)])
    return body
  }
  return { ask, post, open, act, done }
}

const form = (said: object, scans: File[] = []) => {
  const body = new FormData()
  const blank = { by: 'self', form: 'electronic', service: 'post' }
  body.set('said', JSON.stringify({ ...blank, ...said }))
  for (const scan of scans) body.append('scans', scan)
  return body
}
const asked = {
  ...{ channel: 'signedMail', submittedOn: '2026-01-05', signedOn: '2026-01-05', kind: 'natural', name: '周明' },
  ...{ idKind: 'passport', idNumber: 'E12345678', phone: '13800000000', address: '沧林路 1 号' },
  content: '2025年度海沧区学前教育专项资金分配方案',
}
const received = async (said: object = {}, scans: File[] = [], day = '2026-01-05') => {
  const response = await as('clerk', day).ask('/intake', {
    method: 'POST',
    body: form({ ...asked, organId: organ, ...said }, scans),
  })
  return { status: response.status, view: (await response.json()) as CaseView }
}
const png = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    '来信.png',
    { type: 'image/png' },
  )

describe('登记来件', () => {
  test('签收邮件：签收之日为收到之日，扫描件附卷，末日逐日可查', async () => {
    const { status, view } = await received({}, [png()])
    expect(status).toBe(201)
    expect(view).toMatchObject({
      status: 'registered',
      receivedOn: '2026-01-05',
      clock: { dueOn: '2026-02-02', left: 20 },
    })
    expect(view.files).toMatchObject([{ name: '申请原件', purpose: 'application', keptBy: '陈敏' }])
    expect(view.timeline.map(({ title }) => title)).toEqual(['登记来件', '附卷'])
    expect(view.timeline[0]?.facts).toContainEqual({ label: '收到日期', value: '2026-01-05' })
    expect(view.timeline[0]?.facts).toContainEqual({ label: '答复期限末日', value: '2026-02-02' })
  })

  test('填写有误：写明哪一项、怎样改，什么也没有登记', async () => {
    const response = await as('clerk').ask('/intake', {
      method: 'POST',
      body: form({ ...asked, organId: organ, content: '' }),
    })
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('请填写申请内容')])
  })

  test('扫描件不是可以收的种类：先说明，什么也没有登记', async () => {
    const bad = new File(['<html><script>1</script>'], '来信.png')
    const before = await site.db.selectFrom('request').select('id').execute()
    const { status } = await received({}, [bad])
    expect(status).toBe(422)
    expect(await site.db.selectFrom('request').select('id').execute()).toHaveLength(before.length)
  })
})

describe('一件申请', () => {
  test('姓名隐去；写明理由后一小时内可见，别人仍看不到；查看记入办理记录', async () => {
    const { view } = await received()
    expect(view.applicant).toMatchObject({ name: '周*', opened: false, mayOpen: true, rows: [] })
    const opened = await as('clerk').done(view, 'unmask', { fields: ['applicant', 'file'], reason: '核对身份证明' })
    expect(opened.applicant).toMatchObject({ name: '周明', opened: true, contact: '13800000000' })
    expect(opened.applicant.rows).toContainEqual({ label: '证件号码', value: 'E12345678' })
    expect((await as('second').open(view.id)).applicant.name).toBe('周*')
    expect((await as('clerk', '2026-01-06').open(view.id)).applicant.name).toBe('周*')
    expect(opened.timeline.at(-1)).toMatchObject({ title: '查看个人信息', by: '陈敏' })
  })

  test('承办的人看得到申请人，身份证件仍须写明理由', async () => {
    const { view } = await received()
    const assigned = await as('head').done(view, 'assign', { officer: person('clerk').id, unit: '预算科' })
    expect(assigned.applicant.name).toBe('周*')
    const own = await as('clerk').open(view.id)
    expect(own.applicant).toMatchObject({ name: '周明', rows: [] })
    expect(own.timeline.at(-1)?.facts).toContainEqual({ label: '经办人', value: '陈敏' })
  })

  test('可以办理的、还不能办理的及条款、别人办理的', async () => {
    const { view } = await received()
    const act = (name: string, from: CaseView = view) => from.available.find((each) => each.act === name)
    expect(act('assign')).toMatchObject({ may: true, refusals: [], likely: true })
    expect(act('assign')?.fields[0]).toMatchObject({ kind: 'choice', label: '经办人' })
    expect(act('serve')?.refusals[0]?.sentence).toContain('须在“已签发待送达”时办理')
    expect(act('requestCorrection')).toMatchObject({ may: false, proposable: true })
    expect(act('requestCorrection')?.refusals[0]?.sentence).toBe('告知补正由工作机构负责人办理。')
    const head = act('requestCorrection', await as('head').open(view.id))
    expect(head).toMatchObject({ may: true, refusals: [] })
    expect(head?.fields.find(({ name }) => name === 'workdays')?.value).toBe(15)
  })

  test('别的机关的人看不到；监督看得到，但什么都不能办', async () => {
    const { view } = await received()
    expect((await as('neighbour').ask(`/${view.id}/case`)).status).toBe(403)
    const supervised = await as('supervisor').open(view.id)
    expect(supervised.applicant.name).toBe('周*')
    expect(supervised.available.filter(({ may }) => may).map(({ act }) => act)).toEqual(['unmask'])
  })

  test('拒绝带条款（409）；填写有误带字段（422）；别人办过带办了什么（409）', async () => {
    const { view } = await received()
    const head = as('head')
    const late = await head.act(view, 'extend', { workdays: 20, reason: '检索量大' })
    expect([late.status, await late.json()]).toEqual([
      409,
      { refusals: [expect.objectContaining({ article: '条例第四十五条' })] },
    ])
    await as('clerk').done(view, 'recordSearch', {
      ...{ searchedOn: '2026-01-05', searchers: '陈敏', places: '档案室', keywords: '学前教育', result: '有' },
    })
    const stale = await head.act(view, 'assign', { officer: person('clerk').id })
    const told = (await stale.json()) as ConflictView
    expect(stale.status).toBe(409)
    expect(told.conflict).toContain('刚由他人办理过')
    expect(told.since).toMatchObject([{ title: '登记检索', by: '陈敏' }])
  })

  test('征求意见：自己的十五个工作日、送达凭证、时钟暂停；期满前不能登记期满', async () => {
    const { view } = await received()
    const clerk = as('clerk', '2026-01-12')
    const assigned = await as('head').done(view, 'assign', { officer: person('clerk').id })
    const sent = await clerk.done(assigned, 'consultThirdParty', {
      party: '沧江教育公司',
      contact: null,
      matter: '商业秘密',
    })
    expect(sent.clock).toMatchObject({ running: 'paused', left: null })
    expect(sent.consultations[0]).toMatchObject({
      party: '沧江教育公司',
      sentence: '征求意见书尚未登记送达，十五个工作日没有起算',
    })
    const delivered = await as('clerk', '2026-01-14').done(sent, 'recordDelivery', {
      ...{ of: 'c1', method: 'post', dispatchedOn: '2026-01-12', deliveredOn: '2026-01-14' },
    })
    expect(delivered.consultations[0]).toMatchObject({ untilOn: '2026-02-04', delivery: { label: '邮寄送达' } })
    const early = await as('clerk', '2026-01-30').act(delivered, 'consultationLapsed', { consultation: 'c1' })
    expect(early.status).toBe(409)
    const answered = await as('clerk', '2026-01-30').done(delivered, 'recordOpinion', {
      ...{ consultation: 'c1', receivedOn: '2026-01-30', opinion: 'disagree', reason: '涉及报价' },
    })
    expect(answered.clock).toMatchObject({ running: 'running', dueOn: '2026-02-27' })
    expect((await as('second', '2026-01-30').open(view.id)).consultations[0]).toMatchObject({
      party: expect.stringMatching(/^沧\*+$/),
    })
  })

  test('经办人拟办，负责人看到填好的内容', async () => {
    const { view } = await received()
    const input = { items: '写明年度', guidance: '如：2025年度', workdays: 15 }
    const proposed = await as('clerk').done(view, 'propose', { act: 'requestCorrection', input })
    expect(proposed.proposal).toMatchObject({ act: 'requestCorrection', title: '告知补正', by: '陈敏', input })
  })

  test('附文件：按内容检查，附卷留痕，原样取回；身份证明须先写明理由', async () => {
    const { view } = await received()
    const body = new FormData()
    body.set('file', png())
    body.set('purpose', 'identity')
    const response = await as('clerk').ask(`/${view.id}/files`, { method: 'POST', body })
    const file = (await response.json()) as FileView
    expect(file).toMatchObject({ mediaType: 'image/png', purposeLabel: '身份证明' })
    expect((await as('clerk').ask(`/${view.id}/files/${file.id}`)).status).toBe(403)
    const now = await as('clerk').open(view.id)
    expect(now.timeline.at(-1)?.facts).toContainEqual({ label: '文件', value: '身份证明' })
    await as('clerk').done(now, 'unmask', { fields: ['file'], reason: '核对' })
    const given = await as('clerk').ask(`/${view.id}/files/${file.id}`)
    expect(
      Buffer.from(await given.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })
})

describe('供核对的线索', () => {
  const content = '2025年度海沧区村级公益事业财政奖补项目清单及资金拨付明细'
  test('登记时和登记后都给出同一申请人的前件', async () => {
    const first = await received({ content })
    const response = await as('clerk').post('/similar', { content: `请公开${content}`, proof: 'E12345678' })
    const hints = (await response.json()) as Hint[]
    expect(hints[0]).toMatchObject({ kind: 'repeat', evidence: [{ number: first.view.number }] })
    expect(hints[0]?.conditions.map(({ holds }) => holds)).toEqual([true, true, false])
    const { view } = await received({ content: `请公开${content}` })
    expect(view.hints.map(({ kind }) => kind)).toContain('repeat')
    expect(view.volume?.thisMonth).toBeGreaterThan(1)
  })
})

test('答复类型按表三分组，每一种带条款、行、复议前置和必备要素', async () => {
  const groups = (await (await as('clerk').ask('/decisions')).json()) as DecisionGroup[]
  expect(groups.map(({ label }) => label.slice(0, 7))).toEqual([
    '（一）予以公开',
    '（二）部分公开',
    '（三）不予公开',
    '（四）无法提供',
    '（五）不予处理',
  ])
  const all = groups.flatMap(({ decisions }) => decisions)
  expect(all).toHaveLength(20)
  expect(all.find(({ id }) => id === 'DENY_SECRET')).toMatchObject({
    reviewFirst: true,
    refuses: true,
    rowLabel: '1.属于国家秘密',
  })
  expect(all.find(({ id }) => id === 'UNABLE_NOT_EXIST')?.fields.map(({ label }) => label)).toContain('检索范围')
})

test('本站把按专门规定查询设为复议前置的，选择答复类型时也这样显示', async () => {
  const { key } = specialQueryReviewFirst
  const shown = async () => {
    const groups = (await (await as('clerk').ask('/decisions')).json()) as DecisionGroup[]
    return groups.flatMap(({ decisions }) => decisions).find(({ id }) => id === 'DENY_SPECIAL_QUERY')?.reviewFirst
  }
  const before = await shown()
  await writeSetting(site.db, key, true)
  expect([before, await shown()]).toEqual([false, true])
  await writeSetting(site.db, key, false)
})
