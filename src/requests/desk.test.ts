import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Conflict, perform, readActs } from '../platform/acts.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf, recordDesk } from '../registers/desk.ts'
import { applicant } from './access.ts'
import { performAct, submitRequest } from './desk.ts'
import { readRequest } from './performing.ts'
import { register } from './register.ts'
import { proceedingsOf } from './request.ts'
import { applicationTo, openOffice, type People, sentences, working } from './test-kit/office.ts'
import { replySample } from './test-kit/reply-samples.ts'

const { db, close } = await testDatabase()
afterAll(close)
const { does, did, answer } = working(db)

let finance: string
let staff: People
beforeAll(async () => {
  const office = await openOffice(db)
  finance = office.finance
  staff = office.staff
})

const submit = (day = '2026-03-02', said = {}, key: string = randomUUID()) =>
  withClock(day, () => submitRequest({ db }, key, applicationTo(finance, said)))
const confirm = (id: string, day = '2026-03-02') =>
  did(day, staff.clerk, id, 'confirmReceipt', { confirmedOn: day, how: '登记回执', at: '09:30' })
const assigned = async (day = '2026-03-02') => {
  const { id } = await submit(day)
  await confirm(id, day)
  await did(day, staff.head, id, 'assign', { officer: '王经办', unit: '预算科' })
  return id
}
const counted = async (table: string, id: string, column: string) =>
  (
    await sql<{
      n: number
    }>`select count(*)::int as n from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db)
  ).rows[0]?.n

describe('提交', () => {
  test('同一份申请点两次、断线重发，只收一次，回执相同', async () => {
    const key = randomUUID()
    const [first, second] = await Promise.all([submit('2026-03-02', {}, key), submit('2026-03-02', {}, key)])
    const third = await submit('2026-03-03', {}, key)
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect(await counted('act', key, 'subject_id')).toBe(1)
    expect(first.queryCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  })

  test('五十人同时提交，编号不重不断', async () => {
    const receipts = await Promise.all(Array.from({ length: 50 }, () => submit('2027-03-01')))
    const numbers = receipts.map(({ number }) => Number(/〔2027〕(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
    expect(receipts[0]?.number).toMatch(/^海财申〔2027〕\d+号$/)
  })

  test('一千人同时提交、一百人同时办理：编号不重不断，每件只办一次，文书只有一份', { timeout: 120_000 }, async () => {
    const receipts = await Promise.all(Array.from({ length: 1_000 }, () => submit('2028-03-01')))
    const numbers = new Set(receipts.map(({ number }) => number))
    expect([numbers.size, numbers.has('海财申〔2028〕1000号')]).toEqual([1_000, true])
    const said = { confirmedOn: '2028-03-01', how: '登记回执', at: '09:30' }
    const confirm = (id: string) =>
      withClock('2028-03-01', () => performAct({ db }, 'confirmReceipt', id, said, staff.clerk, { seen: 1 }))
    const twenty = receipts.slice(0, 20).map(({ id }) => id)
    const tried = await Promise.allSettled(Array.from({ length: 100 }, (_, n) => confirm(twenty[n % 20]!)))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(tried.filter((each) => each.status === 'rejected' && each.reason instanceof Conflict)).toHaveLength(80)
    for (const id of twenty) expect(await counted('letter', id, 'subject_id')).toBe(1)
  })

  test('登记簿已有的编号之后接着编；后来导入的也跳过去', async () => {
    await sql`insert into request (id, organ_id, number, channel, content, received_on, due_on)
      values (${randomUUID()}, ${finance}, '海财申〔2019〕41号', 'inPerson', '往年的申请', '2019-06-03', '2019-07-02')`.execute(
      db,
    )
    expect((await submit('2019-06-10')).number).toBe('海财申〔2019〕42号')
    await sql`update request set number = '海财申〔2019〕43号' where content = '往年的申请'`.execute(db)
    expect((await submit('2019-06-11')).number).toBe('海财申〔2019〕44号')
    await sql`delete from request where content = '往年的申请'`.execute(db)
  })

  test('姓名、证件、电话在行和行为里都不是明文', async () => {
    const { id } = await submit()
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(request)::text as text from request where id = ${id}
      union all select facts::text from act where subject_id = ${id}`.execute(db)
    for (const { text } of rows)
      for (const secret of ['周明远', '11010519491231002X', '13800005555', '潮音里']) expect(text).not.toContain(secret)
  })

  test('网上申请在双方确认之前不起算；确认之日为收到之日，发登记回执', async () => {
    const { id } = await submit('2026-03-02')
    expect(await readRequest(db, id)).toMatchObject({ status: 'awaitingConfirmation', receivedOn: null, dueOn: null })
    const request = await confirm(id, '2026-03-03')
    expect(request).toMatchObject({ status: 'registered', receivedOn: '2026-03-03', dueOn: '2026-03-31' })
    expect(await counted('letter', id, 'subject_id')).toBe(1)
    expect(await counted('mail', id, 'about')).toBe(2)
  })
})

