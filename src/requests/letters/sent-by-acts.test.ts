import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClock } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { type ActName, acts } from '../acts/index.ts'
import { performAct, submitRequest } from '../desk.ts'
import type { Status } from '../standing.ts'
import { applicationTo, openOffice, type People, sentences, working } from '../test-kit/office.ts'
import { replySample } from '../test-kit/reply-samples.ts'
import { addCase } from '../worklist/test-kit/cases.ts'
import { lettersAbout } from './store-letters.ts'

/** Each act that sends a paper, done as officers do it: the paper is there, complete, with what the act said. */

let site: TestDatabase
let staff: People
let finance: string
let desk: ReturnType<typeof working>
beforeAll(async () => {
  site = await testDatabase()
  const office = await openOffice(site.db)
  staff = office.staff
  finance = office.finance
  desk = working(site.db)
})
afterAll(() => site.close())

async function received(day: string): Promise<string> {
  const { title: content, ...form } = applicationTo(finance)
  const said = { ...form, content, channel: 'inPerson', submittedOn: day }
  const taken = await withClock(day, () => performAct({ db: site.db }, 'intake', null, said, staff.clerk))
  if (!taken.done) throw new Error(sentences(taken))
  return taken.subject.id
}
const assigned = async (day: string) => {
  const id = await received(day)
  await desk.did(day, staff.head, id, 'assign', { officer: staff.clerk.id, unit: '综合科' })
  return id
}
const delivered = (day: string, id: string, of: string) =>
  desk.did(day, staff.clerk, id, 'recordDelivery', { of, method: 'post', dispatchedOn: day, deliveredOn: day })
const head = (day: string, id: string, act: ActName, said: object) => desk.did(day, staff.head, id, act, said)

const sent = async (id: string) => {
  const rows = await site.db.selectFrom('letter').selectAll().where('subject_id', '=', id).orderBy('act_seq').execute()
  return new Map(
    rows.map(({ kind, body }) => [kind, JSON.parse(decrypt(body ?? '')).elements as Record<string, string>]),
  )
}

