import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, outcomeFacts, remedyOutcomeCodeIds, remedyOutcomeCodes, remedyOutcomes } from '../law/index.ts'
import type { Actor, ActRecord } from '../platform/act.ts'
import { steps } from './acts/index.ts'
import { runningClocks } from './clocks.ts'
import { fold } from './fold.ts'
import { proceedingsOf, type RemedyFacts, standingOf, standings } from './remedy.ts'
import { tableFourSettings } from './settings.ts'

const actor: Actor = { id: 'clerk', name: '经办', role: 'clerk', organId: 'o' }
const today = '2025-12-31'
const days = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10))

/** 任意一步、任意填写：能不能办由这一步自己说。 */
const anyStep = fc.constantFrom(...steps).chain((step) => {
  const fields = Object.entries(step.fields).map(([name, { kind, options, required }]) => {
    const filled = {
      day: days,
      choice: fc.constantFrom(...options.map(({ value }) => value), ...(options.length ? [] : [''])),
      count: fc.integer({ min: 1, max: 60 }),
    }
    const value: fc.Arbitrary<unknown> = kind in filled ? filled[kind as keyof typeof filled] : fc.constant('某')
    return [name, required ? value : fc.option(value, { nil: null })] as const
  })
  return fc.record(Object.fromEntries(fields)).map((said) => ({ step, said }))
})
const filing = fc.record({
  organId: fc.constant('o'),
  route: fc.constantFrom('review', 'direct', 'afterReview'),
  caseNumber: fc.constant('1号'),
  body: fc.constant('某机关'),
  filedOn: days,
  ground: fc.constant('reply'),
})

function walk(first: Record<string, unknown>, taken: readonly { step: (typeof steps)[number]; said: object }[]) {
  const records: ActRecord[] = []
  let remedy: RemedyFacts | null = null
  const after: RemedyFacts[] = []
  for (const { step, said } of [{ step: steps[0]!, said: first }, ...taken]) {
    const given = { said: { ...said }, days: calendar, terms: {} }
    if (step.act.refusals(remedy, given, { today, actor }).length > 0) continue
    const facts = JSON.parse(JSON.stringify(step.act.facts(given, { today, actor }, remedy)))
    const seq = records.length + 1
    records.push({
      subjectKind: 'remedy',
      subjectId: 'r',
      seq,
      name: step.name,
      at: `${today}T00:00:00Z`,
      by: 'clerk',
      facts,
    })
    remedy = fold(remedy, records.at(-1)!)
    after.push(remedy)
  }
  return { remedy, records, after }
}

describe('任意次序的办理', () => {
  test('每一步之后都在列出的状态里；审结的恰在表四一格，没有审结的没有格', () => {
    fc.assert(
      fc.property(filing, fc.array(anyStep, { maxLength: 25 }), (first, taken) => {
        for (const remedy of walk(first, taken).after) {
          expect(Object.keys(standings)).toContain(standingOf(remedy))
          expect(remedy.outcome === null).toBe(remedy.concludedOn === null)
          expect(remedy.outcomeCode === null).toBe(remedy.concludedOn === null)
          if (remedy.outcomeCode) {
            expect(remedy.outcome).toBe(remedyOutcomeCodes[remedy.outcomeCode].cell)
            expect(remedyOutcomeCodes[remedy.outcomeCode].of).toBe(remedy.route === 'review' ? 'review' : 'lawsuit')
          }
          expect(proceedingsOf(remedy).extension).toBeLessThanOrEqual(30)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('从办理记录重新推得的与一步步推得的相同', () => {
    fc.assert(
      fc.property(filing, fc.array(anyStep, { maxLength: 25 }), (first, taken) => {
        const { remedy, records } = walk(first, taken)
        const again = records.reduce<RemedyFacts | null>((standing, record) => fold(standing, record), null)
        expect(again).toEqual(remedy)
      }),
    )
  })

  test('期限按到期先后列出，末日都不是休息日', () => {
    fc.assert(
      fc.property(filing, fc.array(anyStep, { maxLength: 12 }), days, (first, taken, day) => {
        const { remedy } = walk(first, taken)
        if (!remedy) return
        const due = runningClocks(remedy, day, calendar).map(({ dueOn }) => dueOn)
        expect(due).toEqual(due.toSorted())
        for (const each of due) expect(calendar.specials.get(each)?.rests ?? false).toBe(false)
      }),
    )
  })
})

describe('结果代码', () => {
  test('每个代码都有条文和表四的格；复议决定不能上诉', () => {
    for (const code of remedyOutcomeCodeIds) {
      const { article, cell, of, appeal } = outcomeFacts(code)
      expect(article).toMatch(/^行政(复议|诉讼)法第/)
      expect(Object.keys(remedyOutcomes)).toContain(cell)
      if (of === 'review') expect(appeal).toBeUndefined()
    }
  })
  test.each([
    ['维持', 'REVIEW_UPHELD', 'upheld'],
    ['驳回复议请求', 'REVIEW_CLAIM_REJECTED', 'upheld'],
    ['责令履行', 'REVIEW_ORDERED', 'corrected'],
    ['不予受理', 'REVIEW_NOT_ACCEPTED', 'other'],
    ['判决驳回诉讼请求', 'SUIT_REJECTED', 'upheld'],
    ['判决确认违法', 'SUIT_UNLAWFUL', 'corrected'],
    ['准予撤诉', 'SUIT_WITHDRAWN', 'other'],
  ] as const)('%s 计入 %s → %s', (_, code, cell) => expect(remedyOutcomeCodes[code].cell).toBe(cell))
  test.each(['REVIEW_ANNULLED', 'REVIEW_PARTLY_ANNULLED', 'REVIEW_UNLAWFUL', 'REVIEW_VOID', 'REVIEW_ORDERED'] as const)(
    '%s 也可以是因为没有答复、举证（复议法§70），表四同格',
    (code) => {
      expect(outcomeFacts(code).article).toContain('第七十条')
      expect(remedyOutcomes[outcomeFacts(code).cell].review).toContain('第七十条')
    },
  )
  test('有争议的口径各有说明', () => {
    for (const { why, label } of Object.values(tableFourSettings))
      expect([label, why].join()).toMatch(/年报格式没有说明/)
  })
})

test('登记簿导入的案件没有经过，仍可继续办理', () => {
  const registered: ActRecord = {
    subjectKind: 'remedy',
    subjectId: 'r',
    seq: 1,
    name: 'register',
    at: '2024-01-01T00:00:00Z',
    by: 'system',
    facts: {
      organId: 'o',
      route: 'review',
      caseNumber: '1号',
      requestNumber: null,
      filedOn: '2024-03-01',
      outcome: null,
      concludedOn: null,
    },
  }
  const line = fold(null, registered)
  expect([line.proceedings, standingOf(line)]).toEqual([null, 'pending'])
  expect(runningClocks(line, '2024-03-04', calendar).map(({ dueOn }) => dueOn)).toEqual(['2024-04-30'])
})