describe('来件登记：各渠道的收到日（条例第三十一条）', () => {
  const form = (said: object) => ({
    organId: finance,
    name: '周明远',
    content: '公交补贴',
    submittedOn: '2026-03-02',
    ...said,
  })
  const taken = (said: object) =>
    withClock('2026-03-05', async () => {
      const outcome = await performAct({ db }, 'intake', null, form(said), staff.clerk)
      return outcome.done ? outcome.subject : sentences(outcome)
    })

  test.each([
    ['当面提交：提交之日', { channel: 'inPerson' }, '2026-03-02', 'registered'],
    ['挂号信：签收之日', { channel: 'signedMail', signedOn: '2026-03-03' }, '2026-03-03', 'registered'],
    ['寄到别的处室：门卫签收之日', { channel: 'misrouted', signedOn: '2026-03-03' }, '2026-03-03', 'registered'],
    [
      '平信：确认之日',
      { channel: 'plainMail', confirmedOn: '2026-03-04', confirmedHow: '电话', confirmedAt: '10:20' },
      '2026-03-04',
      'registered',
    ],
    ['平信联系不上：先登记，不起算', { channel: 'plainMail' }, null, 'awaitingConfirmation'],
    ['传真还没有确认：不起算', { channel: 'fax' }, null, 'awaitingConfirmation'],
  ])('%s', async (_, said, receivedOn, status) => {
    expect(await taken(said)).toMatchObject({ receivedOn, status })
  })

  test('签收的凭据留在案上；收到日期在今天之后的不收；别的机关的件不能替它登记', async () => {
    const request = await taken({ channel: 'signedMail', signedOn: '2026-03-03', confirmedWith: '门卫老张' })
    expect(request).toMatchObject({ proceedings: { confirmation: { on: '2026-03-03', how: '签收', proof: null } } })
    expect(JSON.stringify(request)).not.toContain('门卫老张')
    expect(await taken({ channel: 'signedMail', signedOn: '2026-03-09' })).toContain('在今天之后')
    await expect(taken({ channel: 'inPerson', organId: randomUUID() })).rejects.toThrow('只能登记本机关收到的申请')
  })
})

describe('提请', () => {
  test('只能提请须由负责人办理的事；填得不对当时就说', async () => {
    const id = await assigned()
    const propose = (act: string, input: object) => does('2026-03-03', staff.clerk, id, 'propose', { act, input })
    await expect(propose('assign', { officer: 'x' })).rejects.toThrow('须由负责人办理')
    await expect(propose('extend', { workdays: 'x' })).rejects.toThrow('延长的工作日数应为整数')
    expect((await propose('extend', { workdays: 10, reason: '材料多' })).done).toBe(true)
  })
})

