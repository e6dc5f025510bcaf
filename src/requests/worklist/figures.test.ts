import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClock } from '../../platform/now.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import { deskFigures } from './figures.ts'
import { addCase, addOfficer, addOrgan } from './test-kit/cases.ts'

let site: TestDatabase
beforeAll(async () => {
  site = await testDatabase()
})
afterAll(() => site.close())

test('超期办结：过了末日才答的、过了末日才告知补正的、重新处理以前已经超期的；按期的不算', async () => {
  const { db } = site
  const organ = await addOrgan(db, '区住建局')
  const clerk = await addOfficer(db, organ, 'clerk', '陈敏')
  const closed = { status: 'answered', answeredOn: '2025-06-10', decision: 'GRANT_FULL' } as const
  const before = { decision: 'GRANT_FULL', answeredOn: '2025-06-10', dueOn: '2025-06-04' } as const
  const remand = { document: '复议决定书', servedOn: '2025-07-01', workdays: 20, days: null, dueOn: '2025-07-29' }
  await addCase(db, organ, { ...closed, dueOn: '2025-06-10' })
  await addCase(db, organ, { ...closed, dueOn: '2025-06-04' })
  await addCase(db, organ, {
    ...closed,
    dueOn: '2025-06-20',
    proceedings: { overran: [{ dueOn: '2025-05-20', on: '2025-05-22' }] },
  })
  await addCase(db, organ, {
    ...closed,
    dueOn: '2025-07-29',
    proceedings: { remands: [{ ...remand, before, answeredOn: '2025-07-10', decision: 'GRANT_FULL' }] },
  })
  await addCase(db, organ, { ...closed, dueOn: '2025-06-20', proceedings: null })
  const { figures } = await withClock('2025-09-01', () => deskFigures(db, clerk, 2025))
  const of = (id: string) => figures.find((each) => each.id === id)?.value
  expect([of('answered'), of('late'), of('onTime')]).toEqual([5, 3, 40])
})
