import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { sql } from 'kysely'
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import mammoth from 'mammoth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readActs } from '../platform/acts.ts'
import { filesOf, keepFile } from '../platform/files.ts'
import { today, withClock } from '../platform/now.ts'
import { decrypt } from '../platform/secret.ts'
import { writeSetting } from '../platform/settings.ts'
import { countAll } from '../platform/tally.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { organCode, smallSite } from '../portal/test-kit/small-site.ts'
import { applicant } from './access.ts'
import { performAct } from './desk.ts'
import { requestsPortal } from './portal.tsx'
import { openDraft } from './public/draft.ts'
import { draftSpaceSetting } from './public/draft-files.ts'
import { sweepDraftFiles } from './public/store-drafts.ts'
import { stoppedBeforeAsking } from './public/tally-before-asking.ts'
import { lockKey } from './store.ts'
import { createChallengeAnswer } from './test-kit/challenge-answer.ts'

/** The public side of 依申请公开, asked as a browser without scripts asks it. */

let kept: TestDatabase
let app: Hono
let address = 0

beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
  app = new Hono().route('/', requestsPortal(kept, { addressOf: () => `test ${address}` }))
  app.onError((error, c) =>
    error instanceof HTTPException ? c.text('', error.status) : c.text(String(error.stack), 500),
  )
})
afterAll(() => kept.close())
beforeEach(() => {
  address += 1
})

type Fields = Record<string, string | File | File[]>
const formData = (fields: Fields) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) data.append(name, each)
  return data
}
const post = (path: string, fields: Fields, cookie = '') =>
  app.request(path, { method: 'POST', body: formData(fields), headers: cookie ? { Cookie: cookie } : {} })
const get = (path: string, cookie = '') => app.request(path, { headers: cookie ? { Cookie: cookie } : {} })
const page = async (response: Response | Promise<Response>) => {
  const answered = await response
  const $ = load(await answered.text())
  return {
    $,
    status: answered.status,
    draft: $('input[name=draft]').attr('value') ?? '',
    step: $('input[name=step]').attr('value') ?? '',
    h1: $('h1').text(),
    wrong: $('.problems li')
      .toArray()
      .map((each) => $(each).text()),
  }
}
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')?.split(';')[0] ?? ''

const organ = organCode(1)
const who = { name: '甲知远', idKind: 'idCard', idNumber: '11010519491231002X', phone: '000-88123456' }
const what = { title: '老旧小区改造资金安排文件', docNumber: '', description: '2023年' }
const how = { form: 'electronic', service: 'electronic' }

type Answers = { who?: Fields; kind?: Fields; what?: Fields; how?: Fields }
const stepOf = (draft: string, step: string, fields: Fields, go = 'next') =>
  page(post('/apply/form', { draft, step, go, ...fields }))

/** The whole way to the preview; returns the draft as it stands there. */
async function toPreview(answers: Answers = {}) {
  const first = await page(get('/apply/form'))
  const kind = await stepOf(first.draft, 'organ', { organ })
  const asWho = await stepOf(kind.draft, 'kind', { kind: 'natural', by: 'self', ...answers.kind })
  const asWhat = await stepOf(asWho.draft, 'who', { ...who, ...answers.who })
  const asHow = await stepOf(asWhat.draft, 'what', { ...what, ...answers.what })
  return stepOf(asHow.draft, 'how', { ...how, ...answers.how })
}
const handIn = (draft: string, more: Fields = {}) =>
  post('/apply/form', { draft, step: 'preview', go: 'submit', ...more })