describe('谁能办', () => {
  test('别的机关的人不能办，监督人员不能办，申请人只能做自己的事', async () => {
    const { id } = await submit()
    const said = { confirmedOn: '2026-03-02', how: '电话', at: '10:00' }
    const stranger = { ...staff.clerk, organId: randomUUID() }
    await expect(does('2026-03-02', stranger, id, 'confirmReceipt', said)).rejects.toThrow('您不能办理')
    const supervisor = { ...staff.clerk, role: 'supervisor', organId: null }
    await expect(does('2026-03-02', supervisor, id, 'confirmReceipt', said)).rejects.toThrow('您不能办理')
    await expect(does('2026-03-02', applicant, id, 'confirmReceipt', said)).rejects.toThrow('您不能办理')
    expect(await did('2026-03-02', applicant, id, 'withdraw', { how: '网上' })).toMatchObject({
      status: 'closedWithdrawn',
      receivedOn: '2026-03-02',
      answeredOn: '2026-03-02',
      decisionRow: 'other_misc',
    })
  })

  test('办理前别人先办了：说明冲突，什么也不写', async () => {
    const id = await assigned()
    const seen = (await readActs(db, 'request', id)).length
    const extend = (who = staff.head) =>
      withClock('2026-03-05', () => performAct({ db }, 'extend', id, { workdays: 10, reason: '材料多' }, who, { seen }))
    const both = await Promise.allSettled([extend(), extend()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Conflict) })
    expect((await readActs(db, 'request', id)).length).toBe(seen + 1)
  })

  test('只能分给本机关的人', async () => {
    const { id } = await submit()
    await confirm(id)
    const outcome = await does('2026-03-02', staff.head, id, 'assign', { officer: '外单位的人' })
    expect(sentences(outcome)).toContain('不能把申请转给别的机关')
  })
})

