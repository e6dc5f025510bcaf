import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClock } from '../platform/now.ts'
import { decrypt } from '../platform/secret.ts'
import { testDatabase } from '../platform/test-kit/index.ts'
import type { MatterList } from '../steps/api-types.ts'
import { remindOf } from '../steps/reminder-jobs.ts'
import { addOrgan, asking } from '../steps/test-kit/asking.ts'
import { remediesApi } from './api.ts'
import { type Requests, remedyRoom } from './room.ts'

const { db, close } = await testDatabase()
afterAll(close)
const [housing, finance] = [randomUUID(), randomUUID()]
const requests: Requests = { find: async () => null, remand: async () => {} }
const ask = asking(remediesApi({ db }, requests), { clerk: ['clerk', housing] })

beforeAll(async () => {
  await addOrgan(db, housing, '海澜区住房和城乡建设局')
  await addOrgan(db, finance, '海澜区财政局')
  for (const [id, role, organ_id] of [
    ['经办', 'clerk', housing],
    ['法制', 'legal', housing],
    ['别的机关', 'clerk', finance],
    ['公开办', 'office', finance],
  ] as const)
    await db
      .insertInto('officer')
      .values({ id, name: id, email: `${id}@demo.example`, role, organ_id })
      .execute()
})

const goes = (view: { id: string; seq: number }, on: string, name: string, input: object) =>
  ask.goes('clerk', on, `/cases/${view.id}/acts/${name}`, { seen: view.seq, input })
const remind = async (on: string) => {
  const before = await db.selectFrom('mail').select('id').execute()
  await withClock(on, () => remindOf(db, remedyRoom(requests)))
  const mails = await db.selectFrom('mail').select(['id', 'subject', 'recipient']).orderBy('key').execute()
  return mails
    .filter(({ id }) => !before.some((each) => each.id === id))
    .map(({ subject, recipient }) => [subject, decrypt(recipient ?? '')])
}

test('答复期限前 5、3、1 个工作日、当日和逾期后提醒本机关；同一提醒只发一次；休息日不发', async () => {
  const filing = { organId: housing, route: 'review', caseNumber: '海澜政复〔2024〕1号', body: '海澜区人民政府' }
  const input = { ...filing, filedOn: '2024-03-01', ground: 'reply', applicant: '张三丰' }
  const filed = await ask.goes('clerk', '2024-03-04', '/cases', { input })
  const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
  const copied = await goes(accepted, '2024-03-11', 'copyReceived', { copyOn: '2024-03-11' })
  expect(await remind('2024-03-13')).toEqual([])
  expect(await remind('2024-03-18')).toEqual(
    ['法制', '经办'].map((who) => [
      '【案件】海澜政复〔2024〕1号 被申请人答复期限含今天还有 6 个工作日',
      `${who}@demo.example`,
    ]),
  )
  expect(await remind('2024-03-18')).toEqual([])
  expect(await remind('2024-03-23')).toEqual([])
  expect((await remind('2024-03-25'))[0]?.[0]).toContain('今天到期')
  expect((await remind('2024-03-26'))[0]?.[0]).toContain('已过 1 个工作日')
  await goes(copied, '2024-03-26', 'replyFiled', { repliedOn: '2024-03-26', materials: '答复书' })
  expect(await remind('2024-03-27')).toEqual([])
})

test('审结后仍有期限在走的留在正在办理里，履行后才移到已经办结', async () => {
  const filing = { organId: housing, route: 'review', caseNumber: '海澜政复〔2024〕2号', body: '海澜区人民政府' }
  const filed = await ask.goes('clerk', '2024-03-04', '/cases', {
    input: { ...filing, filedOn: '2024-03-01', ground: 'silence' },
  })
  const accepted = await goes(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
  const decision = { code: 'REVIEW_ORDERED', concludedOn: '2024-04-08', document: '决字1号', why: '逾期未答复' }
  const ordered = await goes(accepted, '2024-04-10', 'decideReview', {
    ...decision,
    servedOn: '2024-04-10',
    remandWorkdays: 10,
  })
  const listed = async () => {
    const { open, closed } = (await (await ask.read('clerk', '2024-04-11', '/cases')).json()) as MatterList
    return [open.some(({ id }) => id === filed.id), closed.some(({ id }) => id === filed.id)]
  }
  expect(await listed()).toEqual([true, false])
  await goes(ordered, '2024-04-18', 'comply', { compliedOn: '2024-04-18', document: '海住公开〔2024〕9号' })
  expect(await listed()).toEqual([false, true])
})