async function handedIn(answers: Answers = {}) {
  const { draft } = await toPreview(answers)
  const response = await handIn(draft)
  const cookie = cookieOf(response)
  const receipt = await page(get('/track/receipt', cookie))
  return {
    draft,
    cookie,
    number: receipt.$('.receipt dd').first().text(),
    code: receipt.$('.query-code').text(),
    receipt,
  }
}
/** The organ's own side of a case. */
async function officeDoes(id: string, name: 'confirmReceipt' | 'requestCorrection', said: object) {
  const organId = (await requests()).find((each) => each.id === id)!.organ_id
  const outcome = await performAct(kept, name, id, said, { id: 'system', name: '', role: 'foiHead', organId })
  expect(outcome).toMatchObject({ done: true })
}
const confirmed = () => ({ confirmedOn: today(), how: '电话', at: '09:30', with: null, proof: null })
async function correctionAsked(id: string) {
  await officeDoes(id, 'confirmReceipt', confirmed())
  const said = { items: '年度', guidance: '如：2023年', workdays: 15, lateReason: null }
  await officeDoes(id, 'requestCorrection', said)
}
const requests = () => kept.db.selectFrom('request').selectAll().execute()
const requestNumbered = async (number: string) => (await requests()).find((each) => each.number === number)!

describe('申请之前', () => {
  const look = (text: string) => page(post('/apply/before', { text, go: 'look' }))

  test('写一句话，先看到已经公开的；没有写就请写', async () => {
    const { $, status } = await look('2023年老旧小区改造进度')
    expect(status).toBe(200)
    expect($('.suggestion h2').first().text()).toContain('老旧小区改造进度')
    expect((await look('')).wrong.length + (await look('  ')).$('.wrong').length).toBeGreaterThan(0)
    expect((await look('字'.repeat(501))).status).toBe(422)
  })

  test('打开、不是、就是：各走各的，只记结果，不记所写', async () => {
    const asked = await look('防汛应急预案')
    const visit = asked.$('input[name=visit]').attr('value') ?? ''
    const [first, second] = asked
      .$('button[name=open]')
      .toArray()
      .map((each) => asked.$(each).attr('value') ?? '')
    const opened = await post('/apply/before', { visit, open: first! })
    expect(opened.headers.get('Location')).toBe(`/items/${first}`)
    const left = await page(post('/apply/before', { visit, dismiss: first! }))
    expect(left.$(`button[name=open][value=${first}]`).length).toBe(0)
    const found = await page(post('/apply/before', { visit, found: second! }))
    expect(found.h1).toBe('已经公开，不用申请')
    const rows = await kept.db.selectFrom('before_asking').selectAll().where('ended', '=', 'found').execute()
    expect(rows).toMatchObject([{ opened: ['item'], found_kind: 'item' }])
    expect(JSON.stringify(rows)).not.toContain('防汛')
  })

  test('“找到了”是一个可以点开的数：计数与明细同一口径', async () => {
    const root = await kept.db
      .selectFrom('organ')
      .select('id')
      .where('code', '=', organCode(0))
      .executeTakeFirstOrThrow()
    const year = new Date().getFullYear()
    const counted = await countAll(kept.db, [stoppedBeforeAsking], { organId: root.id, whole: true, year })
    expect(counted[stoppedBeforeAsking.id]).toBe(1)
  })

  test('都不是：写的话带进申请', async () => {
    const asked = await look('澜海街道树木修剪计划')
    const begun = await page(
      post('/apply/before', { visit: asked.$('input[name=visit]').attr('value') ?? '', go: 'apply' }),
    )
    expect(begun.step).toBe('organ')
    expect(begun.$('legend').first().text()).toBe('区政府和部门')
    const kind = await stepOf(begun.draft, 'organ', { organ })
    const asWho = await stepOf(kind.draft, 'kind', { kind: 'natural', by: 'self' })
    const asWhat = await stepOf(asWho.draft, 'who', who)
    expect(asWhat.$('textarea[name=description]').text()).toBe('澜海街道树木修剪计划')
  })
})

