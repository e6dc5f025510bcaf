import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../bin/errors.ts'
import type { Actor } from '../platform/act.ts'
import { withClock } from '../platform/now.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { itemsApi } from './api.ts'
import type { Comparison, DraftingChoices, ItemCase, ItemFile, Queue } from './api-types.ts'
import { docx, paragraph, pdfWith as pdf } from './checks/test-kit/office.ts'
import { filesPortal } from './portal-files.ts'
import { draftSaid, type Newsroom, openNewsroom, paragraphs, working } from './test-kit/newsroom.ts'

let site: TestDatabase
let room: Newsroom
let desk: ReturnType<typeof working>
beforeAll(async () => {
  site = await testDatabase()
  room = await openNewsroom(site.db)
  desk = working(site.db)
})
afterAll(() => site.close())

const day = '2026-03-10T09:00:00+08:00'

function as(who: Actor, at = day) {
  const app = new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', who)
      await next()
    })
    .route('/api/items', itemsApi(desk.services))
    .route('/', filesPortal(desk.services))
  const ask = (path: string, init?: RequestInit) => withClock(at, () => app.request(path, init))
  const json = async <T>(path: string) => (await (await ask(`/api/items${path}`)).json()) as T
  const post = (path: string, body: unknown) =>
    ask(`/api/items${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  const send = (id: string, name: string, bytes: Uint8Array) => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name))
    return ask(`/api/items/${id}/files`, { method: 'POST', body: form })
  }
  return { ask, json, post, send }
}

const begin = async (said: Record<string, unknown> = {}) => {
  const response = await as(room.staff.clerk).post('/drafts', {
    contentClass: 'ordinary',
    draft: draftSaid(room.column, said),
  })
  expect(response.status).toBe(200)
  return (await response.json()) as ItemCase
}

describe('拟稿、修改、办理', () => {
  test('拟稿后能看到环节、期限、检查结果和能办的事', async () => {
    const view = await begin()
    expect(view).toMatchObject({
      standing: 'draft',
      next: '拟稿',
      clock: { dueOn: '2026-03-30', state: 'onTime' },
      seq: 1,
    })
    expect(view.chain.map(({ label }) => label)).toEqual(['一校', '初审', '二校', '复审', '三校', '终审'])
    expect(view.acts.map(({ name }) => name)).toEqual(expect.arrayContaining(['edit', 'submit', 'comment', 'abandon']))
    expect(view.draft?.html).toBe('<p>为规范会计秩序，现就有关事项公告如下。</p><p>检查自6月起开展。</p>')
  })

  test('没有填栏目的不能送审，按钮写明缺什么', async () => {
    const view = await begin({ metadata: { ...draftSaid(room.column).metadata, columnId: null, art20: null } })
    const submit = view.acts.find(({ name }) => name === 'submit')
    expect(submit?.refusals.map(({ sentence }) => sentence)).toEqual([
      '请先填写所属栏目。',
      '请先填写公开依据（条例第二十条、第二十一条的哪一项）。',
    ])
  })

  test('写错的逐项告知，什么也不保存', async () => {
    const draft = { ...draftSaid(room.column), title: '', metadata: { formedOn: '2026-02-30' } }
    const response = await as(room.staff.clerk).post('/drafts', { contentClass: 'ordinary', draft })
    expect(response.status).toBe(422)
    const { errors } = (await response.json()) as { errors: { field: string; message: string }[] }
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'draft.title', message: '请填写标题' }),
        expect.objectContaining({ field: 'draft.metadata.formedOn', message: '生成日期应写成 2026-03-01' }),
      ]),
    )
  })

  test('别人刚办过的，先刷新再办', async () => {
    const view = await begin()
    const said = { quote: '6月', text: '请核对月份' }
    expect((await as(room.staff.head).post(`/${view.id}/acts/comment`, { seen: 1, input: said })).status).toBe(200)
    const late = await as(room.staff.clerk).post(`/${view.id}/acts/submit`, { seen: 1, input: {} })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      since: [{ seq: 2, title: '批注', by: '李科长', said: ['6月', '请核对月份'] }],
    })
  })

  test('别的机关的经办人看不到，政务公开办看得到；系统的步骤谁也不能办', async () => {
    const { id } = await begin()
    const stranger: Actor = { id: 'x', name: '外人', role: 'clerk', organId: room.government }
    expect((await as(stranger).ask(`/api/items/${id}/case`)).status).toBe(403)
    expect((await as(room.staff.office).ask(`/api/items/${id}/case`)).status).toBe(200)
    expect((await as(room.staff.office).post(`/${id}/acts/missRelease`, { input: { reasons: ['x'] } })).status).toBe(
      404,
    )
    expect((await as(room.staff.legal).post(`/${id}/acts/submit`, { input: {} })).status).toBe(403)
  })

  test('待办按人分：拟稿人看到送审前的，校对的人看到一校', async () => {
    const { id } = await begin({ title: '待办里的一条' })
    const mine = async (who: Actor) =>
      (await as(who).json<Queue>(`/queue?q=${encodeURIComponent('待办里的一条')}`)).mine.map((row) => [
        row.id,
        row.next,
      ])
    expect(await mine(room.staff.clerk)).toEqual([[id, '拟稿']])
    await as(room.staff.clerk).post(`/${id}/acts/submit`, { input: {} })
    expect(await mine(room.staff.clerk)).toEqual([])
    expect(await mine(room.staff.editor)).toEqual([[id, '一校']])
  })

  test('两个版本按词对照', async () => {
    const view = await begin()
    const input = draftSaid(room.column, {
      body: paragraphs('为规范会计秩序，现就有关事项公告如下。', '检查自7月起开展。'),
    })
    await as(room.staff.editor).post(`/${view.id}/acts/edit`, { seen: view.seq, input })
    const compared = await as(room.staff.clerk).json<Comparison>(`/${view.id}/compare?left=1&right=2`)
    expect([compared.added, compared.removed]).toEqual([1, 1])
    expect(compared.paragraphs[0]?.[0]?.kind).toBe('same')
  })

  test('信息发布审核表列出每一步，作废的也在', async () => {
    const item = await desk.approved(day, room.staff, await desk.drafted(day, room.staff.clerk, draftSaid(room.column)))
    await desk.did(
      day,
      room.staff.clerk,
      item.id,
      'edit',
      draftSaid(room.column, { body: paragraphs('检查自8月起开展。') }),
    )
    const given = await as(room.staff.office).ask(`/api/items/${item.id}/review-form.xlsx`)
    expect(given.status).toBe(200)
    const { plain } = await desk.services.checks.read({
      bytes: new Uint8Array(await given.arrayBuffer()),
      name: '审核表.xlsx',
      mediaType: '',
    })
    for (const words of ['保密审查', '初审', '李科长', '终审', '陈局长', '已作废', '2026-03-10 09:00'])
      expect(plain).toContain(words)
  })

  test('目录登记簿里也看得到，但不能在那里更正正文审校过的信息', async () => {
    const { id } = await begin({ title: '登记簿里的一条' })
    const list = await as(room.staff.office).ask(`/api/items?q=${encodeURIComponent('登记簿里的一条')}`)
    expect([list.status, ((await list.json()) as { total: number }).total]).toEqual([200, 1])
    const record = await as(room.staff.office).ask(`/api/items/${id}`)
    expect(record.status).toBe(200)
    const changes = { title: '另一个标题', organId: '区财政局', columnName: '财政信息', madeOn: '2026-03-02' }
    const said = { changes: { ...changes, indexNumber: 'X/1', publishedOn: '2026-03-09' }, reason: '试一试' }
    const refused = await as(room.staff.office).post(`/${id}/rectify`, said)
    expect(refused.status).toBe(409)
    expect(JSON.stringify(await refused.json())).toContain('请在信息页面办理“更正”')
  })

  test('表单的选项', async () => {
    const choices = await as(room.staff.clerk).json<DraftingChoices>('/choices')
    expect(choices.classes.find(({ value }) => value === 'reprint')?.steps).toHaveLength(4)
    expect(choices.organs.map(({ id }) => id)).toEqual([room.organ])
  })
})

describe('附件', () => {
  test('带密级标志的文件拒收，一个字节也不保存', async () => {
    const { id } = await begin()
    const bytes = docx({ body: paragraph('机密★10年 关于某事的报告') })
    const response = await as(room.staff.clerk).send(id, '报告.docx', bytes)
    expect(response.status).toBe(422)
    const kept = await site.db.selectFrom('stored_file').select('id').where('subject_id', '=', id).execute()
    expect(kept).toEqual([])
    const told = await site.db.selectFrom('mail').select('subject').where('about', '=', id).execute()
    expect(told.length).toBeGreaterThan(0)
  })

  test('附件在发布之前公众取不到，发布之后可以下载，撤回之后又取不到', async () => {
    const view = await begin()
    const sent = await as(room.staff.clerk).send(view.id, '检查名单.pdf', pdf('Inspection list'))
    const file = (await sent.json()) as ItemFile
    expect([sent.status, file.name, file.attached]).toEqual([200, '检查名单.pdf', false])
    const input = draftSaid(room.column, { attachments: [file.id] })
    const edited = await desk.did(day, room.staff.clerk, view.id, 'edit', input)
    const get = async () => as(room.staff.clerk).ask(`/files/${file.id}/x.pdf`)
    expect((await get()).status).toBe(404)
    await desk.approved(day, room.staff, edited)
    await desk.did(day, room.staff.editor, view.id, 'release')
    const given = await get()
    expect(given.status).toBe(200)
    expect(given.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(given.headers.get('x-content-type-options')).toBe('nosniff')
    const same = await as(room.staff.clerk).ask(`/files/${file.id}`, {
      headers: { 'If-None-Match': given.headers.get('etag')! },
    })
    expect(same.status).toBe(304)
    await desk.did(day, room.staff.editor, view.id, 'withdraw', { ground: 'wrong', reason: '名单有误' })
    expect((await get()).status).toBe(404)
  })

  test('没有列为附件的文件，正文里链接它、当图片用它，公众都取不到', async () => {
    const view = await begin()
    const bytes = docx({ body: paragraph('低保户张三 身份证号 11010519491231002X') })
    const file = (await (await as(room.staff.clerk).send(view.id, '名单.docx', bytes)).json()) as ItemFile
    const text = { type: 'text', text: '名单', marks: [{ type: 'link', attrs: { href: `/files/${file.id}` } }] }
    const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { align: null }, content: [text] }] }
    const picture = { type: 'picture', attrs: { file: file.id, alt: '名单', caption: '' } }
    const shown = draftSaid(room.column, { body: { type: 'doc', content: [picture] } })
    const refused = await as(room.staff.clerk).post(`/${view.id}/acts/edit`, { input: shown })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('不是图片')])
    const edited = await desk.did(day, room.staff.clerk, view.id, 'edit', draftSaid(room.column, { body }))
    await desk.approved(day, room.staff, edited)
    await desk.did(day, room.staff.editor, view.id, 'release')
    expect((await as(room.staff.clerk).ask(`/files/${file.id}`)).status).toBe(404)
  })

  test('别的信息的附件不能列在这条下面', async () => {
    const [one, other] = [await begin(), await begin()]
    const file = (await (await as(room.staff.clerk).send(one.id, '甲.pdf', pdf('A'))).json()) as ItemFile
    const input = draftSaid(room.column, { attachments: [file.id] })
    expect((await as(room.staff.clerk).post(`/${other.id}/acts/edit`, { input })).status).toBe(422)
  })
})
