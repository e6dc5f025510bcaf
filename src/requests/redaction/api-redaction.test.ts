import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/act.ts'
import { readActs } from '../../platform/acts.ts'
import { eraseFile, filesOf, keepFile, readFile } from '../../platform/files.ts'
import type { Env } from '../../platform/services.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { requestsApi } from '../api.ts'
import { submitRequest } from '../desk.ts'
import { unfitAttachments } from '../outgoing.ts'
import type { Draft } from '../proceedings.ts'
import { applicationTo, openOffice, type People } from '../test-kit/office.ts'
import type { PageText, RedactedView, RedactionView } from './api-types.ts'
import { plain } from './needles.ts'
import { textOf, withPdf } from './pdf-facts.ts'
import { latinAt, nastyPdf, textAt } from './test-kit/nasty-pdf.ts'

let site: TestDatabase
let staff: People
let request: string
let file: string
const identity = '11010519491231002X'
const bytes = nastyPdf({
  pages: [
    { content: `${textAt(50, 700, '周明远')}\n${latinAt(50, 600, `No. ${identity}`, 20)}` },
    { content: textAt(50, 700, '第二页') },
  ],
})

beforeAll(async () => {
  site = await testDatabase()
  const office = await openOffice(site.db)
  staff = office.staff
  request = (await submitRequest(site, crypto.randomUUID(), applicationTo(office.finance))).id
  file = await keep('original')
})
afterAll(() => site.close())

const keep = async (purpose: string, content: Uint8Array = bytes, name = '协议.pdf') =>
  (await keepFile(site.db, { subjectKind: 'request', subjectId: request, purpose, name, bytes: content, by: 'u' })).id

const ask = (path: string, actor: Actor, init: RequestInit = {}) =>
  new Hono<Env>()
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/', requestsApi(site))
    .request(`/${request}/files/${path}`, init)
const post = (path: string, body: unknown, actor: Actor = staff.clerk) =>
  ask(path, actor, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
const box = { page: 1, x: 0.07, y: 0.13, w: 0.4, h: 0.05, ground: 'DENY_THIRD_PARTY' }

const unfit = async (decision: Draft['decision'], attachments: string[]) => {
  const draft = { decision, content: { attachments } } as unknown as Draft
  return unfitAttachments(draft, await filesOf(site.db, 'request', request)).map(({ sentence }) => sentence)
}

describe('看文件', () => {
  test('页数、可选的依据、每页的图，都不留存', async () => {
    const view = (await (await ask(`${file}/redaction`, staff.clerk)).json()) as RedactionView
    expect(view).toMatchObject({ name: '协议.pdf', proof: null, pages: [{ width: 595, height: 842 }, {}] })
    expect(view.grounds.find(({ id }) => id === 'DENY_THIRD_PARTY')).toMatchObject({ inBox: '依据条例第十五条' })
    const picture = await ask(`${file}/pages/2/picture?width=300`, staff.clerk)
    expect(picture.headers.get('Content-Type')).toBe('image/png')
    expect(picture.headers.get('Cache-Control')).toContain('no-store')
    const png = Buffer.from(await picture.arrayBuffer())
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300, 425])
  })

  test('建议遮盖身份证号码，位置正在那一行', async () => {
    const { lines, suggestions } = (await (await ask(`${file}/pages/1/text`, staff.clerk)).json()) as PageText
    expect(lines.map(({ text }) => text)).toContain('周明远')
    expect(suggestions).toMatchObject([{ kind: 'identity', label: '身份证号码' }])
    const [{ y, h }] = suggestions as [PageText['suggestions'][number]]
    expect(y).toBeLessThan((842 - 605) / 842)
    expect(y + h).toBeGreaterThan((842 - 600) / 842)
  })

  test.each<[string, () => Actor, number]>([
    ['本机关经办人', () => staff.clerk, 200],
    ['别的机关的经办人', () => ({ ...staff.clerk, organId: crypto.randomUUID() }), 403],
    ['监督人员', () => ({ ...staff.clerk, role: 'supervisor', organId: null }), 403],
    ['系统管理员', () => ({ ...staff.clerk, role: 'administrator', organId: null }), 403],
  ])('%s', async (_, actor, status) => {
    expect((await ask(`${file}/redaction`, actor())).status).toBe(status)
    expect((await ask(`${file}/pages/1/picture`, actor())).status).toBe(status)
    expect((await post(`${file}/redactions`, { boxes: [{ ...box, page: 3 }] }, actor())).status).toBe(
      status === 200 ? 422 : status,
    )
  })

  test('身份证明须先写明理由', async () => {
    const own = await keep('identity')
    expect((await ask(`${own}/pages/1/picture`, staff.clerk)).status).toBe(403)
  })
})