describe('一步一步填', () => {
  test('不问用途，每一页只有本步的问题，前面填的都封在页里', async () => {
    const preview = await toPreview()
    expect(preview.h1).toBe('核对后提交')
    expect(preview.$('main').text()).toContain('甲知远')
    for (const step of ['organ', 'kind', 'who', 'what', 'how']) {
      const { $ } = await stepOf(preview.draft, 'preview', {}, step)
      expect($('label, legend').text()).not.toMatch(/用途/)
      expect($('input[name=draft]').attr('value')).not.toContain('甲知远')
    }
  })

  test.each<[string, string, Fields, string]>([
    ['没有选机关', 'organ', {}, '请选择机关'],
    ['没有姓名', 'who', { ...who, name: '' }, '请填写姓名或者名称'],
    ['身份证号码错一位', 'who', { ...who, idNumber: '110105194912310021' }, '身份证号码校验不符'],
    ['没有任何联系方式', 'who', { ...who, phone: '' }, '请至少填写联系电话'],
    ['电话里有字', 'who', { ...who, phone: '打我手机' }, '联系电话只写数字'],
    ['邮箱不成样子', 'who', { ...who, email: '甲@乙' }, '电子邮箱应写成'],
    ['没有写要什么', 'what', { title: '', docNumber: '', description: '' }, '请填写信息的名称'],
    ['名称过长', 'what', { title: '长'.repeat(201), docNumber: '', description: '' }, '信息的名称不超过 200 字'],
  ])('%s：错在旁边，也在最前面，填过的都在', async (_, step, fields, said) => {
    const { draft } = step === 'organ' ? await page(get('/apply/form')) : await toPreview()
    const { $, status, wrong } = await stepOf(draft, step, fields)
    expect(status).toBe(422)
    expect(wrong.join()).toContain(said)
    const field = $('.problems a').first().attr('href') ?? ''
    expect($(field).length).toBe(1)
    expect($('.wrong').first().text()).toContain(said)
    if (step === 'who') expect($('input[name=idNumber]').attr('value')).toBe(String(fields.idNumber))
    expect($('title').text()).toMatch(/^需要修改/)
  })

  test('外国护照、境外组织照样能申请；统一社会信用代码错一位就说', async () => {
    const passport = await toPreview({ who: { idKind: 'passport', idNumber: 'E12345678' } })
    expect(passport.h1).toBe('核对后提交')
    const begun = await stepOf((await toPreview()).draft, 'kind', { kind: 'biz', by: 'self' })
    const company = { name: '虚构甲乙贸易有限公司', representative: '甲乙', phone: '000-88123456' }
    const wrong = await stepOf(begun.draft, 'who', { ...company, creditCode: '91350100M000100Y42' })
    expect(wrong.wrong.join()).toContain('统一社会信用代码校验不符')
    expect((await stepOf(begun.draft, 'who', { ...company, creditCode: '91350100M000100Y43' })).h1).toBe('核对后提交')
  })

  test('代理人须有委托书；传上来的按内容看，不看名字', async () => {
    const begun = await stepOf((await toPreview()).draft, 'kind', { kind: 'natural', by: 'agent' })
    const agent = { ...who, agentName: '乙若谷', agentIdKind: 'passport', agentIdNumber: 'E7654321', agentPhone: '' }
    const without = await stepOf(begun.draft, 'who', agent)
    expect(without.wrong).toEqual(['请上传授权委托书'])
    const script = new File(['<script>alert(1)</script>'], '委托书.pdf')
    const refused = await stepOf(begun.draft, 'who', { ...agent, authorisation: script })
    expect(refused.wrong.join()).toContain('委托书.pdf')
    const pdf = new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], '委托书.pdf')
    const taken = await stepOf(begun.draft, 'who', { ...agent, authorisation: pdf })
    expect(taken.h1).toBe('核对后提交')
    expect(taken.$('main').text()).toContain('委托书.pdf')
    const back = await stepOf(taken.draft, 'preview', {}, 'who')
    const removed = await stepOf(taken.draft, 'who', {
      ...agent,
      remove: back.$('input[name=remove]').attr('value') ?? '',
    })
    expect(removed.wrong).toEqual(['请上传授权委托书'])
  })

  test('封过的内容改一个字就不认，从头填；字段里的脚本只是字', async () => {
    const { draft } = await toPreview()
    const altered = `${draft.slice(0, -4)}AAAA`
    expect((await stepOf(altered, 'what', what)).step).toBe('organ')
    const hostile = '<script>alert(1)</script>"\'&'
    const shown = await toPreview({ who: { name: hostile }, what: { title: hostile, description: hostile } })
    expect(shown.$('script:not([src])').length).toBe(0)
    expect(shown.$('main').text()).toContain(hostile)
  })
})

