import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../src/platform/acts.ts'
import { refold } from '../src/platform/refold.ts'
import { testDatabase } from '../src/platform/test-kit/index.ts'
import { registering } from '../src/registers/acts.ts'
import { foldingOf, recordDesk } from '../src/registers/desk.ts'
import { remediesApi } from '../src/remedies/api.ts'
import { register as remedies } from '../src/remedies/index.ts'
import { register as requests } from '../src/requests/index.ts'
import { readRequest } from '../src/requests/performing.ts'
import { blank, type RequestFacts } from '../src/requests/request.ts'
import type { MatterView } from '../src/steps/api-types.ts'
import { addOrgan, asking } from '../src/steps/test-kit/asking.ts'
import { requestsOfRemedies } from './remand.ts'

const { db, close } = await testDatabase()
afterAll(close)
const housing = randomUUID()
const ask = asking(remediesApi({ db }, requestsOfRemedies), { clerk: ['clerk', housing] })

const registered = async (number: string, ended: Partial<RequestFacts>) => {
  const act = registering<RequestFacts>({ basis: '', flaws: () => [] })
  const actor = { id: 'clerk', name: '经办', role: 'clerk', organId: housing }
  const facts = {
    ...blank(''),
    organId: housing,
    number,
    content: '会议记录',
    receivedOn: '2026-01-05',
    dueOn: '2026-02-02',
    ...ended,
  }
  const outcome = await perform(
    db,
    recordDesk<RequestFacts>(requests.record, requests.fold as never),
    act,
    null,
    facts,
    actor,
  )
  return outcome.done ? outcome.subject.id : expect.fail()
}
beforeAll(() => addOrgan(db, housing, '海澜区住房和城乡建设局'))

async function annulled(requestNumber: string, code: string, more: Record<string, unknown> = {}) {
  const caseNumber = `海澜政复〔2026〕${requestNumber}`
  const filing = {
    organId: housing,
    route: 'review',
    caseNumber,
    body: '海澜区人民政府',
    filedOn: '2026-03-02',
    ground: 'reply',
    requestNumber,
  }
  const filed = await ask.goes('clerk', '2026-03-02', '/cases', { input: filing })
  const input = { how: 'decided', acceptedOn: '2026-03-04' }
  const accepted = await ask.goes('clerk', '2026-03-04', `/cases/${filed.id}/acts/accept`, { seen: filed.seq, input })
  const decision = {
    code,
    concludedOn: '2026-04-08',
    document: '海澜政复决字〔2026〕1号',
    servedOn: '2026-04-10',
    remandWorkdays: 20,
    why: '应当区分处理',
    ...more,
  }
  return ask.send('clerk', '2026-04-13', `/cases/${accepted.id}/acts/decideReview`, {
    seen: accepted.seq,
    input: decision,
  })
}

test('复议撤销并责令重新答复：同一事务里申请转入重新处理，期限自文书送达之日起算', async () => {
  const id = await registered('1号', { decision: 'DENY_PROCESS', answeredOn: '2026-01-30' })
  const answer = await annulled('1号', 'REVIEW_ANNULLED')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('责令重新答复（履行）期限')
  const request = await readRequest(db, id)
  expect([request?.status, request?.dueOn]).toEqual(['remanded', '2026-05-12'])
  expect([request?.decision, request?.answeredOn]).toEqual(['DENY_PROCESS', '2026-01-30'])
})

test('申请没有写明原来的办理结果：连复议决定也不登记', async () => {
  const id = await registered('2号', { answeredOn: '2026-01-30' })
  const answer = await annulled('2号', 'REVIEW_ANNULLED')
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('没有写明原来的办理结果')])
  expect((await readRequest(db, id))?.status).toBe('answered')
})

test('逾期未答复的申请本来就在办理，责令履行只在案件上计期限', async () => {
  const id = await registered('3号', {})
  expect((await annulled('3号', 'REVIEW_ORDERED')).status).toBe(200)
  expect((await readRequest(db, id))?.status).toBe('registered')
})

test('决定书登记时没有送达：申请等着，补登送达之日起算', async () => {
  const id = await registered('4号', { decision: 'DENY_PROCESS', answeredOn: '2026-01-30' })
  const open = (await (await annulled('4号', 'REVIEW_ANNULLED', { servedOn: null })).json()) as MatterView
  expect((await readRequest(db, id))?.status).toBe('answered')
  const input = { servedOn: '2026-04-14', proof: '送达回证' }
  await ask.goes('clerk', '2026-04-15', `/cases/${open.id}/acts/recordService`, { seen: open.seq, input })
  const request = await readRequest(db, id)
  expect([request?.status, request?.dueOn]).toEqual(['remanded', '2026-05-14'])
})

test('误登维持的决定更正为撤销并补上期限：申请同时转入重新处理', async () => {
  const id = await registered('5号', { decision: 'DENY_PROCESS', answeredOn: '2026-01-30' })
  const upheld = (await (await annulled('5号', 'REVIEW_UPHELD', { remandWorkdays: null })).json()) as MatterView
  const input = { code: 'REVIEW_ANNULLED', remandWorkdays: 20, reason: '误登' }
  await ask.goes('clerk', '2026-04-15', `/cases/${upheld.id}/acts/correctOutcome`, { seen: upheld.seq, input })
  expect((await readRequest(db, id))?.status).toBe('remanded')
})

test('案件和申请都能从办理记录重新推得', async () => {
  expect(await refold(db, [foldingOf(requests), foldingOf(remedies)])).toEqual([])
})
