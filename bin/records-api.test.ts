import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collectedApi } from '../src/collected/api.ts'
import { demoLines } from '../src/demo/index.ts'
import { organsApi } from '../src/organs/api.ts'
import { organsOf, organWords } from '../src/organs/index.ts'
import type { Actor } from '../src/platform/act.ts'
import type { Env } from '../src/platform/services.ts'
import { type TestDatabase, testDatabase } from '../src/platform/test-kit/index.ts'
import type { RecordList, RecordView } from '../src/registers/api-types.ts'
import { importRegister } from '../src/registers/import.ts'
import { importApi } from '../src/registers/import-api.ts'
import { writeRegister } from '../src/registers/template.ts'
import { requestsApi } from '../src/requests/api.ts'
import { registerOf, registers } from './registers.ts'

let site: TestDatabase
let words: Map<string, string>
let people: Record<string, Actor>

const system = { id: 'system', name: '命令行', role: 'administrator', organId: null }

beforeAll(async () => {
  site = await testDatabase()
  for (const kind of ['organs', 'requests', 'figures'] as const) {
    const bytes = await writeRegister(registerOf(kind)!, demoLines()[kind] ?? [])
    const lookup = await organWords(site.db)
    await importRegister(registerOf(kind)!, bytes, {
      db: site.db,
      actor: system,
      today: '2024-03-01',
      lookup,
      mayWrite: () => true,
      dryRun: false,
    })
  }
  words = await organWords(site.db)
  const at = (role: string, organ: string | null): Actor => ({
    id: role,
    name: role,
    role,
    organId: organ && (words.get(organ) ?? null),
  })
  people = {
    clerk: at('clerk', '区住建局'),
    other: at('clerk', '区教育局'),
    head: at('organHead', '区住建局'),
    homeless: at('clerk', null),
    office: at('office', '区政府'),
    supervisor: at('supervisor', '区政府'),
    editor: at('editor', '区住建局'),
  }
})
afterAll(() => site.close())

/** 与 bin/app.ts 同样的门，来的是谁由测试说。 */
function as(who: string) {
  const services = { db: site.db }
  const app = new Hono<Env>()
    .onError((error, c) =>
      error instanceof z.ZodError
        ? c.json({ errors: error.issues }, 422)
        : c.json({ error: error.message }, 'status' in error ? (error.status as 403) : 500),
    )
    .use(async (c, next) => {
      c.set('actor', people[who]!)
      await next()
    })
    .route('/organs', organsApi(services))
    .route('/requests', requestsApi(services))
    .route('/collected', collectedApi(services))
    .route('/import', importApi(services, registers, organsOf(services)))
  const post = (path: string, body: unknown) =>
    app.request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
  const get = async <T>(path: string) => (await (await app.request(path)).json()) as T
  return { app, get, post }
}

const anyOf = async (organ: string, more = '') =>
  (await as('office').get<RecordList>(`/requests?organId=${words.get(organ)}${more}`)).rows[0]!

