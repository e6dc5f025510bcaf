import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readActs } from '../platform/acts.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { verifyActs } from '../platform/seals.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { applicant } from './access.ts'
import { submitRequest } from './desk.ts'
import { askToReevaluate, lapseConsultations } from './jobs.ts'
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

const underWay = async (day: string, said = {}) => {
  const { id } = await withClock(day, () => submitRequest({ db }, randomUUID(), applicationTo(finance, said)))
  await did(day, staff.clerk, id, 'confirmReceipt', { confirmedOn: day, how: '电话', at: '10:00', with: '本人' })
  await did(day, staff.head, id, 'assign', { officer: '王经办' })
  return id
}

test('征询期满由当天的任务恢复计算；没有送达的等着，做过的不再做', async () => {
  const [id, other] = [await underWay('2026-01-05'), await underWay('2026-01-05')]
  for (const each of [id, other])
    await did('2026-01-12', staff.clerk, each, 'consultThirdParty', { party: '某公司', matter: '商业秘密' })
  await did('2026-01-14', staff.clerk, id, 'recordDelivery', { of: 'c1', method: 'direct', deliveredOn: '2026-01-14' })
  expect(await withClock('2026-02-04', () => lapseConsultations({ db }))).toBe(0)
  expect(await withClock('2026-02-05', () => lapseConsultations({ db }))).toBe(1)
  expect(await withClock('2026-02-06', () => lapseConsultations({ db }))).toBe(0)
  expect(await readRequest(db, id)).toMatchObject({ dueOn: '2026-03-03', nextOn: null })
  expect(await readRequest(db, other)).toMatchObject({ dueOn: null })
  expect((await readActs(db, 'request', id)).at(-1)).toMatchObject({ name: 'consultationLapsed', by: 'system' })
})

test('不予公开的到日子提醒负责人评估一次；评估过的下次再提醒（条例第十八条）', async () => {
  const id = await underWay('2025-03-03')
  await answer('2025-03-10', staff, id, { decision: 'DENY_PROCESS', content: replySample('DENY_PROCESS') })
  await did('2025-03-11', staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: '2025-03-11' })
  const asked = async (day: string) => {
    await withClock(day, () => askToReevaluate({ db }))
    const { rows } = await sql<{ key: string }>`select key from mail where key like ${`reevaluate ${id}%`}`.execute(db)
    return rows.length
  }
  expect(await asked('2026-03-09')).toBe(0)
  expect(await asked('2026-03-10')).toBe(1)
  expect(await asked('2026-03-11')).toBe(1)
  await did('2026-03-12', staff.head, id, 'reevaluate', { result: 'still', reason: '仍属过程性信息' })
  expect(await asked('2027-03-11')).toBe(1)
  expect(await asked('2027-03-12')).toBe(2)
})

test('当月第几件由记录数出来，收费按它算', async () => {
  for (let n = 0; n < 11; n += 1) await underWay('2026-04-01', { idNumber: 'P1', idKind: 'passport' })
  const id = await underWay('2026-04-02', { idNumber: 'P1', idKind: 'passport' })
  const fee = { basis: 'byCount', evidence: '一个月十二件' }
  const request = await did('2026-04-02', staff.head, id, 'noticeFee', fee)
  expect(proceedingsOf(request).fee).toMatchObject({ quantity: 12, amount: 100 })
})

test('公开答复不能有申请人的姓名、地址；销毁之后行、行为、邮件里都打不开，记录仍完整', async () => {
  const id = await underWay('2014-03-03')
  await did('2014-03-04', applicant, id, 'withdraw', { how: '网上' })
  const said = { title: '公交补贴', question: '周明远申请的公交补贴', answer: '见附件' }
  expect(sentences(await does('2014-03-05', staff.head, id, 'release', said))).toContain('「周明远」')
  await did('2014-03-05', staff.head, id, 'release', { ...said, question: '公交补贴' })
  await did('2014-03-06', staff.head, id, 'withdrawRelease', { reason: '仍看得出申请人' })
  const shown = await sql`select from public_record where id = ${id}`.execute(db)
  expect([shown.rows.length, (await readRequest(db, id))?.releasedOn]).toEqual([0, null])
  expect((await readActs(db, 'request', id)).slice(-2).map(({ name }) => name)).toEqual(['release', 'withdrawRelease'])
  expect(sentences(await does('2014-03-06', staff.head, id, 'withdrawRelease', { reason: '再撤' }))).toContain(
    '没有公开',
  )
  await did('2014-03-07', staff.head, id, 'release', { ...said, question: '公交补贴' })
  await did('2014-04-01', staff.clerk, id, 'archive', { digest: 'abc' })
  await did('2026-04-01', staff.head, id, 'erase', { reason: '保存期满' })
  expect(await readRequest(db, id)).toMatchObject({ applicantName: null, applicantFile: null, queryCode: null })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from act
    where subject_id = ${id} and facts::text ~ '"p2[.][^".]+[.]'`.execute(db)
  expect(rows[0]?.n).toBe(0)
  const mails = await sql<{ recipient: string | null }>`select recipient from mail where about = ${id}`.execute(db)
  expect(mails.rows.every(({ recipient }) => recipient === null)).toBe(true)
  const letters = await sql<{ body: string | null }>`select body from letter where subject_id = ${id}`.execute(db)
  expect(letters.rows.length).toBeGreaterThan(0)
  expect(letters.rows.every(({ body }) => body === null)).toBe(true)
  expect(await refold(db, [foldingOf(register)])).toEqual([])
  expect((await verifyActs(db)).problems).toEqual([])
})
