import { zipSync } from 'fflate'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleError } from '../../bin/errors.ts'
import { securityHeaders } from '../../bin/security-headers.ts'
import type { Actor } from '../platform/act.ts'
import type { Env } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { itemsApi } from './api.ts'
import type { ItemCase } from './api-types.ts'
import { someMetadata } from './checks/test-kit/content.ts'
import { docx, jpgWith, paragraph } from './checks/test-kit/office.ts'
import { disclosurePortal } from './portal.tsx'
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

function as(actor: Actor) {
  return new Hono<Env>()
    .onError(handleError({ db: site.db }))
    .use(async (c, next) => {
      c.set('actor', actor)
      await next()
    })
    .route('/', itemsApi(desk.services))
}
const json = { 'Content-Type': 'application/json', Accept: 'application/json' }
const draft = (said: object, metadata: object = {}) =>
  as(room.staff.clerk).request('/drafts', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ contentClass: 'ordinary', draft: draftSaid(room.column, said as never, metadata as never) }),
  })
const publicPages = () => new Hono().use(securityHeaders()).route('/', disclosurePortal({ db: site.db }))

/** Strings that have broken forms, pages, queries and logs before. */
const naughty: readonly [string, string][] = [
  ['脚本', '<script>alert(1)</script>'],
  ['图片事件', '"><img src=x onerror=alert(1)>'],
  ['模板', `{{constructor.constructor("alert(1)")()}} \${7*7} <%= 7*7 %>`],
  ['SVG', '<svg/onload=alert(1)>'],
  ['SQL', "'; drop table item; --"],
  ['SQL 注释', "1' or '1'='1' /*"],
  ['反斜杠', "\\'; select pg_sleep(5); --"],
  ['换行头', 'x\r\nSet-Cookie: evil=1\r\n\r\n<h1>'],
  ['零字节', 'a\u0000b'],
  ['翻转', '\u202egnp.exe'],
  ['零宽', '\u200b\u200c\u200d\ufeff'],
  ['孤立代理', '\ud800x'],
  ['表情', '👩‍👩‍👧‍👦 🇨🇳 𠮷 ﷽'],
  ['组合符', `Z${'\u0335\u0336\u0337'.repeat(50)}`],
  ['路径', '../../../../etc/passwd'],
  ['原型', '__proto__'],
  ['公式', "=cmd|' /C calc'!A0"],
  ['数字', '1E400 NaN -0 0x7fffffff'],
  ['空白', ' \t\n\u3000 '],
  ['注释', '<!-- --><![CDATA[ ]]>'],
]

describe('每一个字段里的恶意文字：要么说明错误，要么无害', () => {
  test.each(naughty)('%s', async (_, text) => {
    const texts = {
      docNumber: text,
      source: text,
      summary: text,
      keywords: [text],
      issuingBodies: [text],
      topics: [text],
    }
    const answer = await draft({ title: `通知${text}`, body: paragraphs(text, `第二段${text}`), reason: text }, texts)
    expect([200, 422]).toContain(answer.status)
    const said = (await answer.json()) as ItemCase & { errors?: { message: string }[] }
    if (answer.status === 422) expect(said.errors?.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
    else expect((await as(room.staff.clerk).request(`/${said.id}/case`)).status).toBe(200)
  })

  test('编号、日期、栏目里写了别的，逐项说明', async () => {
    const answer = await draft({}, { formedOn: "2026-02-30' --", columnId: '<script>', genre: {} })
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: unknown[] }).errors.length).toBeGreaterThanOrEqual(3)
  })

  test('查询参数里的注入', async () => {
    for (const [, text] of naughty) {
      const said = encodeURIComponent(text.toWellFormed())
      for (const path of [`/queue?stage=${said}&q=${said}`, `/${said}/case`, `/${said}/compare?left=${said}&right=1`])
        expect((await as(room.staff.office).request(path)).status).toBeLessThan(500)
    }
    expect(await site.db.selectFrom('item').select('id').limit(1).execute()).toBeDefined()
  })
})