describe('提交', () => {
  test('得到编号、查询码和下一步的日子；个人信息加密存放，不在网址里', async () => {
    const { number, code, receipt, cookie } = await handedIn()
    expect(receipt.h1).toBe('申请已经提交')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(receipt.$('.coming').text()).toMatch(/\d{4}年\d+月\d+日以前.*二十个工作日/s)
    expect(receipt.$('svg.qr path').length).toBe(2)
    const row = await requestNumbered(number)
    expect(row.status).toBe('awaitingConfirmation')
    expect(JSON.stringify(row)).not.toContain('甲知远')
    expect(decrypt(row.applicant_name!)).toBe('甲知远')
    const answered = await get('/track/receipt', cookie)
    expect(answered.headers.get('Cache-Control')).toBe('no-store')
  })

  test('二维码里是查询地址和编号，没有查询码', async () => {
    const { receipt, number } = await handedIn()
    const expected = toSvgPath(generate(`http://localhost/track#${encodeURIComponent(number)}`))
    expect(receipt.$('svg.qr path').last().attr('d')).toBe(expected)
  })

  test('点两次、断线重来，都只有一件，凭证相同', async () => {
    const { draft } = await toPreview()
    const before = (await requests()).length
    const sent = await Promise.all([handIn(draft), handIn(draft)])
    const again = await handIn(draft)
    const numbers = await Promise.all(
      [...sent, again].map(async (each) =>
        (await page(get('/track/receipt', cookieOf(each)))).$('.receipt dd').first().text(),
      ),
    )
    expect(new Set(numbers).size).toBe(1)
    expect((await requests()).length - before).toBe(1)
  })

  test('第二天再拿旧页面来，只请输入编号和查询码', async () => {
    const { draft } = await handedIn()
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const late = await withClock(tomorrow, () => handIn(draft))
    expect(late.headers.get('Location')).toBe('/track')
    expect(late.headers.get('Set-Cookie')).toBeNull()
  })

  test('没有脚本的一小时三件；机器填了陷阱的不收；做过功的不受这个限制', async () => {
    for (let n = 0; n < 3; n += 1) expect((await handIn((await toPreview()).draft)).status).toBe(303)
    const fourth = await page(handIn((await toPreview()).draft))
    expect(fourth.$('.notice-warn').text()).toContain('已达上限')
    const preview = await toPreview()
    const altcha = await createChallengeAnswer(JSON.parse(preview.$('form[data-draft]').attr('data-challenge') ?? '{}'))
    expect((await handIn(preview.draft, { altcha })).status).toBe(303)
    const spent = await page(handIn((await toPreview()).draft, { altcha }))
    expect(spent.$('.notice-warn').text()).toContain('已达上限')
    const trapped = await page(handIn((await toPreview()).draft, { website: 'http://spam.example' }))
    expect(trapped.$('.notice-warn').text()).toContain('请勿填写')
  })

  test('少了一项不能提交，回到那一步', async () => {
    const first = await page(get('/apply/form'))
    const refused = await page(handIn(first.draft))
    expect(refused.step).toBe('organ')
    expect(refused.status).toBe(422)
  })

  test('证件照片跟着申请走；没有提交的一天后销毁', async () => {
    const png = new File([Buffer.from(onePixel, 'base64')], '身份证.png')
    const { number } = await handedIn({ who: { identity: png } })
    const { id } = await requestNumbered(number)
    expect(await filesOf(kept.db, 'request', id)).toMatchObject([{ purpose: 'identity', name: '身份证.png' }])
    await toPreview({ who: { identity: png } })
    const live = () => kept.db.selectFrom('stored_file').select('id').where('erased_at', 'is', null).execute()
    const before = (await live()).length
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString()
    expect(await withClock(later, () => sweepDraftFiles(kept.db))).toBeGreaterThan(0)
    expect((await live()).length).toBeLessThan(before)
    expect((await filesOf(kept.db, 'request', id))[0]?.erasedAt).toBeNull()
  })
})