describe('从确认到送达', () => {
  test('补正、征询、延期、部分公开、送达；每一步都在案上，重新推一遍完全一致', async () => {
    const { id } = await submit('2026-01-05')
    await confirm(id, '2026-01-05')
    await did('2026-01-06', staff.head, id, 'requestCorrection', {
      items: '哪一年的合同',
      guidance: '写明年度',
      workdays: 15,
    })
    await did('2026-01-07', staff.clerk, id, 'recordDelivery', {
      of: 'correction',
      method: 'electronic',
      deliveredOn: '2026-01-07',
    })
    const corrected = await did('2026-01-12', applicant, id, 'correctionReceived', {
      receivedOn: '2026-01-12',
      text: '2025 年的',
    })
    expect(corrected).toMatchObject({ status: 'registered', dueOn: '2026-02-09' })
    await did('2026-01-12', staff.head, id, 'assign', { officer: '王经办', unit: null })
    await did('2026-01-13', staff.clerk, id, 'consultThirdParty', {
      party: '宏达建设公司',
      matter: '报价明细属商业秘密',
    })
    await did('2026-01-14', staff.clerk, id, 'recordDelivery', {
      of: 'c1',
      method: 'direct',
      deliveredOn: '2026-01-14',
    })
    expect(await readRequest(db, id)).toMatchObject({ dueOn: null, nextOn: '2026-02-04' })
    await did('2026-01-20', staff.clerk, id, 'recordOpinion', {
      consultation: 'c1',
      receivedOn: '2026-01-20',
      opinion: 'disagree',
      reason: '报价是商业秘密',
    })
    await did('2026-01-21', staff.head, id, 'extend', { workdays: 10, reason: '遮盖工作量大' })
    await did('2026-01-22', staff.clerk, id, 'recordSearch', {
      searchedOn: '2026-01-22',
      searchers: '林某',
      places: '综合档案室',
      keywords: '滨河路',
      result: '找到一份',
    })
    const signed = await answer('2026-01-26', staff, id, {
      decision: 'GRANT_PARTIAL',
      content: replySample('GRANT_PARTIAL'),
    })
    expect(signed).toMatchObject({ status: 'decided', decision: 'GRANT_PARTIAL', answeredOn: null })
    const served = await did('2026-01-27', staff.clerk, id, 'serve', {
      method: 'electronic',
      deliveredOn: '2026-01-27',
    })
    expect(served).toMatchObject({ status: 'answered', answeredOn: '2026-01-27', decisionRow: 'partial' })
    expect(served.replyNumber).toMatch(/^海财依复〔2026〕\d+号$/)
    expect(proceedingsOf(served).earlier).toMatchObject([
      { anchor: '2026-01-05', until: '2026-01-12', ended: 'correction' },
    ])
    expect(await refold(db, [foldingOf(register)])).toEqual([])
  })

  test('责令重新处理：原来的结果和日期不动，第二次答复另记', async () => {
    const id = await assigned()
    await answer('2026-03-10', staff, id, { decision: 'DENY_PROCESS', content: replySample('DENY_PROCESS') })
    await did('2026-03-11', staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: '2026-03-11' })
    const remanded = await did('2026-06-01', staff.clerk, id, 'remand', {
      document: '海府复决〔2026〕7号',
      servedOn: '2026-06-01',
      workdays: 20,
    })
    expect(remanded).toMatchObject({
      status: 'remanded',
      dueOn: '2026-06-30',
      answeredOn: '2026-03-11',
      decision: 'DENY_PROCESS',
    })
    await answer('2026-06-10', staff, id, { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') })
    const again = await did('2026-06-11', staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: '2026-06-11' })
    expect(again).toMatchObject({ status: 'answered', answeredOn: '2026-03-11', decision: 'DENY_PROCESS' })
    expect(proceedingsOf(again).remands).toMatchObject([{ decision: 'GRANT_FULL', answeredOn: '2026-06-11' }])
    const { rows } = await sql<{
      kind: string
    }>`select kind from letter where subject_id = ${id} and kind like 'reply.%' order by act_seq`.execute(db)
    expect(rows.map(({ kind }) => kind)).toEqual(['reply.DENY_PROCESS', 'reply.GRANT_FULL'])
    expect(await refold(db, [foldingOf(register)])).toEqual([])
  })

  test('拆成三项：各自编号，收到日相同，各发登记回执', async () => {
    const id = await assigned()
    const first = await did('2026-03-03', staff.head, id, 'split', { parts: ['合同', '验收报告', '付款凭证'] })
    expect(first.content).toBe('合同')
    const { rows } = await sql<{ id: string; content: string }>`select id, content from request
      where organ_id = ${finance} and content in ('验收报告', '付款凭证') and received_on = '2026-03-02'`.execute(db)
    expect(rows.map(({ content }) => content).sort()).toEqual(['付款凭证', '验收报告'])
    for (const row of rows) expect(await counted('letter', row.id, 'subject_id')).toBe(1)
  })

  test('答复书缺要素的，不能签，什么也不写', async () => {
    const id = await assigned()
    const outcome = await does('2026-03-04', staff.clerk, id, 'draftReply', {
      decision: 'UNABLE_NOT_EXIST',
      content: { findings: '没有' },
    })
    expect(outcome.done).toBe(true)
    const acts = (await readActs(db, 'request', id)).length
    const draft = proceedingsOf((await readRequest(db, id))!).draft
    const refused = await does('2026-03-04', staff.head, id, 'approveDraft', { hash: draft?.hash })
    expect(sentences(refused)).toContain('检索范围')
    expect((await readActs(db, 'request', id)).length).toBe(acts)
  })
})

describe('登记簿与办理', () => {
  const rectified = (id: string, changes: object) =>
    withClock('2026-03-04', () =>
      perform(
        db,
        recordDesk(register.record, register.fold),
        register.acts.rectify,
        id,
        { changes, reason: '抄录有误' } as never,
        staff.clerk,
      ),
    )

  test('办理中的件不能在登记簿上改日期和结果', async () => {
    const id = await assigned()
    expect(sentences(await rectified(id, { receivedOn: '2026-02-02' }))).toContain('由工作机构负责人更正')
    expect((await rectified(id, { content: '公交补贴发放表' })).done).toBe(true)
    expect(await refold(db, [foldingOf(register)])).toEqual([])
  })

  test('重新导入登记簿，办理产生的日期和结果不动', async () => {
    const id = await assigned()
    const request = (await readRequest(db, id))!
    const again = register.facts(
      {
        ...request,
        receivedOn: '2026-03-01',
        decision: 'GRANT_FULL',
        answeredOn: '2026-03-03',
        content: '抄录时改过的内容',
      } as never,
      id,
      request,
    )
    expect(again).toMatchObject({
      receivedOn: '2026-03-02',
      decision: null,
      answeredOn: null,
      content: '抄录时改过的内容',
    })
  })
})