describe('看台账', () => {
  test('经办人只看本机关的，政务公开办看全部，按年筛选，翻页', async () => {
    const own = await as('clerk').get<RecordList>('/requests?limit=200')
    expect(new Set(own.rows.map(({ organName }) => organName))).toEqual(new Set(['区住建局']))
    const all = await as('office').get<RecordList>('/requests?year=2023&limit=5&offset=5')
    expect(all.total).toBe(107)
    expect(all.rows).toHaveLength(5)
    expect(all.years).toEqual([2023, 2022])
    expect(all.columns.map(({ title }) => title)).toContain('申请内容')
  })

  test('没有归到任何机关的经办人什么记录也看不到', async () => {
    expect((await as('homeless').get<RecordList>('/requests')).total).toBe(0)
    expect((await as('homeless').get<RecordList>(`/requests?organId=${words.get('区住建局')}`)).total).toBe(0)
  })

  test('信息编辑不接触申请：台账、工作台、导出、今天的事，一扇门也不开', async () => {
    for (const path of ['', '?limit=200', '/desk', '/desk?view=organ', '/desk.xlsx', '/desk/today', '/desk/figures'])
      expect([path, (await as('editor').app.request(`/requests${path}`)).status]).toEqual([path, 403])
    const { id } = await anyOf('区住建局')
    expect((await as('editor').app.request(`/requests/${id}`)).status).toBe(403)
    expect((await as('editor').get<RecordList>('/collected')).total).toBe(0)
  })

  test('按编号或内容找；找不到姓名', async () => {
    const { number } = (await anyOf('区住建局')).values
    expect((await as('office').get<RecordList>(`/requests?q=${encodeURIComponent(number!)}`)).total).toBeGreaterThan(0)
    expect((await as('office').get<RecordList>(`/requests?q=${encodeURIComponent('知远')}`)).total).toBe(0)
    expect((await as('office').get<RecordList>('/requests?q=%25')).total).toBe(0)
  })

  test('姓名在登记簿里一律遮住，本机关的人也要打开案件才看得到；联系方式不给看', async () => {
    const { id } = await anyOf('区住建局')
    const seen = await Promise.all(
      ['clerk', 'head', 'office', 'supervisor'].map((who) => as(who).get<RecordView>(`/requests/${id}`)),
    )
    const names = seen.map(({ fields }) => fields.find(({ field }) => field === 'applicantName')!)
    expect(names.map(({ masked }) => masked)).toEqual([true, true, true, true])
    for (const { value } of names) expect(value).toMatch(/^.\*+$/)
    expect(seen[0]!.fields.find(({ field }) => field === 'applicantContact')!.value).toBe('（已隐去）')
    expect(seen.map(({ mayRectify }) => mayRectify)).toEqual([true, true, true, false])
    expect(JSON.stringify(seen)).not.toMatch(/[vp]\d\./)
    const { rows } = await as('clerk').get<RecordList>('/requests?limit=200')
    expect(rows.every(({ values }) => /^(.\*+)?$/.test(values.applicantName!))).toBe(true)
  })

  test('别的机关的记录打不开；没有的记录说没有；乱写的年份说清楚', async () => {
    const { id } = await anyOf('区住建局')
    expect((await as('other').app.request(`/requests/${id}`)).status).toBe(403)
    expect((await as('office').app.request('/requests/7b1c7f9e-0000-4000-8000-000000000000')).status).toBe(404)
    expect((await as('office').app.request('/requests/abc')).status).toBe(404)
    expect((await as('office').app.request('/requests?year=1999')).status).toBe(422)
  })
})

describe('更正', () => {
  test('用登记簿里的说法改，写理由，成为一次行为', async () => {
    const { id } = await anyOf('区住建局', '&year=2023')
    const answer = await as('clerk').post(`/requests/${id}/rectify`, {
      changes: { applicantKind: '律所', applicantName: '乙星河' },
      reason: '登记有误',
    })
    expect(answer.status).toBe(200)
    const view = (await answer.json()) as RecordView
    expect(view.fields.find(({ field }) => field === 'applicantKind')!.value).toBe('法律服务机构')
    expect(view.acts.at(-1)).toMatchObject({ name: 'rectify', title: '更正', reason: '登记有误' })
    expect(view.acts.at(-1)!.changes).toContainEqual({ label: '申请人', value: '乙**' })
    expect(JSON.stringify(view)).not.toMatch(/乙星河|[vp]\d\.[\w-]/)
  })

  test('改答复类型，表三的行随之而定', async () => {
    const { id } = await anyOf('区住建局', '&year=2022')
    await as('clerk').post(`/requests/${id}/rectify`, { changes: { decision: '属于国家秘密' }, reason: '核对后更正' })
    const row = await site.db
      .selectFrom('request')
      .select('decision_row')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.decision_row).toBe('deny_secret')
  })

  test('没有理由、没有改动、日期颠倒，依法不许；什么也没写', async () => {
    const { id, values } = await anyOf('区住建局', '&year=2022')
    const refusals = async (changes: object, reason: string) => {
      const answer = await as('clerk').post(`/requests/${id}/rectify`, { changes, reason })
      expect(answer.status).toBe(409)
      return ((await answer.json()) as { refusals: { sentence: string }[] }).refusals.map(({ sentence }) => sentence)
    }
    expect(await refusals({ content: '改过的内容' }, ' ')).toEqual(['更正须写明理由'])
    expect(await refusals({ content: values.content }, '理由')).toEqual(['没有改动'])
    expect(await refusals({ answeredOn: '2021-01-01' }, '理由')).toContain('答复日期早于收到日期，请核对两个日期')
  })

  test('写错的值逐项说明怎么改', async () => {
    const { id } = await anyOf('区住建局')
    const answer = await as('clerk').post(`/requests/${id}/rectify`, {
      changes: { receivedOn: '昨天', channel: '飞鸽' },
      reason: '理由',
    })
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { field: string; value: string }[] }
    expect(errors.map(({ field, value }) => [field, value])).toEqual([
      ['receivedOn', '昨天'],
      ['channel', '飞鸽'],
    ])
  })

  test('编号改成已有的，说已有；监督人员、别的机关不能改；不能改到别的机关名下', async () => {
    const rows = (await as('clerk').get<RecordList>('/requests?limit=200')).rows
    const taken = await as('clerk').post(`/requests/${rows[0]!.id}/rectify`, {
      changes: { number: rows[1]!.values.number },
      reason: '理由',
    })
    expect(taken.status).toBe(422)
    const change = { changes: { content: '改' }, reason: '理由' }
    expect((await as('supervisor').post(`/requests/${rows[0]!.id}/rectify`, change)).status).toBe(403)
    expect((await as('other').post(`/requests/${rows[0]!.id}/rectify`, change)).status).toBe(403)
    const moved = { changes: { organId: '区教育局' }, reason: '理由' }
    expect((await as('clerk').post(`/requests/${rows[0]!.id}/rectify`, moved)).status).toBe(403)
  })
})

