import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { perform } from '../../platform/acts.ts'
import { decrypt, encrypt } from '../../platform/secret.ts'
import { testDatabase } from '../../platform/test-kit/test-database.ts'
import { begin } from '../proceedings.ts'
import { blank, type RequestFacts } from '../request.ts'
import { replySample } from '../test-kit/reply-samples.ts'
import { IncompleteLetter, issueLetters, previewLetter } from './issue.ts'
import { kindOf } from './kinds.ts'
import { alteredLetters, letterPaper } from './read-letter.ts'
import { lettersAbout } from './store-letters.ts'
import { reword, templateDesk } from './template-record.ts'

const { db, ownerUrl, close } = await testDatabase()
afterAll(close)

const government = randomUUID()
const finance = randomUUID()
beforeAll(async () => {
  await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, parent_id) values
    (${government}, 'A', '滨海市海澜区人民政府', '区政府', 'government', true, true, null),
    (${finance}, 'B', '滨海市海澜区财政局', '区财政局', 'department', true, true, ${government})`.execute(db)
})

const request = (change: Partial<RequestFacts> = {}): RequestFacts => ({
  ...blank(randomUUID()),
  organId: finance,
  number: '海财申〔2026〕5号',
  channel: 'signedMail',
  applicantKind: 'natural',
  applicantName: encrypt('周某某'),
  content: '滨河路改造项目设备采购合同',
  receivedOn: '2026-01-05',
  dueOn: '2026-02-02',
  status: 'decided',
  decision: 'UNABLE_NOT_EXIST',
  proceedings: {
    ...begin,
    anchor: '2026-01-05',
    draft: {
      revision: 1,
      decision: 'UNABLE_NOT_EXIST',
      content: replySample('UNABLE_NOT_EXIST'),
      by: 'x',
      on: '2026-01-20',
      hash: '',
      approvals: [],
      returned: null,
    },
  },
  ...change,
})

const act = (name: string, of: RequestFacts, seq = 3) => ({
  subjectKind: 'request',
  subjectId: of.id,
  seq,
  name,
  at: '2026-01-26T01:00:00.000Z',
  by: 'system',
  facts: { on: '2026-01-26' },
})
const issue = (of: RequestFacts, name: string, seq = 3) =>
  db.transaction().execute((tx) => issueLetters(tx, of, act(name, of, seq)))
const bodyOf = async (id: string) => {
  const row = await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { row, letter: JSON.parse(decrypt(row.body ?? '')) }
}

test('签发答复书：文号从 1 号起，正文加密保存，复议机关和法院由机关得出', async () => {
  const of = request()
  await issue(of, 'decide')
  const [head] = await lettersAbout(db, 'request', of.id)
  expect(head).toMatchObject({ number: '海财依复〔2026〕1号', kind: 'reply.UNABLE_NOT_EXIST', issuedOn: '2026-01-26' })
  const { row, letter } = await bodyOf(head!.id)
  expect(row.body).not.toContain('周某某')
  expect(letter.addressee).toBe('周某某')
  expect(letter.elements.救济告知).toContain('向滨海市海澜区人民政府申请行政复议')
  expect(letter.elements.救济告知).toContain('滨海市海澜区人民法院')
})

test('绕过系统改了文书内容，核验会指出来', async () => {
  const of = request()
  await issue(of, 'decide')
  const [head] = await lettersAbout(db, 'request', of.id)
  const { letter } = await bodyOf(head!.id)
  const forged = encrypt(JSON.stringify({ ...letter, addressee: '李某某' }))
  const owner = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=gongkai' })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  await owner.query('update letter set body = $1 where id = $2', [forged, head!.id])
  await owner.end()
  expect(await alteredLetters(db)).toMatchObject([{ about: `letter ${head!.id}` }])
  await sql`update letter set body = null where id = ${head!.id}`.execute(db)
})

test('送达回证写明答复书的文号', async () => {
  const of = request()
  await issue(of, 'decide')
  await issue({ ...of, status: 'answered' }, 'serve', 4)
  const [reply, receipt] = await lettersAbout(db, 'request', of.id)
  expect(receipt?.kind).toBe('serviceReceipt')
  expect((await bodyOf(receipt!.id)).letter.elements.文号).toBe(reply?.number)
})

test('征询第三方：一份给第三方、一份告知申请人，当事人姓名不出现在给对方的文书里', async () => {
  const consultation = {
    id: '1',
    kind: 'thirdParty' as const,
    jointlyMade: false,
    party: encrypt('滨海宏达建设有限公司'),
    contact: null,
    matter: '设备报价明细，可能涉及商业秘密',
    sentOn: '2026-01-12',
    delivery: null,
    untilOn: null,
    endedOn: null,
    opinion: null,
    reason: null,
  }
  const of = request({ status: 'processing', decision: null, proceedings: { ...begin, consultations: [consultation] } })
  await issue(of, 'consultThirdParty')
  const letters = await lettersAbout(db, 'request', of.id)
  expect(letters.map(({ kind }) => kind)).toEqual(['consultationNotice', 'thirdPartyInquiry'])
  const [notice, inquiry] = await Promise.all(letters.map(({ id }) => bodyOf(id)))
  expect(JSON.stringify(notice?.letter)).not.toContain('宏达')
  expect(JSON.stringify(inquiry?.letter)).not.toContain('周某某')
  expect(inquiry?.letter.addressee).toBe('滨海宏达建设有限公司')
})

test('缺必备要素的文书发不出去，什么都不留下', async () => {
  const of = request()
  const bare = { ...of, proceedings: { ...of.proceedings!, draft: null } }
  const failed = issue(bare, 'decide')
  await expect(failed).rejects.toBeInstanceOf(IncompleteLetter)
  await expect(failed).rejects.toThrow('缺少“认定的事实”')
  expect(await lettersAbout(db, 'request', of.id)).toEqual([])
})

test('发出的文书不能改、不能删；个人信息到期只销毁正文', async () => {
  const of = request()
  await issue(of, 'decide')
  const [head] = await lettersAbout(db, 'request', of.id)
  await expect(sql`update letter set number = 'x' where id = ${head!.id}`.execute(db)).rejects.toThrow('not changed')
  await expect(sql`delete from letter where id = ${head!.id}`.execute(db)).rejects.toThrow('not changed')
  expect(await alteredLetters(db)).toEqual([])
  await sql`update letter set body = null where id = ${head!.id}`.execute(db)
  expect(await letterPaper(db, head!.id, 'pdf')).toBeNull()
})

describe('文号', () => {
  beforeEach(async () => {
    await sql`delete from counter`.execute(db)
  })

  test('五十个办件同时签发，其中十七个半途作废：一号不缺、一号不重', async () => {
    const organId = randomUUID()
    await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, parent_id)
      values (${organId}, 'C', '滨海市海澜区民政局', '区民政局', 'department', true, true, ${government})`.execute(db)
    const work = Array.from({ length: 50 }, (_, nth) =>
      db.transaction().execute(async (tx) => {
        const of = request({ organId })
        await issueLetters(tx, of, act('decide', of))
        if (nth % 3 === 0) throw new Error('作废')
      }),
    )
    const done = (await Promise.allSettled(work)).filter(({ status }) => status === 'fulfilled').length
    const { rows } = await sql<{ number: string }>`select number from letter where organ_id = ${organId}`.execute(db)
    const numbers = rows.map(({ number }) => Number(/〕(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(done).toBe(33)
    expect(numbers).toEqual(Array.from({ length: 33 }, (_, index) => index + 1))
  })

  test('登记簿里已有 31 号的，从 32 号接着编', async () => {
    const organId = randomUUID()
    await sql`insert into organ (id, code, name, short_name, kind, must_report, rolls_up, parent_id)
      values (${organId}, 'D', '滨海市海澜区水务局', '区水务局', 'department', true, true, ${government})`.execute(db)
    await sql`insert into request (id, organ_id, number, channel, content, status, reply_number) values
      (${randomUUID()}, ${organId}, '1', 'web', '甲', 'answered', '海水依复〔2026〕31号'),
      (${randomUUID()}, ${organId}, '2', 'web', '乙', 'answered', '海水依复〔2025〕88号')`.execute(db)
    const of = request({ organId })
    await issue(of, 'decide')
    expect((await lettersAbout(db, 'request', of.id))[0]?.number).toBe('海水依复〔2026〕32号')
  })
})

