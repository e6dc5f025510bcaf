import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClock } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { submitRequest } from './desk.ts'
import { applicationTo, openOffice, working } from './test-kit/office.ts'
import { replySample } from './test-kit/reply-samples.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

test('给申请人发邮件的是到他手里的事：转办、签发不发，送达才说可以下载答复', async () => {
  const { db } = site
  const { finance, staff } = await openOffice(db)
  const { did, answer } = working(db)
  const { id } = await withClock('2026-01-05', () => submitRequest({ db }, randomUUID(), applicationTo(finance)))
  const mails = async () => (await db.selectFrom('mail').select('key').where('about', '=', id).execute()).length
  expect(await mails()).toBe(1)
  await did('2026-01-05', staff.clerk, id, 'confirmReceipt', { confirmedOn: '2026-01-05', how: '电话', at: '09:30' })
  expect(await mails()).toBe(2)
  await did('2026-01-05', staff.head, id, 'assign', { officer: staff.clerk.id })
  await answer('2026-01-12', staff, id, { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') })
  expect(await mails()).toBe(2)
  await did('2026-01-13', staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: '2026-01-13' })
  expect(await mails()).toBe(3)
})
