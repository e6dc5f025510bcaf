import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refold } from '../../platform/refold.ts'
import { writeSetting } from '../../platform/settings.ts'
import { countAll } from '../../platform/tally.ts'
import { type TestDatabase, testDatabase } from '../../platform/test-kit/index.ts'
import type { MatterView } from '../../steps/api-types.ts'
import { type Asking, addOrgan, asking } from '../../steps/test-kit/asking.ts'
import { figures } from '../index.ts'
import { recordCorrectionsApi } from './api.ts'
import { correctionFolding } from './room.ts'

let database: TestDatabase
let ask: Asking
const [housing, finance] = [randomUUID(), randomUUID()]

beforeAll(async () => {
  database = await testDatabase()
  await addOrgan(database.db, housing, '海澜区住房和城乡建设局')
  await addOrgan(database.db, finance, '海澜区财政局')
  ask = asking(recordCorrectionsApi({ db: database.db }), {
    clerk: ['clerk', housing],
    stranger: ['clerk', finance],
    office: ['office', finance],
  })
})
afterAll(() => database.close())

let serial = 0
const open = () =>
  ask.goes('clerk', '2024-03-01', '/', {
    input: {
      organId: housing,
      number: `更〔2024〕${++serial}号`,
      receivedOn: '2024-03-01',
      applicant: '王二',
      record: '公租房保障家庭信息',
      wrong: '家庭人口登记为三人，应为四人',
      evidence: '户口簿复印件',
    },
  })
const goes = (view: MatterView, on: string, name: string, input: object) =>
  ask.goes('clerk', on, `/${view.id}/acts/${name}`, { seen: view.seq, input })

describe('更正与自身相关的记录（条例第四十一条）', () => {
  test.each([
    ['核实属实，更正并告知', 'correctRecord', { result: '已改为四人' }, '已更正'],
    [
      '不属本机关职能，转送并告知',
      'forwardRecordCorrection',
      { way: 'forwarded', to: '海澜区民政局', result: '已转送' },
      '已转送或者告知',
    ],
    [
      '没有证据，不予更正并说明',
      'refuseRecordCorrection',
      { reason: 'unproved', result: '户口簿与记录一致' },
      '不予更正',
    ],
  ])('%s', async (_, name, input, standing) => {
    const filed = await open()
    expect(filed.terms).toMatchObject([{ dueOn: '2024-03-29', convention: true }])
    const ended = await goes(filed, '2024-03-08', name, { ...input, concludedOn: '2024-03-08' })
    expect([ended.standing, ended.terms]).toEqual([standing, []])
  })

  test('没有证据说明的不登记；请求人的情况只有经办机关看得到', async () => {
    const input = {
      organId: housing,
      number: '更〔2024〕99号',
      receivedOn: '2024-03-01',
      applicant: '王二',
      record: '某记录',
    }
    const answer = await ask.send('clerk', '2024-03-01', '/', { input })
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('证据')])
    const filed = await open()
    const seen = await (await ask.read('office', '2024-03-02', `/${filed.id}`)).text()
    expect(seen).toContain('公租房保障家庭信息')
    expect(seen).not.toMatch(/王二|应为四人/)
    expect((await ask.read('stranger', '2024-03-02', `/${filed.id}`)).status).toBe(403)
  })

  test('期限由本站约定；已登记的按登记时的约定', async () => {
    const before = await open()
    await writeSetting(database.db, 'recordCorrection.workdays', 10)
    const after = await open()
    expect([before.terms[0]?.dueOn, after.terms[0]?.dueOn]).toEqual(['2024-03-29', '2024-03-15'])
    const again = (await (await ask.read('clerk', '2024-03-01', `/${before.id}`)).json()) as MatterView
    expect(again.terms[0]?.dueOn).toBe('2024-03-29')
  })

  test('不是公开申请，不进年报表三；记录都能重新推得', async () => {
    const values = await countAll(database.db, figures, { organId: housing, whole: false, year: 2024 })
    expect(Object.values(values).every((value) => value === 0)).toBe(true)
    expect(await refold(database.db, [correctionFolding])).toEqual([])
  })
})