describe('模板', () => {
  const clerk = { id: 'x', name: '林', role: 'foiHead', organId: finance }
  const words = kindOf('extensionNotice').words ?? ''

  test('本机关改写的用本机关的，没有改写的用全站的；每一版都留着', async () => {
    const asked = { kind: 'extensionNotice' }
    const site = { ...asked, organId: null, text: `${words}\n特此告知。` }
    const own = { ...asked, organId: finance, text: `${words}\n请予理解。` }
    const first = await perform(db, templateDesk, reword, null, site, clerk)
    expect(first.done).toBe(true)
    const of = request({
      status: 'processing',
      proceedings: {
        ...begin,
        extension: 10,
        extensions: [{ on: '2026-01-26', workdays: 10, reason: '需要调阅档案', from: '2026-02-02', delivery: null }],
      },
    })
    const shown = async () => JSON.stringify((await previewLetter(db, of, { kind: 'extensionNotice' })).paper.blocks)
    expect(await shown()).toContain('特此告知')
    const second = await perform(db, templateDesk, reword, null, own, clerk)
    expect(await shown()).toContain('请予理解')
    if (!second.done) throw new Error('refused')
    await perform(db, templateDesk, reword, second.subject.id, { ...own, text: null }, clerk)
    expect(await shown()).toContain('特此告知')
  })

  test('去掉延期理由的模板不能保存，说得出缺哪一项', async () => {
    const text = words.replace('{{延期理由}}', '工作繁忙')
    const outcome = await perform(
      db,
      templateDesk,
      reword,
      null,
      { kind: 'extensionNotice', organId: finance, text },
      clerk,
    )
    expect(outcome).toEqual({
      done: false,
      refusals: [
        { sentence: '模板缺少必备要素“延期理由”，请在正文中加入 {{延期理由}}', article: '条例第三十三条第二款' },
      ],
    })
  })

  test('草稿预览没有文号，缺什么列出来', async () => {
    const of = request()
    const { paper, missing } = await previewLetter(
      db,
      { ...of, applicantName: null },
      { kind: 'reply.UNABLE_NOT_EXIST' },
    )
    expect(paper.draft).toBe(true)
    expect(paper.number).toBe(`海财依复〔${new Date().getFullYear()}〕×号`)
    expect(missing.map(({ sentence }) => sentence)).toEqual(['答复书·经检索政府信息不存在缺少“申请人”'])
  })
})
