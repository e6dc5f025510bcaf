import { Hono } from 'hono'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../../bin/errors.ts'
import { readPdfFacts } from '../../papers/test-kit/read-pdf.ts'
import type { Actor } from '../../platform/act.ts'
import { withClock } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { requestsApi } from '../api.ts'
import { performAct } from '../desk.ts'
import { readRequest } from '../performing.ts'
import { applicationTo, openOffice, type People, sentences } from '../test-kit/office.ts'
import type { LetterPreview, TemplatePreview, TemplatesView, TemplateVersion } from './api-types.ts'
import { kindOf } from './kinds.ts'

let site: TestDatabase
let staff: People
let finance: string
let id: string
const office: Actor = { id: 'o', name: '政务公开办', role: 'office', organId: null }

beforeAll(async () => {
  site = await testDatabase()
  const opened = await openOffice(site.db)
  staff = opened.staff
  finance = opened.finance
  const { title: content, ...form } = applicationTo(finance)
  const said = { ...form, content, channel: 'inPerson', submittedOn: '2026-01-05' }
  const taken = await withClock('2026-01-05', () => performAct({ db: site.db }, 'intake', null, said, staff.clerk))
  if (!taken.done) throw new Error(sentences(taken))
  id = taken.subject.id
})
afterAll(() => site.close())