describe('草稿里的文件', () => {
  const pictures = (n: number) =>
    Array.from({ length: n }, (_, at) => new File([Buffer.from(onePixel, 'base64')], `${at}.png`))

  test('一个地址一小时六十份，一份一份地数', async () => {
    for (let n = 0; n < 20; n += 1) expect((await toPreview({ who: { identity: pictures(3) } })).wrong).toEqual([])
    const kind = await stepOf((await toPreview()).draft, 'preview', {}, 'who')
    expect((await stepOf(kind.draft, 'who', { ...who, identity: pictures(1) })).wrong.join()).toContain('已达上限')
  })

  test('全站存不下了，好好说明，申请照样能提交', async () => {
    await writeSetting(kept.db, draftSpaceSetting.key, 0)
    const kind = await stepOf((await toPreview()).draft, 'preview', {}, 'who')
    const full = await stepOf(kind.draft, 'who', { ...who, identity: pictures(1) })
    expect(full.wrong.join()).toContain('可以先不上传，直接提交')
    expect((await handIn((await toPreview()).draft)).headers.get('Location')).toBe('/track/receipt')
    await writeSetting(kept.db, draftSpaceSetting.key, draftSpaceSetting.value)
  })

  test('清扫的那一刻正好提交，文件留下', async () => {
    const { draft } = await toPreview({ who: { identity: pictures(1) } })
    const { key } = openDraft(draft)!
    const later = new Date(Date.now() + 2 * 86_400_000).toISOString()
    const waits = () => new Promise((resolve) => setTimeout(resolve, 100))
    const both = await kept.db.transaction().execute(async (tx) => {
      await lockKey(tx, key)
      const sent = handIn(draft)
      await waits()
      const swept = withClock(later, () => sweepDraftFiles(kept.db))
      await waits()
      return [sent, swept] as const
    })
    expect((await both[0]).status).toBe(303)
    await both[1]
    expect(await filesOf(kept.db, 'request', key)).toMatchObject([{ erasedAt: null }])
  })
})

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('不该留下的', () => {
  test('填写、凭证、查询的每一页都不许缓存、不进搜索', async () => {
    const { cookie, draft } = await handedIn()
    const responses = [
      await get('/apply/form'),
      await post('/apply/before', { text: '防汛', go: 'look' }),
      await post('/apply/form', { draft, step: 'preview', go: 'how' }),
      await get('/track'),
      await get('/track/case', cookie),
      await get('/track/case/withdraw', cookie),
      await post('/track', { number: '1', code: '1' }),
    ]
    for (const { headers } of responses) {
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
    }
    expect((await get('/apply')).headers.get('Set-Cookie')).toBeNull()
  })

  test('每个字段里的标记都只是字，过长的说清楚', async () => {
    const mark = '"><img src=x onerror=alert(1)>'
    const fields = Object.fromEntries(
      ['name', 'idNumber', 'phone', 'email', 'address', 'postcode', 'needs'].map((name) => [name, mark]),
    )
    const shown = await stepOf((await toPreview()).draft, 'who', { ...fields, idKind: 'passport' })
    expect(shown.status).toBe(422)
    expect(shown.$('main img').length).toBe(0)
    expect(shown.$('input[name=address]').attr('value')).toBe(mark)
    const long = await stepOf((await toPreview()).draft, 'what', { ...what, description: '长'.repeat(150_000) })
    expect(long.wrong.join()).toContain('不超过 4000 字')
  })

  test('不能保存的控制字符悄悄去掉，断在半路的请求重新填，都不出错', async () => {
    const kept0 = await toPreview({ what: { title: '补偿\0方案' } })
    expect(kept0.$('main').text()).toContain('补偿方案')
    expect((await post('/track', { number: '海\0申〔2026〕1号', code: '0' })).status).toBe(401)
    for (const path of ['/apply/form', '/apply/before', '/track']) {
      const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
      const broken = await app.request(path, { method: 'POST', body: '--x\r\nContent-Disp', headers })
      expect(broken.status, path).toBeLessThan(500)
    }
  })

  test('像是写了几件事的，劝分开，不拦', async () => {
    const several = await toPreview({ what: { description: '1. 会议纪要\n2. 批复\n3. 合同' } })
    expect(several.$('.notice-warn').text()).toContain('分开申请通常更快')
    expect((await toPreview()).$('.notice-warn').length).toBe(0)
  })
})

