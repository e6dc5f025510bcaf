import { describe, expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { hintsOf, type Other } from './hints.ts'
import { begin, type Proceedings } from './proceedings.ts'
import { blank, flaws, type RemedyFacts } from './remedy.ts'

const remedy = (facts: Partial<RemedyFacts>, proceedings: Partial<Proceedings> = {}): RemedyFacts => ({
  ...blank('1'),
  filedOn: '2025-10-09',
  ...facts,
  proceedings: { ...begin, ...proceedings },
})
const articles = (facts: Partial<RemedyFacts>, proceedings: Partial<Proceedings> = {}, others: Other[] = []) =>
  hintsOf(remedy(facts, proceedings), others, calendar).map(({ article }) => article)
const other = (change: Partial<Other>): Other => ({
  route: 'review',
  caseNumber: '海澜政复〔2025〕1号',
  outcomeCode: null,
  concludedOn: null,
  ...change,
})

describe('办案提示：只提醒，由复议机关和法院决定', () => {
  test.each([
    ['不予公开直接起诉：复议前置', 'DENY_SECRET', ['行政复议法第二十三条第一款第（四）项、第二款']],
    ['部分公开直接起诉：对不予公开部分前置', 'GRANT_PARTIAL', ['行政复议法第二十三条第一款第（四）项、第二款']],
    ['信息不存在可以直接起诉', 'UNABLE_NOT_EXIST', []],
    ['按专门规定查询：有争议', 'DENY_SPECIAL_QUERY', ['行政复议法第二十三条；法释〔2025〕8号']],
  ] as const)('%s', (_, decision, expected) => {
    expect(articles({ route: 'direct' }, { decision })).toEqual(expected)
    expect(articles({ route: 'review' }, { decision })).toEqual([])
  })

  test('本站把按专门规定查询设为复议前置的，提示先申请复议', () => {
    const sued = remedy({ route: 'direct' }, { decision: 'DENY_SPECIAL_QUERY' })
    const [first, disputed] = hintsOf(sued, [], calendar, true)
    expect(first?.article).toBe('行政复议法第二十三条第一款第（四）项、第二款')
    expect(disputed?.sentence).toContain('本站设为前置')
  })

  test('逾期不答复直接起诉：两条途径都列', () => {
    expect(articles({ route: 'direct' }, { ground: 'silence' })).toEqual([
      '行政复议法第二十三条第一款第（三）项；法释〔2025〕8号',
    ])
  })

  test.each([
    ['算例15末日当天提出，不逾期', 'review', '2025-10-09', []],
    ['次日提出，提示逾期', 'review', '2025-10-10', ['行政复议法第二十条']],
    ['直接起诉超过六个月', 'direct', '2026-02-06', ['行政诉讼法第四十六条']],
  ] as const)('%s', (_, route, filedOn, expected) => {
    expect(articles({ route, filedOn }, { knownOn: '2025-08-05' })).toEqual(expected)
  })

  test('复议与诉讼不得并行：只看没有审结的', () => {
    expect(articles({ route: 'direct' }, {}, [other({})])).toEqual(['行政复议法第二十九条第一款'])
    expect(articles({ route: 'review' }, {}, [other({ route: 'direct' })])).toEqual(['行政复议法第二十九条第二款'])
    expect(articles({ route: 'direct' }, {}, [other({ concludedOn: '2025-09-01' })])).toEqual([])
  })

  test.each([
    ['维持而没有登记共同被告', 'REVIEW_UPHELD', null, ['行政诉讼法第二十六条第二款']],
    ['维持，已登记复议机关', 'REVIEW_UPHELD', '海澜区人民政府', []],
    ['改变，复议机关为被告', 'REVIEW_CHANGED', null, ['行政诉讼法第二十六条第二款']],
    ['驳回申请，不涉及', 'REVIEW_DISMISSED', null, []],
  ] as const)('复议后起诉：%s', (_, outcomeCode, coDefendant, expected) => {
    const review = other({ outcomeCode, concludedOn: '2025-09-01' })
    expect(articles({ route: 'afterReview' }, { coDefendant }, [review])).toEqual(expected)
  })

  test.each([
    ['普通程序 10 个工作日内', 'review', 'ordinary', '2025-10-28', []],
    ['普通程序迟一天', 'review', 'ordinary', '2025-10-29', ['行政复议法第七十条']],
    ['简易程序迟一天', 'review', 'summary', '2025-10-22', ['行政复议法第七十条']],
    ['答辩 15 日迟一天', 'direct', 'ordinary', '2025-10-30', ['行政诉讼法第三十四条第二款']],
  ] as const)('提交答复：%s', (_, route, procedure, repliedOn, expected) => {
    expect(articles({ route }, { procedure, copyOn: '2025-10-14', repliedOn })).toEqual(expected)
  })
})

describe('台账不能改动按文书登记的结果', () => {
  const coded = remedy({ outcomeCode: 'REVIEW_UPHELD', outcome: 'upheld', concludedOn: '2025-11-20' })
  test.each([
    ['照原样', {}, []],
    ['改结果', { outcome: 'corrected' }, ['outcome']],
    ['清空结果', { outcome: null }, ['outcome']],
    ['清空审结日期', { concludedOn: null }, ['concludedOn', 'concludedOn']],
  ] as [string, Partial<RemedyFacts>, string[]][])('%s', (_, change, fields) => {
    expect(flaws({ ...coded, ...change }, '2025-12-31').map(({ field }) => field)).toEqual(fields)
  })
})