function as(actor: Actor) {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/api/requests', requestsApi({ db: site.db }))
  const send = (method: string, path: string, body?: unknown) =>
    app.request(`/api/requests${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    })
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
    put: (path: string, body: unknown) => send('PUT', path, body),
  }
}

const receipt = async () =>
  (
    await site.db
      .selectFrom('letter')
      .select('id')
      .where('subject_id', '=', id)
      .where('kind', '=', 'receipt')
      .executeTakeFirstOrThrow()
  ).id
const textOf = async (response: Response) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })).value

describe('文书下载', () => {
  test('登记回执：经办人看得到姓名，未经办的同事看到隐去姓名和查询码的', async () => {
    const path = `/${id}/letters/${await receipt()}`
    await withClock('2026-01-05', () =>
      performAct({ db: site.db }, 'assign', id, { officer: staff.clerk.id, unit: '综合科' }, staff.head),
    )
    const own = await textOf(await as(staff.clerk).get(`${path}.docx`))
    expect(own).toContain('周明远')
    const other = await textOf(await as(staff.reviewer).get(`${path}.docx`))
    expect(other).not.toContain('周明远')
    expect(other).toContain('周**')
    expect(own).toContain('******')
    const pdf = await as(staff.clerk).get(`${path}.pdf`)
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
    const { title } = await readPdfFacts(new Uint8Array(await pdf.arrayBuffer()))
    expect(title).toBe('滨海市海澜区财政局政府信息公开申请登记回执')
  })

  test('查询码只在写明要打印回执以后印出来；监督的人和别的机关打不开', async () => {
    const path = `/${id}/letters/${await receipt()}.docx`
    const code = decrypt((await readRequest(site.db, id))!.queryCode!)
    expect(await textOf(await as(staff.clerk).get(path))).not.toContain(code)
    const unmask = { fields: ['queryCode'], reason: '打印登记回执交给申请人' }
    const supervisor = { ...staff.clerk, id: 'supervisor', role: 'supervisor', organId: null }
    expect(sentences(await performAct(site, 'unmask', id, unmask, supervisor))).toContain('只供本机关')
    await performAct(site, 'unmask', id, unmask, staff.clerk)
    expect(await textOf(await as(staff.clerk).get(path))).toContain(code)
    expect(await textOf(await as(staff.head).get(path))).not.toContain(code)
  })

  test('别的机关的人拿不到；不是本件的文书、没有的格式：404', async () => {
    const path = `/${id}/letters/${await receipt()}`
    expect((await as({ ...staff.clerk, organId: crypto.randomUUID() }).get(`${path}.pdf`)).status).toBe(403)
    expect((await as(staff.clerk).get(`/${id}/letters/${crypto.randomUUID()}.pdf`)).status).toBe(404)
    expect((await as(staff.clerk).get(`${path}.odt`)).status).toBe(404)
  })

  test('送达回证：写好送达什么、送给谁，其余留空待签', async () => {
    const path = `/${id}/letters/${await receipt()}/service-receipt.docx`
    const text = await textOf(await as(staff.clerk).get(path))
    for (const part of ['送达回证', '政府信息公开申请登记回执', '周明远', '□ 直接送达', '收件人签名'])
      expect(text).toContain(part)
    expect(await textOf(await as(staff.reviewer).get(path))).not.toContain('周明远')
    expect((await as(staff.clerk).get(`/${id}/letters/${await receipt()}/other.docx`)).status).toBe(404)
  })

  test('草稿预览：逐条列出还缺什么；PDF 有草稿水印', async () => {
    const answer = {
      decision: 'UNABLE_NOT_EXIST',
      content: { findings: '没有找到。', elements: { searched: '档案室' } },
    }
    const said = { kind: 'reply.UNABLE_NOT_EXIST', answer }
    const response = await as(staff.clerk).post(`/${id}/letters/preview`, said)
    const { missing, paper } = (await response.json()) as LetterPreview
    expect(paper.addressee).toBe('周明远')
    expect(missing.map(({ sentence }) => sentence)).toContain('答复书·经检索政府信息不存在缺少“检索人员”')
    const pdf = await as(staff.clerk).post(`/${id}/letters/preview.pdf`, said)
    const { pages } = await readPdfFacts(new Uint8Array(await pdf.arrayBuffer()))
    expect(pages[0]!.words.some(({ text }) => text.includes('草稿'))).toBe(true)
  })
})

describe('模板', () => {
  const words = kindOf('reply.GRANT_FULL').words ?? ''
  const path = '/letter-templates/reply.GRANT_FULL'

  test('列出每一种可以改的文书，变量、必备与示例', async () => {
    const view = (await (await as(staff.head).get('/letter-templates')).json()) as TemplatesView
    expect(view.kinds).toHaveLength(32)
    expect(view.mayWrite).toEqual({ site: false, organ: true })
    const kind = view.kinds.find((each) => each.id === 'reply.GRANT_FULL')
    expect(kind?.slots.find(({ name }) => name === '救济告知')).toMatchObject({ required: true })
    expect(kind?.slots.find(({ name }) => name === '救济告知')?.sample).toContain('滨海市海澜区人民政府')
  })

  test('负责人改本机关的，经办人不能改；政务公开办改全站的', async () => {
    const text = `${words}\n感谢对本机关工作的监督。`
    expect((await as(staff.clerk).put(path, { scope: 'organ', text })).status).toBe(403)
    expect((await as(staff.head).put(path, { scope: 'site', text })).status).toBe(403)
    expect((await as(office).put(path, { scope: 'site', text })).status).toBe(200)
    const saved = await as(staff.head).put(path, { scope: 'organ', text })
    expect(saved.status).toBe(200)
    await as(staff.head).put(path, { scope: 'organ', text: null })
    const versions = (await (await as(staff.head).get(`${path}/versions?scope=organ`)).json()) as TemplateVersion[]
    expect(versions.map(({ version, text: said, by }) => [version, said === null, by])).toEqual([
      [2, true, '李主任'],
      [1, false, '李主任'],
    ])
  })

  test('丢了救济告知的不能保存；预览照样看得到，并说明缺什么', async () => {
    const text = words.replace('{{救济告知}}', '如不服可以向上级主管部门反映。')
    const saved = await as(staff.head).put(path, { scope: 'organ', text })
    expect(saved.status).toBe(409)
    const { refusals } = (await saved.json()) as { refusals: { sentence: string }[] }
    expect(refusals.map(({ sentence }) => sentence.slice(0, 12))).toEqual([
      '模板缺少必备要素“救济告',
      '模板写有“上级主管部门”',
    ])
    const preview = (await (await as(staff.head).post(`${path}/preview`, { text })).json()) as TemplatePreview
    expect(preview.refusals).toHaveLength(2)
    expect(preview.paper.blocks.at(-1)?.text).toBe('如不服可以向上级主管部门反映。')
  })

  test('空白模板、没有的文书：说明怎样改', async () => {
    const blank = await as(staff.head).put(path, { scope: 'organ', text: '  ' })
    expect([blank.status, await blank.text()]).toEqual([422, expect.stringContaining('恢复默认')])
    expect((await as(staff.head).put('/letter-templates/nothing', { scope: 'organ', text: 'x' })).status).toBe(404)
  })
})
