import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { announceNotice } from '../calendar/index.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { register } from './register.ts'
import { overruled, type RequestFacts } from './request.ts'
import { caseFacts } from './worklist/test-kit/cases.ts'

const keeper = { id: 'o', name: '周明', role: 'office', organId: null }
const line = (said: object) => ({ number: '海财申〔2026〕5号', organId: 'o', channel: 'web', dueOn: null, ...said })
const facts = (of: typeof register, said: object, previous: RequestFacts | null = null) =>
  of.facts(line(said), 'x', previous) as unknown as RequestFacts

describe('再导入登记簿，在办的申请不被悄悄改动', () => {
  const live = caseFacts('o', { content: '原来的内容', applicantName: '周知远', applicantContact: '138' })
  const unsaid = { receivedOn: live.receivedOn, content: '', applicantKind: null, applicantName: null }

  test('空着的格不清空申请人、联系方式、内容', () => {
    const next = facts(register, { ...unsaid, applicantContact: null }, live)
    expect(next).toMatchObject({ content: '原来的内容', applicantName: '周知远', applicantContact: '138' })
    expect(overruled(next, live)).toEqual([])
  })

  test('改动的不收，说明该用更正；不是在办件的照常改', () => {
    const next = facts(register, { ...unsaid, applicantName: '周*', content: '改写的内容' }, live)
    expect(overruled(next, live).map(({ field }) => field)).toEqual(['applicantName', 'content'])
    expect(overruled(next, live)[0]?.sentence).toContain('请在登记簿中用“更正”写明理由')
    expect(overruled(next, { ...live, proceedings: null })).toEqual([])
  })
})

describe('登记簿没有写期限的，按本站的日历算', () => {
  let site: TestDatabase
  beforeAll(async () => {
    site = await testDatabase()
  })
  afterAll(() => site.close())

  test('录入 2027 年放假通知以后，2026-12-04 收到的到 2027-01-04', async () => {
    const holidays = [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }]
    const data = { year: 2027, notice: '示例 2027 年通知', holidays, makeups: [] }
    const said = { receivedOn: '2026-12-04', content: '某方案' }
    expect(facts((await register.informed?.(site.db)) ?? register, said).dueOn).toBe('2027-01-01')
    await announceNotice(site.db, { kind: 'year', publishedOn: '2026-11-04', data }, keeper)
    expect(facts((await register.informed?.(site.db)) ?? register, said).dueOn).toBe('2027-01-04')
  })
})
