import { randomUUID } from 'node:crypto'
import { argv, stdout } from 'node:process'
import { openDatabase } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import { submitRequest } from '../desk.ts'
import { applicationTo, people, working } from './office.ts'
import { replySample } from './reply-samples.ts'

/** Applications from submission to service, one after the other, each step told once it is acknowledged; until killed. */

const [url = '', organId = '', day = ''] = argv.slice(2)
const db = openDatabase(url, { max: 2 })
const { did, answer } = working(db)
const staff = people(organId)
// A pipe is written at once: what is told has been acknowledged, what was acknowledged may not have been told.
const tell = (...words: string[]) => stdout.write(`${words.join(' ')}\n`)

async function oneCase() {
  const key = randomUUID()
  tell('trying', key)
  const { id, number } = await withClock(day, () => submitRequest({ db }, key, applicationTo(organId)))
  tell('submit', id, number)
  await did(day, staff.clerk, id, 'confirmReceipt', { confirmedOn: day, how: '登记回执', at: '09:30' })
  tell('confirmReceipt', id)
  await did(day, staff.head, id, 'assign', { officer: staff.clerk.id, unit: null })
  await answer(day, staff, id, { decision: 'GRANT_FULL', content: replySample('GRANT_FULL') })
  tell('decide', id)
  await did(day, staff.clerk, id, 'serve', { method: 'electronic', deliveredOn: day })
  tell('serve', id)
}

tell('ready')
for (;;) await oneCase()