describe('采集数据', () => {
  const sheetOf = (who: string, year: number) =>
    as(who).get<{
      rows: {
        kind: string
        id: string | null
        value: number | null
        previous: number | null
        confirmedBy: string | null
      }[]
    }>(`/collected/sheet?organId=${words.get('区住建局')}&year=${year}`)
  const permit = async (who: string, year: number) =>
    (await sheetOf(who, year)).rows.find(({ kind }) => kind === 'permit')!
  const figure = (value: number) => ({
    organId: words.get('区住建局'),
    year: 2024,
    kind: 'permit',
    value,
    evidence: '审批系统统计',
  })

  test('填报、确认、改数后要重新确认', async () => {
    expect(await permit('clerk', 2024)).toMatchObject({ id: null, value: null, previous: 402 })
    expect((await as('clerk').post('/collected', figure(410))).status).toBe(200)
    const { id } = await permit('clerk', 2024)
    expect((await as('clerk').post(`/collected/${id}/confirm`, {})).status).toBe(403)
    expect((await as('head').post(`/collected/${id}/confirm`, {})).status).toBe(200)
    expect((await permit('head', 2024)).confirmedBy).toBe('organHead')
    expect((await as('head').post(`/collected/${id}/confirm`, {})).status).toBe(409)
    expect((await as('clerk').post('/collected', figure(412))).status).toBe(200)
    expect(await permit('clerk', 2024)).toMatchObject({ value: 412, confirmedBy: null })
    expect((await as('clerk').post('/collected', figure(412))).status).toBe(409)
  })

  test('件数写小数、来源空着、替别的机关填，都不收', async () => {
    expect((await as('clerk').post('/collected', figure(1.5))).status).toBe(409)
    expect((await as('clerk').post('/collected', { ...figure(1), evidence: '' })).status).toBe(422)
    expect((await as('other').post('/collected', figure(1))).status).toBe(403)
    expect((await as('other').app.request(`/collected/sheet?organId=${words.get('区住建局')}&year=2023`)).status).toBe(
      403,
    )
  })
})

describe('上传登记簿', () => {
  const line = { number: '上传1号', organId: '区住建局', receivedOn: '2024-01-05', channel: '当面', content: '材料' }
  const upload = async (who: string, lines: (typeof line)[], query = '') =>
    as(who).app.request(`/import/requests${query}`, {
      method: 'POST',
      body: await writeRegister(registerOf('requests')!, lines),
    })

  test('先试后写；表单上传也行', async () => {
    expect(await (await upload('clerk', [line], '?dryRun=1')).json()).toMatchObject({ created: 1, written: false })
    expect(await (await upload('clerk', [line])).json()).toMatchObject({ created: 1, written: true })
    const form = new FormData()
    form.set('file', new File([await writeRegister(registerOf('requests')!, [line])], '登记簿.xlsx'))
    const again = await as('clerk').app.request('/import/requests', { method: 'POST', body: form })
    expect(await again.json()).toMatchObject({ unchanged: 1 })
  })

  test('别的机关的行退回；监督人员不能导入；机关名册只由政务公开办维护；不是工作簿说清楚', async () => {
    const foreign = await upload('clerk', [{ ...line, organId: '区教育局' }])
    expect(foreign.status).toBe(422)
    expect(await foreign.json()).toMatchObject({ problemCount: 1, written: false })
    expect((await upload('supervisor', [line])).status).toBe(403)
    expect((await as('clerk').app.request('/import/organs', { method: 'POST', body: '' })).status).toBe(403)
    expect((await as('office').app.request('/import/nothing', { method: 'POST', body: '' })).status).toBe(404)
    const text = await as('office').app.request('/import/items', { method: 'POST', body: '甲,乙' })
    expect(text.status).toBe(422)
    expect(await text.json()).toMatchObject({ errors: [{ field: 'file' }] })
  })

  test('模板能下载', async () => {
    const template = await as('clerk').app.request('/import/figures/template')
    expect(template.status).toBe(200)
    expect(template.headers.get('Content-Disposition')).toContain('.xlsx')
  })
})