describe('已答复信息公开', () => {
  test('只有公开了的，只有改写过的话；按机关、年份筛选', async () => {
    const { number, code } = await handedIn({ what: { title: '甲知远家的补偿协议' } })
    const { id } = await requestNumbered(number)
    expect((await get(`/answered/${id}`)).status).toBe(404)
    const release = { title: '老旧小区改造补偿标准', question: '补偿标准', answer: '每平方米三百元' }
    await sql`update request set released_on = '2026-03-02', proceedings = jsonb_set(proceedings, '{release}', ${JSON.stringify(release)}::jsonb)
      where id = ${id}`.execute(kept.db)
    const one = await page(get(`/answered/${id}`))
    expect(one.h1).toBe(release.title)
    const all = await (await get('/answered')).text()
    for (const hidden of ['甲知远', number, code]) expect(all + one.$.html()).not.toContain(hidden)
    expect((await page(get(`/answered?organ=${organ}&year=2026`))).$('.result-count').text()).toBe('共 1 件')
    expect((await page(get('/answered?year=2025'))).$('.result-count').text()).toBe('共 0 件')
    expect((await get('/answered?year=二〇二六')).status).toBe(400)
    const asked = await page(post('/apply/before', { text: '老旧小区改造补偿标准是多少', go: 'look' }))
    expect(asked.$('.suggestion h2').first().text()).toBe(release.title)
  })

  test('申请表按机关生成，是能打开的 Word', async () => {
    const answered = await get(`/guide/forms/${organ}.docx`)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await answered.arrayBuffer()) })
    expect(value).toContain('海澜区教育局政府信息公开申请表')
    expect(value).not.toMatch(/用途：/)
    expect((await get('/guide/forms/000000000000000000.docx')).status).toBe(404)
  })
})