describe('遮盖', () => {
  test('制成遮盖件、附卷、带着检验结果；原件不动', async () => {
    const before = (await readActs(site.db, 'request', request)).length
    const boxes = [box, { ...box, y: 0.25, h: 0.06, w: 0.6 }]
    const answer = await post(`${file}/redactions`, { boxes })
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as RedactedView
    expect(made.proof).toMatchObject({ passed: true, by: staff.clerk.id, pages: 2 })
    expect(made.file).toMatchObject({
      name: '协议（遮盖件）.pdf',
      purpose: 'redacted',
      derivedFrom: file,
      proof: 'passed',
    })
    const copy = await readFile(site.db, made.file.id)
    const text = plain((await withPdf(copy.bytes, textOf)).join(''))
    expect(text).not.toContain(plain(identity))
    expect(text).toContain('第二页')
    const acts = await readActs(site.db, 'request', request)
    expect(acts.slice(before)).toMatchObject([{ name: 'attach', by: staff.clerk.id }])
    expect((await readFile(site.db, file)).bytes).toEqual(bytes)
    expect(await unfit('GRANT_FULL', [file, made.file.id])).toEqual([])
    expect(await unfit('GRANT_PARTIAL', [made.file.id])).toEqual([])
    expect(await unfit('GRANT_PARTIAL', [file])).toEqual(['附件《协议.pdf》已有遮盖件，部分公开应当提供遮盖件。'])
  })

  test('没有通过检验的、被销毁的、冒名的，都不能提供', async () => {
    const twice = nastyPdf({ pages: [{ content: `${textAt(50, 700, '周明远')}\n${textAt(50, 400, '抄送周明远')}` }] })
    const source = await keep('original', twice)
    const made = (await (await post(`${source}/redactions`, { boxes: [box] })).json()) as RedactedView
    expect(made).toMatchObject({ proof: { passed: false }, file: { proof: 'failed' } })
    const posing = await keep('redacted', bytes, '自称遮盖过.pdf')
    const erased = await keep('original')
    await eraseFile(site.db, erased)
    const missing = crypto.randomUUID()
    const identityScan = await keep('identity')
    expect(await unfit('GRANT_FULL', [made.file.id, posing, erased, missing, identityScan, file])).toEqual([
      '附件《协议（遮盖件）.pdf》没有通过遮盖检验，不能随答复提供。',
      '附件《自称遮盖过.pdf》没有通过遮盖检验，不能随答复提供。',
      '附件中有找不到的，或者不属于本件案卷的文件，请重新选择。',
      '附件中有找不到的，或者不属于本件案卷的文件，请重新选择。',
      '附件中有申请人、第三方提交的材料或者凭据，不能随答复提供。',
    ])
  })

  test.each<[string, object, string]>([
    ['没有框', { boxes: [] }, '还没有画遮盖框'],
    ['依据不对', { boxes: [{ ...box, ground: 'GRANT_FULL' }] }, '请选择不予公开的依据'],
    ['框在页外', { boxes: [{ ...box, x: 0.8 }] }, '遮盖框超出页面'],
    ['框没有宽度', { boxes: [{ ...box, w: 0 }] }, '没有宽度'],
    ['没有这一页', { boxes: [{ ...box, page: 3 }] }, '文件只有 2 页'],
  ])('%s，说明怎么改', async (_, said, sentence) => {
    const answer = await post(`${file}/redactions`, said)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain(sentence)
  })

  test('Word 不能直接遮盖，请先转为 PDF', async () => {
    const word = await keep('original', Buffer.from('PK'), '说明.docx')
    const answer = await ask(`${word}/redaction`, staff.clerk)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(await answer.json())).toContain('请先转为 PDF')
  })
})
