import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readActs } from '../platform/acts.ts'
import { withClock } from '../platform/now.ts'
import { refold } from '../platform/refold.ts'
import { verifyActs } from '../platform/seals.ts'
import { decrypt, erasedText } from '../platform/secret.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { foldingOf } from '../registers/desk.ts'
import { submitRequest } from './desk.ts'
import { register } from './register.ts'
import { tellRetention } from './retention.ts'
import { applicationTo, openOffice, sentences, working } from './test-kit/office.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

const personal = ['周明远', '11010519491231002X', '13800005555', 'zhou@example.cn', '潮音里']

test('保存期满：每月告知负责人一次；归档、期满之后才能销毁；销毁后行为、邮件、现存记录里都没有个人信息，链条不断', async () => {
  const { db } = site
  const { finance, staff } = await openOffice(db)
  const { did, does } = working(db)
  const { id } = await withClock('2024-03-01', () => submitRequest({ db }, randomUUID(), applicationTo(finance)))
  await did('2024-03-04', staff.clerk, id, 'withdraw', { how: '书面' })
  const early = await does('2034-03-04', staff.head, id, 'erase', { reason: '期满' })
  expect(sentences(early)).toContain('应先归档')
  await did('2024-04-01', staff.clerk, id, 'archive', { digest: 'x'.repeat(64) })
  expect(await withClock('2034-03-04', () => tellRetention(db))).toBe(0)
  expect(await withClock('2034-03-05', () => tellRetention(db))).toBe(1)
  expect(await withClock('2034-03-20', () => tellRetention(db))).toBe(1)
  const mails = () => db.selectFrom('mail').selectAll().execute()
  expect((await mails()).filter(({ key }) => key.startsWith('retention'))).toHaveLength(1)
  await did('2034-03-21', staff.head, id, 'erase', { reason: '期满' })
  const opened = async () => {
    const acts = JSON.stringify(await readActs(db, 'request', id))
    const texts = acts.match(/p2\.[\w-]{43}[\w.-]*/g) ?? []
    return { acts, texts: texts.map(decrypt) }
  }
  const { acts, texts } = await opened()
  expect(texts.length).toBeGreaterThan(0)
  expect(new Set(texts)).toEqual(new Set([erasedText]))
  const row = JSON.stringify(await db.selectFrom('request').selectAll().where('id', '=', id).execute())
  for (const each of personal) expect(acts + row).not.toContain(each)
  expect((await mails()).filter(({ about }) => about === id).every(({ recipient }) => recipient === null)).toBe(true)
  expect((await verifyActs(db)).problems).toEqual([])
  expect(await refold(db, [foldingOf(register)])).toEqual([])
  expect(await withClock('2034-04-01', () => tellRetention(db))).toBe(0)
})
