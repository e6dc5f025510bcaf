import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refold } from '../../platform/refold.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterList, MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { complaintsApi } from './api.ts'
import { complaintFolding, complaintRoom } from './room.ts'

let database: TestDatabase
let ask: Asking
const [housing, finance] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  database = await testDatabase()
  await addOrgan(database.db, housing, '海澜区住房和城乡建设局')
  await addOrgan(database.db, finance, '海澜区人民政府办公室')
  ask = asking(complaintsApi({ db: database.db }), {
    office: ['office', finance],
    clerk: ['clerk', housing],
    stranger: ['clerk', finance],
    supervisor: ['supervisor', null],
    administrator: ['administrator', null],
  })
})
afterAll(() => database.close())

let serial = 0
const received = () => ({
  organId: housing,
  number: `投〔2024〕${++serial}号`,
  receivedOn: '2024-03-01',
  ground: 'duty',
  channel: 'letter',
  complainant: '李四光',
  contact: '13800000000',
  matter: '答复称信息不存在，但该局网站曾发布过',
})
const open = async () => ask.goes('office', '2024-03-01', '/', { input: received() })
const act = (view: MatterView, who: string, on: string, name: string, input: object) =>
  ask.send(who, on, `/${view.id}/acts/${name}`, { seen: view.seq, input })
const goes = (view: MatterView, who: string, on: string, name: string, input: object) =>
  ask.goes(who, on, `/${view.id}/acts/${name}`, { seen: view.seq, input })

describe('投诉举报', () => {
  test('办公室调查处理的依据是日常监督（条例§47），不是考核评议（条例§46）', () => {
    const supervising = complaintRoom.steps.filter(({ name }) => /askOrgan|conclude|explain|report/.test(name))
    expect(supervising).toHaveLength(4)
    for (const { basis } of supervising) expect(basis).toMatch(/^条例第四十七条(第一款|、第五十一条)?$/)
  })

  test('登记、受理、要求说明、查实督促整改、报告整改：期限标明是本站约定', async () => {
    const filed = await open()
    expect(filed.terms).toMatchObject([{ dueOn: '2024-03-08', convention: true, article: '本站约定' }])
    const accepted = await goes(filed, 'office', '2024-03-05', 'acceptComplaint', { acceptedOn: '2024-03-05' })
    expect(accepted.terms).toMatchObject([{ id: 'conclude', dueOn: '2024-04-17' }])
    const asked = await goes(accepted, 'office', '2024-03-06', 'askOrgan', {
      question: '请说明检索经过',
      explainBy: '2024-03-15',
    })
    const explained = await goes(asked, 'clerk', '2024-03-12', 'explainToOffice', { explanation: '检索遗漏' })
    const unmended = await act(explained, 'office', '2024-03-20', 'concludeComplaint', {
      result: 'substantiated',
      concludedOn: '2024-03-20',
      finding: '该局未检索网站',
    })
    expect([unmended.status, await unmended.text()]).toEqual([409, expect.stringContaining('应当督促整改或者通报批评')])
    const concluded = await goes(explained, 'office', '2024-03-20', 'concludeComplaint', {
      result: 'substantiated',
      measure: 'rectify',
      rectifyBy: '2024-04-10',
      concludedOn: '2024-03-20',
      finding: '该局未检索网站',
    })
    expect([concluded.standing, concluded.terms[0]?.dueOn]).toEqual(['已办结', '2024-04-10'])
    const mended = await goes(concluded, 'clerk', '2024-04-01', 'reportRectification', {
      rectifiedOn: '2024-04-01',
      account: '已重新检索并答复',
    })
    expect(mended.terms).toEqual([])
  })

  test('不属于信息公开的不予受理，告知途径', async () => {
    const declined = await goes(await open(), 'office', '2024-03-04', 'declineComplaint', {
      concludedOn: '2024-03-04',
      finding: '属于拆迁补偿争议，告知向人民法院起诉',
    })
    expect(declined.standing).toBe('不予受理')
  })

  test('被投诉机关看得到事由，看不到投诉人，不能办结；别的机关什么也看不到', async () => {
    const accepted = await goes(await open(), 'office', '2024-03-05', 'acceptComplaint', { acceptedOn: '2024-03-05' })
    const answer = await ask.read('clerk', '2024-03-06', `/${accepted.id}`)
    const text = await answer.text()
    expect(text).toContain('该局网站曾发布过')
    expect(text).not.toMatch(/李四光|李\*|13800000000/)
    const concluding = { result: 'unsubstantiated', concludedOn: '2024-03-06', finding: '无' }
    expect((await act(accepted, 'clerk', '2024-03-06', 'concludeComplaint', concluding)).status).toBe(403)
    expect((await ask.read('stranger', '2024-03-06', `/${accepted.id}`)).status).toBe(403)
    expect((await ask.read('administrator', '2024-03-06', `/${accepted.id}`)).status).toBe(403)
    const seen = (await (await ask.read('supervisor', '2024-03-06', `/${accepted.id}`)).json()) as MatterView
    expect(seen.available).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('李四光')
  })

  test('机关不能自己登记投诉；列表按期限先后', async () => {
    expect((await ask.send('clerk', '2024-03-01', '/', { input: received() })).status).toBe(403)
    await open()
    const list = (await (await ask.read('office', '2024-03-05', '/')).json()) as MatterList
    const due = list.open.flatMap(({ terms }) => terms[0]?.dueOn ?? [])
    expect(due).toEqual(due.toSorted())
    expect(list.closedTotal).toBeGreaterThan(0)
  })

  test('现存投诉都能从办理记录重新推得', async () => {
    expect(await refold(database.db, [complaintFolding])).toEqual([])
  })
})