describe('发布之后', () => {
  test('公众页面上只是文字，不能运行，也改不了响应头', async () => {
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const item = await desk.drafted(
      '2026-03-10T09:00:00+08:00',
      room.staff.clerk,
      draftSaid(
        room.column,
        { title: `公告${evil}`, body: paragraphs(evil) },
        { summary: evil, source: '区财政局<b>', keywords: ['<i>x'], issuingBodies: [`财政局${evil}`] },
      ),
    )
    await desk.approved('2026-03-10T09:00:00+08:00', room.staff, item)
    await desk.did('2026-03-11T09:00:00+08:00', room.staff.editor, item.id, 'release')
    for (const path of [`/items/${item.id}`, '/items']) {
      const answer = await publicPages().request(path)
      expect(answer.status).toBe(200)
      const page = await answer.text()
      expect(page).toContain('&lt;script&gt;')
      expect(page).not.toMatch(/<script>alert|<img src=x|<b>|<i>x/)
      expect(answer.headers.get('Content-Security-Policy')).not.toContain("'unsafe-inline'")
      expect(answer.headers.get('Set-Cookie')).toBeNull()
    }
  })
})

describe('大得离谱', () => {
  test('一百万字的标题', async () => {
    const answer = await draft({ title: '长'.repeat(1_000_000) })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('标题不超过 300 字')
  })

  test('一万层的正文', async () => {
    const body = `{"contentClass":"ordinary","draft":${JSON.stringify({ ...draftSaid(room.column), body: null }).replace('"body":null', `"body":${deep(10_000)}`)}}`
    const answer = await as(room.staff.clerk).request('/drafts', { method: 'POST', headers: json, body })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('套得太深')
  })

  test('检查一百万字的正文只要几秒', async () => {
    const plain = '根据《中华人民共和国政府信息公开条例》第二十条，现将有关事项公告如下。1234567890'.repeat(20_000)
    const started = performance.now()
    const content = {
      title: '通知',
      html: '',
      plain,
      metadata: someMetadata,
      attachments: [],
    }
    expect(desk.services.checks.content(content, await desk.services.checks.site(site.db))).toEqual([])
    expect(performance.now() - started).toBeLessThan(8_000)
  })
})

const deep = (levels: number) =>
  `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}]}`

describe('上传的文件', () => {
  const upload = async (name: string, bytes: Uint8Array) => {
    const made = (await (await draft({})).json()) as ItemCase
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], name))
    const answer = await as(room.staff.clerk).request(`/${made.id}/files`, { method: 'POST', body: form })
    return { id: made.id, answer, text: await answer.text() }
  }
  const refused = async (name: string, bytes: Uint8Array, why: string) => {
    const { answer, text } = await upload(name, bytes)
    expect([answer.status, text]).toEqual([422, expect.stringContaining(why)])
  }

  test('压缩炸弹', () =>
    refused('a.docx', zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }), '压缩炸弹'))
  test('既是 PDF 又是压缩包', () =>
    refused(
      'a.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n'), zipSync({ 'a.exe': new Uint8Array(9) })]),
      '压缩包',
    ))
  test('图片里夹带网页', () =>
    refused('a.jpg', Buffer.concat([jpgWith({}), Buffer.from('<script>alert(1)</script>')]), '夹带'))
  test('带密级标志的一个字节也不留', () => refused('a.docx', docx({ body: paragraph('机密★10年') }), '国家秘密标志'))
  test('一万层的 Word：收下，但不能发布', async () => {
    const { answer, id } = await upload('a.docx', docx({ body: '<w:p>'.repeat(10_000) }))
    expect(answer.status).toBe(200)
    const rows = await site.db
      .selectFrom('file_text')
      .innerJoin('stored_file', 'stored_file.id', 'file_id')
      .select('problems')
      .where('subject_id', '=', id)
      .execute()
    expect(JSON.stringify(rows)).toContain('嵌套')
  })

  test('文件名里的换行和引号进不了响应头', async () => {
    const { id, text } = await upload('a"\r\nSet-Cookie: evil=1;.docx', docx({ body: paragraph('通知') }))
    const file = (JSON.parse(text) as { id: string }).id
    const answer = await as(room.staff.clerk).request(`/${id}/files/${file}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Set-Cookie')).toBeNull()
    expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/)
  })
})