describe('发文书的行为都发得出文书', () => {
  test.each(acts.assign.from as readonly Status[])('%s 的申请可以转办，转办单写得出', async (status) => {
    const stopped = ['correctionPending', 'feePending'].includes(status)
    const { id } = await addCase(site.db, finance, { status, ...(stopped && { dueOn: null }) })
    await desk.did('2025-09-10', staff.head, id, 'assign', { officer: staff.clerk.id, unit: '综合科' })
    expect((await sent(id)).get('transferSlip')?.答复期限).toMatch(stopped ? /^待/ : /^2025年9月28日$/)
  })

  test('征求第三方、机关意见，延期，不顾反对公开，送达', async () => {
    const id = await assigned('2026-01-05')
    const party = { party: '滨海宏达建设有限公司', contact: null, matter: '设备报价明细，可能涉及商业秘密' }
    await head('2026-01-12', id, 'consultThirdParty', party)
    const organ = { party: '滨海市海澜区交通运输局', contact: null, matter: '共同制作的批复', jointlyMade: true }
    await head('2026-01-12', id, 'consultAgency', organ)
    await head('2026-01-13', id, 'extend', { workdays: 10, reason: '需要调阅已移交档案馆的卷宗' })
    await delivered('2026-01-14', id, 'c1')
    await delivered('2026-01-14', id, 'c2')
    const opinion = { receivedOn: '2026-01-30', proof: null }
    await desk.did('2026-01-30', staff.clerk, id, 'recordOpinion', {
      ...{ ...opinion, consultation: 'c1', opinion: 'disagree', reason: '属于商业秘密' },
    })
    await desk.did('2026-01-30', staff.clerk, id, 'recordOpinion', {
      ...{ ...opinion, consultation: 'c2', opinion: 'agree', reason: null },
    })
    const content = { ...replySample('GRANT_FULL'), publicInterest: '关系公共安全，不公开会对公共利益造成重大影响。' }
    await desk.answer('2026-02-02', staff, id, { decision: 'GRANT_FULL', content })
    await desk.did('2026-02-03', staff.clerk, id, 'serve', {
      ...{ method: 'electronic', dispatchedOn: '2026-02-03', deliveredOn: '2026-02-03', proof: null, note: null },
    })
    const letters = await sent(id)
    expect([...letters.keys()].sort()).toEqual(
      [
        ...['receipt', 'transferSlip', 'thirdPartyInquiry', 'consultationNotice', 'agencyInquiry', 'extensionNotice'],
        ...['reply.GRANT_FULL', 'disclosureNotice', 'serviceReceipt'],
      ].sort(),
    )
    expect(letters.get('agencyInquiry')?.addressee).toBe('滨海市海澜区交通运输局')
    expect(letters.get('disclosureNotice')?.公开的理由).toContain('公共安全')
    expect(letters.get('serviceReceipt')?.文号).toBe('海财依复〔2026〕1号')
    expect(letters.get('extensionNotice')?.原答复期限).toBe('征求意见结束后依法计算之日')
    expect(
      (await lettersAbout(site.db, 'request', id)).filter(({ kind }) => kind === 'consultationNotice'),
    ).toHaveLength(2)
  })

  test('补正：告知、收到、撤回', async () => {
    const id = await received('2026-01-05')
    const asked = { items: '没有写明年份', guidance: '请写明年份', workdays: 15, lateReason: null }
    await head('2026-01-13', id, 'requestCorrection', asked)
    await desk.did('2026-01-19', staff.clerk, id, 'correctionReceived', {
      receivedOn: '2026-01-19',
      text: '2025年',
      proof: null,
    })
    await desk.did('2026-01-20', staff.clerk, id, 'withdraw', { how: '书面', proof: null })
    const letters = await sent(id)
    expect([...letters.keys()]).toEqual(['receipt', 'correctionNotice', 'correctionReceipt', 'withdrawalConfirmation'])
    expect(letters.get('correctionReceipt')).toMatchObject({ 补正收到日期: '2026年1月19日', 答复期限: '2026年2月14日' })
  })

  test('逾期不补正：告知书写明前次告知的文号和送达之日', async () => {
    const id = await received('2026-01-05')
    const asked = { items: '没有写明年份', guidance: '请写明年份', workdays: 15, lateReason: null }
    await head('2026-01-13', id, 'requestCorrection', asked)
    await delivered('2026-01-14', id, 'correction')
    await desk.did('2026-02-10', staff.clerk, id, 'correctionLapsed', { noGoodReason: true })
    const said = (await sent(id)).get('closeNoCorrection')
    expect(said?.前序告知).toMatch(/补正告知书》（海财依告〔2026〕\d+号）/)
    expect(said?.前序送达).toBe('2026年1月14日送达')
    expect(said?.救济告知).toContain('或者自收到本告知书之日起6个月内')
  })

  test('要求说明理由、延迟答复；收费、逾期不缴', async () => {
    const [one, other] = [await assigned('2026-01-05'), await assigned('2026-01-05')]
    const evidence = '自2026年1月5日至1月19日共提出 63 件'
    await head('2026-01-06', one, 'requireReason', { evidence })
    await desk.did('2026-01-09', staff.clerk, one, 'reasonReceived', {
      receivedOn: '2026-01-09',
      text: '研究需要',
      proof: null,
    })
    await head('2026-01-12', one, 'defer', { until: '2026-04-30', reason: '数量大' })
    expect((await sent(one)).get('deferralNotice')?.延迟答复期限).toBe('2026年4月30日')
    await head('2026-01-06', other, 'noticeFee', { basis: 'byPages', pages: 109, evidence })
    await delivered('2026-01-07', other, 'fee')
    await desk.did('2026-02-25', staff.clerk, other, 'feeLapsed', { note: null })
    const letters = await sent(other)
    expect(letters.get('feeNotice')?.收费数额).toBe('880元')
    expect(letters.get('closeNoPayment')?.前序告知).toContain('信息处理费收费通知')
  })

  test('当场答复有答复书；网上申请确认前撤回也有撤回确认书', async () => {
    const id = await received('2026-03-02')
    const said = { decision: 'PUBLIC_ALREADY', content: replySample('PUBLIC_ALREADY') }
    await desk.did('2026-03-02', staff.clerk, id, 'answerOnSpot', said)
    expect([...(await sent(id)).keys()]).toContain('reply.PUBLIC_ALREADY')
    const withdrawn = crypto.randomUUID()
    await withClock('2026-03-02', () => submitRequest({ db: site.db }, withdrawn, applicationTo(finance)))
    await desk.did('2026-03-02', staff.clerk, withdrawn, 'withdraw', { how: '网上', proof: null })
    expect([...(await sent(withdrawn)).keys()]).toEqual(['withdrawalConfirmation'])
  })
})
