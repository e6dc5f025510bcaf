import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import type { Actor } from '../platform/act.ts'
import { rectify } from './acts/rectify.ts'
import { runningClocks } from './clocks.ts'
import { register } from './register.ts'
import { blank, type RemedyFacts } from './remedy.ts'
import { going, refusalsOf, sued } from './test-kit/going.ts'

/** 按步骤办理的案件，登记簿再导入、台账更正都不能改写它。 */

const actor: Actor = { id: 'clerk', name: '经办', role: 'clerk', organId: 'o' }
const judged = () =>
  going(sued(), '2024-05-28', 'judge', { code: 'SUIT_REJECTED', concludedOn: '2024-05-20', servedOn: '2024-05-27' })
const line = { organId: 'o', caseNumber: '初1号', requestNumber: '3号' }
const imported = {
  ...line,
  route: 'afterReview',
  filedOn: '2024-02-01',
  outcome: 'corrected',
  concludedOn: '2024-05-21',
}

describe('登记簿', () => {
  test('再次导入：途径、日期、结果照案件的，其余照登记簿', () => {
    expect(register.facts(imported as never, 'r', judged())).toMatchObject({
      route: 'direct',
      filedOn: '2024-03-01',
      outcome: 'upheld',
      concludedOn: '2024-05-20',
      requestNumber: '3号',
    })
  })
  test('只有台账的案件照登记簿', () => {
    const before: RemedyFacts = { ...blank('r'), organId: 'o', filedOn: '2024-03-01' }
    expect(register.facts(imported as never, 'r', before)).toMatchObject({ route: 'afterReview', outcome: 'corrected' })
  })
  test.each(['route', 'filedOn', 'outcome', 'concludedOn', 'caseNumber'] as const)(
    '更正台账不能改 %s，说明去处',
    (field) => {
      const input = { changes: { [field]: imported[field] }, reason: '误登' }
      const refusals = rectify.refusals(judged(), input, { today: '2024-06-01', actor })
      expect(refusals[0]?.sentence).toContain('请在案件页办理“更正登记事项”或者“更正结果”')
    },
  )
})

describe('更正登记事项', () => {
  const said = { caseNumber: null, filedOn: null, route: null, reason: '误登' }
  test('案号、起诉日期、是否经过复议可以更正，步骤照旧', () => {
    const right = going(sued(), '2024-03-08', 'correctFiling', { ...said, caseNumber: '初10号', route: 'afterReview' })
    expect(right).toMatchObject({ caseNumber: '初10号', route: 'afterReview', filedOn: '2024-03-01' })
    expect(right.proceedings).toEqual(sued().proceedings)
  })
  test('还没有受理的，受理审查期限随申请日期更正', () => {
    const review = {
      organId: 'o',
      route: 'review',
      caseNumber: '1',
      body: '区政府',
      filedOn: '2024-03-01',
      ground: 'reply',
    }
    const right = going(going(null, '2024-03-04', 'file', review), '2024-03-04', 'correctFiling', {
      ...said,
      filedOn: '2024-03-04',
    })
    expect(runningClocks(right, '2024-03-05', calendar).map(({ dueOn }) => dueOn)).toEqual(['2024-03-11'])
  })
  test.each([
    ['晚于立案', sued(), { filedOn: '2024-03-08' }, '晚于受理（审结）日期 2024-03-07'],
    ['没有改动', sued(), {}, '没有改动'],
    ['复议改为诉讼', sued({ route: 'review' }), { route: 'direct' }, '请另行登记案件'],
  ] as const)('%s：拒绝', (_, remedy, change, sentence) => {
    expect(refusalsOf(remedy, '2024-03-11', 'correctFiling', { ...said, ...change })[0]?.sentence).toContain(sentence)
  })
})