describe('查询办理进度', () => {
  const signIn = (number: string, code: string) => post('/track', { number, code })

  test('编号的括号、查询码的大小写和横线都不挑', async () => {
    const { number, code } = await handedIn()
    const answered = await signIn(
      number.replace('〔', ' [').replace('〕', ']'),
      code.toLowerCase().replaceAll('-', ' '),
    )
    expect(answered.headers.get('Location')).toBe('/track/case')
    const cookie = answered.headers.get('Set-Cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Path=\/track/)
    const seen = await page(get('/track/case', cookieOf(answered)))
    expect(seen.$('.standing h2').text()).toBe('已送到，等机关确认收到')
  })

  test('没有这个编号与查询码不对，答得一样', async () => {
    const { number } = await handedIn()
    const wrong = await signIn(number, '0000-0000-0000-0000')
    const unknown = await signIn('海没申〔2026〕1号', '0000-0000-0000-0000')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const bare = async (response: Response) => (await response.text()).replace(/value="[^"]*"/g, '')
    expect(await bare(wrong)).toBe(await bare(unknown))
  })

  test('别人猜得再多，也锁不住申请人；一个地址猜得多了，那个地址歇一歇', async () => {
    const { number, code } = await handedIn()
    const wrong = (n: number) => signIn(number, `00000000000000${10 + n}`)
    for (let n = 0; n < 12; n += 1) {
      address += 1
      expect((await wrong(n)).status).toBe(401)
    }
    expect((await signIn(number, code)).status).toBe(303)
    for (let n = 0; n < 38; n += 1) expect((await wrong(n)).status).toBe(401)
    for (let n = 0; n < 3; n += 1) expect((await signIn(number, code)).status, '对的不计次数').toBe(303)
  })

  test('一个地址一刻钟猜四十次为止', async () => {
    const { number } = await handedIn()
    for (let n = 0; n < 40; n += 1) expect((await signIn(number, '0000-0000-0000-0000')).status).toBe(401)
    expect((await signIn(number, '0000-0000-0000-0000')).status).toBe(429)
  })

  test('「离开」以后，或者过了十分钟，重新发送旧表单打不开凭证', async () => {
    const left = await handedIn()
    expect((await handIn(left.draft)).headers.get('Location')).toBe('/track/receipt')
    await post('/track/case/leave', {}, left.cookie)
    const resent = await handIn(left.draft)
    expect([resent.headers.get('Location'), resent.headers.get('Set-Cookie')]).toEqual(['/track', null])
    const { draft } = await handedIn()
    const later = new Date(Date.now() + 11 * 60_000).toISOString()
    expect((await withClock(later, () => handIn(draft))).headers.get('Location')).toBe('/track')
  })

  test('没有打开案件的，超过 256 KiB 不读；不要材料的步骤不收文件', async () => {
    const large = new File([Buffer.alloc(300 * 1024)], '大.pdf')
    expect((await post('/track/case/correct', { text: '补充', files: large })).status).toBe(401)
    expect((await post('/track/case/correct', { text: '补充' })).status).toBe(401)
    const { cookie, number } = await handedIn()
    expect((await post('/track/case/withdraw', { seen: '1', files: large }, cookie)).status).toBe(413)
    const small = new File([Buffer.from(onePixel, 'base64')], '无关.png')
    expect((await post('/track/case/withdraw', { seen: '1', files: small }, cookie)).status).toBe(303)
    expect(await filesOf(kept.db, 'request', (await requestNumbered(number)).id)).toEqual([])
  })

  test('补正的材料每一份都在案卷的记录里；没有做成的，一份也不留', async () => {
    const { cookie, number } = await handedIn()
    const { id } = await requestNumbered(number)
    await correctionAsked(id)
    const png = (name: string) => new File([Buffer.from(onePixel, 'base64')], name)
    const files = [png('一.png'), png('二.png')]
    const stale = await post('/track/case/correct', { seen: '1', text: '2023年', files }, cookie)
    expect([stale.status, await filesOf(kept.db, 'request', id)]).toEqual([409, []])
    const seen = String((await readActs(kept.db, 'request', id)).at(-1)?.seq)
    const done = await post('/track/case/correct', { seen, text: '2023年', files }, cookie)
    expect(done.status).toBe(303)
    const stored = await filesOf(kept.db, 'request', id)
    const acts = (await readActs(kept.db, 'request', id)).slice(-3)
    expect(acts.map(({ name }) => name)).toEqual(['correctionReceived', 'attach', 'attach'])
    expect(acts.map(({ facts }) => facts.proof ?? facts.file)).toEqual([stored[0]?.id, stored[0]?.id, stored[1]?.id])
    expect(stored.map(({ purpose }) => purpose)).toEqual(['correction', 'correction'])
  })

  test('随答复下载的只有本案的、可以出门的文件', async () => {
    const { cookie, number } = await handedIn()
    const { id } = await requestNumbered(number)
    const about = { subjectKind: 'request', name: '件.txt', by: 'clerk' }
    const keep = (subjectId: string, purpose: string) =>
      keepFile(kept.db, { ...about, subjectId, purpose, mediaType: 'text/plain', bytes: Buffer.from(purpose) })
    const [fit, foreign, identity] = [
      await keep(id, 'original'),
      await keep(randomUUID(), 'original'),
      await keep(id, 'identity'),
    ]
    const draft = { decision: 'GRANT_FULL', content: { attachments: [fit.id, foreign.id, identity.id] } }
    await sql`update request set status = 'answered', answered_on = '2026-03-02', decision = 'GRANT_FULL',
      proceedings = jsonb_set(proceedings, '{draft}', ${JSON.stringify(draft)}::jsonb) where id = ${id}::uuid`.execute(
      kept.db,
    )
    const statuses = []
    for (const file of [fit, foreign, identity]) statuses.push((await get(`/track/files/${file.id}`, cookie)).status)
    expect(statuses).toEqual([200, 404, 404])
  })

  test('离开以后旧的凭条打不开；半小时以后也打不开；改过的不认', async () => {
    const { cookie } = await handedIn()
    expect((await get('/track/case', cookie)).status).toBe(200)
    const later = new Date(Date.now() + 31 * 60_000).toISOString()
    expect((await withClock(later, () => get('/track/case', cookie))).status).toBe(401)
    expect((await get('/track/case', `${cookie.slice(0, -3)}abc`)).status).toBe(401)
    await post('/track/case/leave', {}, cookie)
    expect((await get('/track/case', cookie)).status).toBe(401)
    expect((await get('/track/receipt', cookie)).status).toBe(401)
  })

  test('用编号查的看不到查询码；一张凭条只开自己的那一件', async () => {
    const mine = await handedIn()
    const signed = await signIn(mine.number, mine.code)
    expect((await get('/track/receipt', cookieOf(signed))).headers.get('Location')).toBe('/track/case')
    const other = await handedIn()
    const seen = await page(get('/track/case', other.cookie))
    expect(seen.h1).toBe(other.number)
    expect(seen.$('main').text()).not.toContain(mine.number)
  })

  test('撤回要再确认一次，撤回后写明；再撤就说办过了', async () => {
    const { cookie, number } = await handedIn()
    const asked = await page(get('/track/case/withdraw', cookie))
    expect(asked.h1).toBe('确定撤回这件申请吗？')
    const seen = asked.$('input[name=seen]').attr('value') ?? ''
    const done = await post('/track/case/withdraw', { seen }, cookie)
    expect(done.headers.get('Location')).toBe('/track/case?done=withdraw')
    expect((await requestNumbered(number)).status).toBe('closedWithdrawn')
    expect((await post('/track/case/withdraw', { seen }, cookie)).status).toBe(409)
    const rated = await post('/track/case/rate', { seen: '2', score: '9', text: '' }, cookie)
    expect(rated.status).toBe(422)
  })

  test('机关刚办过一步，先请看最新情况，写的还在', async () => {
    const { cookie, number } = await handedIn()
    const { id } = await requestNumbered(number)
    await officeDoes(id, 'confirmReceipt', confirmed())
    const stale = await page(post('/track/case/withdraw', { seen: '1' }, cookie))
    expect(stale.status).toBe(409)
    expect(stale.wrong.join()).toContain('机关刚办理过')
    expect((await requestNumbered(number)).status).toBe('registered')
    expect(applicant.role).toBe('applicant')
  })

  test('没有先输入编号的，什么也打不开；不认识的事没有这一页', async () => {
    for (const path of ['/track/case', '/track/receipt', '/track/case/withdraw'])
      expect((await get(path)).status).toBe(401)
    for (const path of [
      '/track/case/erase',
      `/track/letters/${crypto.randomUUID()}.pdf`,
      `/track/files/${crypto.randomUUID()}`,
    ])
      expect((await get(path)).status).toBe(404)
    expect((await post('/track/case/withdraw', { seen: '1' })).status).toBe(401)
  })
})
