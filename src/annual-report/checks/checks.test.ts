import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cells as reportCells, unconstrained } from '../../law/index.ts'
import { referenceCells } from '../../law/test-kit/reference.ts'
import type { NarrativeSection } from '../narrative/document.ts'
import { plainPassage } from '../narrative/passage.ts'
import type { CheckInput } from './finding.ts'
import { check } from './index.ts'

const whole = {
  s1: '全年主动公开政府信息10143条。规范依申请公开。加强信息管理。建好网站平台。开展监督检查，纳入考核，组织社会评议，没有责任追究情形。',
  s5: '存在的问题是更新不够及时。改进措施是按季度排查。',
  s6: '2023年未收取信息处理费。',
}

type Given = Partial<CheckInput> & { text?: string; section?: NarrativeSection; change?: Record<string, number> }

function given({ text = '', section = 's1', change = {}, ...rest }: Given = {}): CheckInput {
  const passages = Object.entries(whole).map(([id, said]) => plainPassage(id as NarrativeSection, said))
  return {
    year: 2023,
    government: true,
    cells: { ...referenceCells, ...change },
    previousCells: null,
    figures: { 'disclosure.published': { name: '主动公开政府信息', value: 10143, unit: '条', basis: '' } },
    passages: text === '' ? passages : [...passages, plainPassage(section, text)],
    ...rest,
  }
}

const loud = (input: CheckInput) => check(input).filter(({ level }) => level !== 'hint')
const idsOf = (input: CheckInput) => loud(input).map(({ id }) => id)

test('一份对的报告没有错误，也不要求说明', () => {
  expect(check(given())).toEqual([])
})

describe('表内勾稽', () => {
  const cases: [string, Record<string, number>, string[]][] = [
    ['新收一行少计一人', { 't3.new.natural': 103 }, ['T3-ROW-new', 'T3-BAL-natural']],
    ['总计列手填错', { 't3.total.total': 104 }, ['T3-ROW-total', 'T3-SUM-total', 'T3-BAL-total']],
    ['行政复议四项与总计不等', { 't4.review.pending': 1 }, ['T4-SUM-review']],
    ['结转下年度漏填一件', { 't3.carriedOut.total': 3 }, ['T3-ROW-carriedOut', 'T3-BAL-total']],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(idsOf(given({ change }))).toEqual(expect.arrayContaining(expected))
  })

  test('句子写出两边的数和差', () => {
    const [finding] = check(given({ change: { 't3.new.natural': 103 } }))
    expect(finding).toMatchObject({ id: 'T3-ROW-new', level: 'error', expected: 106, actual: 107 })
    expect(finding?.message).toContain('相差 1')
    expect(finding?.cells).toContain('t3.new.natural')
  })

  test('任何一格改动，凡勾稽看得见的都被点名', () => {
    const seen = reportCells.map(({ id }) => id).filter((id) => !unconstrained.includes(id) && !id.startsWith('t2.'))
    fc.assert(
      fc.property(fc.constantFrom(...seen), fc.integer({ min: 1, max: 50 }), (id, more) => {
        const findings = check(given({ change: { [id]: (referenceCells[id] ?? 0) + more } }))
        expect(findings.some(({ level, cells }) => level === 'error' && cells.includes(id))).toBe(true)
      }),
    )
  })
})

describe('与上年衔接', () => {
  const previous = (change: Record<string, number>) => ({
    ...referenceCells,
    't2.normative.valid': 32,
    't3.carriedOut.natural': 0,
    't3.carriedOut.total': 0,
    ...change,
  })
  test('上年结转对不上是错误', () => {
    const input = given({ previousCells: previous({ 't3.carriedOut.natural': 2, 't3.carriedOut.total': 2 }) })
    const [finding] = loud(input)
    expect(finding).toMatchObject({ id: 'X-CARRY-total', level: 'error', expected: 2, actual: 0 })
  })
  test('现行有效断链要求说明', () => {
    expect(idsOf(given({ previousCells: previous({ 't2.normative.valid': 36 }) }))).toEqual(['X-VALID-normative'])
  })
  test('差额恰为到期失效件数时只作提示', () => {
    const figures = { 'normative.expired': { name: '到期失效', value: 4, unit: '件', basis: '' } }
    const findings = check(given({ previousCells: previous({ 't2.normative.valid': 36 }), figures }))
    expect(findings.find(({ id }) => id === 'X-VALID-normative')?.level).toBe('hint')
  })
  test('上年尚未审结的案件不能比本年总计还多', () => {
    expect(idsOf(given({ previousCells: previous({ 't4.review.pending': 5 }) }))).toContain('X-PENDING-review')
  })
  test('收费差一万倍，问是不是填了元', () => {
    expect(idsOf(given({ previousCells: previous({ 't2.adminFee.amountWan': 0.79 }) }))).toContain('P-WAN')
  })
  test.each([
    ['十倍以上', 500_000, ['S-JUMP-t2.permit.decisions']],
    ['不到十倍', 40_000, []],
  ])('与上年同格相差%s', (_, value, expected) => {
    expect(idsOf(given({ previousCells: previous({ 't2.permit.decisions': value }) }))).toEqual(expected)
  })
  test('上年有、本年为零，问是不是漏报', () => {
    const input = given({ change: { 't2.permit.decisions': 0 }, previousCells: previous({}) })
    expect(loud(input)[0]?.message).toContain('漏报')
  })
})

describe('应当有的内容', () => {
  test('空格不是零', () => {
    const { 't3.new.legal': _, ...cells } = referenceCells
    expect(check(given({ cells }))[0]).toMatchObject({ id: 'P-BLANK', level: 'error', cells: ['t3.new.legal'] })
  })
  test('件数是非负整数', () => {
    expect(idsOf(given({ change: { 't2.permit.decisions': 1.5 } }))).toContain('P-INT-t2.permit.decisions')
    expect(idsOf(given({ change: { 't2.adminFee.amountWan': 1.5 } }))).toEqual([])
  })
  test('政府的报告要写考核、评议、追责，部门的不必', () => {
    const passages = [plainPassage('s1', '主动公开、依申请公开、信息管理、网站、监督。'), ...given().passages.slice(1)]
    expect(loud(given({ passages }))[0]?.message).toContain('工作考核、社会评议、责任追究')
    expect(idsOf(given({ passages, government: false }))).toEqual([])
  })
  test('第六部分没写信息处理费', () => {
    const passages = given().passages.map((each) => (each.section === 's6' ? plainPassage('s6', '无。') : each))
    expect(idsOf(given({ passages }))).toEqual(['P-S6-FEE'])
  })
  test('第五部分只有问题没有改进', () => {
    const passages = given().passages.map((each) => (each.section === 's5' ? plainPassage('s5', '有一些不足。') : each))
    expect(loud(given({ passages }))[0]?.message).toContain('改进情况')
  })
})

describe('正文与表格', () => {
  const right = [
    '本年受理公开申请107件，办结103件，结转下一年度4件。',
    '全区收到政府信息公开申请 107 件（自然人104件、法人或其他组织3件）。',
    '因信息公开引起的行政复议2件，没有发生行政诉讼。',
    '申请办理结果中予以公开45件、部分公开17件、不予公开4件、无法提供37件。',
    '本年制发规范性文件14份，废止3份。',
    '依申请公开答复文书按时送达率100%，平均用时9个工作日。',
  ]
  test.each(right)('对：%s', (text) => {
    expect(idsOf(given({ text }))).toEqual([])
  })

  const wrong: [string, string, string][] = [
    ['S-NEW', 'error', '本年受理公开申请117件。'],
    ['S-DONE', 'error', '全年办结公开申请101件。'],
    ['S-CARRIED-OUT', 'error', '结转下年度继续办理5件。'],
    ['S-REVIEW', 'error', '引起行政复议3件。'],
    ['S-REVIEW', 'hint', '备案的行政复议3件。'],
    ['S-LITIGATION', 'error', '行政诉讼1件。'],
    ['S-NONE', 'error', '全年未发生行政复议。'],
    ['S-OUTCOME', 'error', '申请中不予公开7件。'],
    ['S-NORMATIVE-MADE', 'error', '制发规范性文件15件。'],
    ['S-NORMATIVE-REPEALED', 'error', '清理规范性文件，废止5件。'],
  ]
  test.each(wrong)('%s %s：%s', (rule, level, text) => {
    const finding = check(given({ text })).find((each) => each.rule === rule)
    expect(finding).toMatchObject({ rule, level })
    expect(finding?.cells.length).toBeGreaterThan(0)
    expect(finding?.quote).toContain(text.slice(0, 4))
  })

  test('收到的件数可以只算新收，也可以含上年结转', () => {
    const change = {
      't3.carriedIn.natural': 10,
      't3.carriedIn.total': 10,
      't3.carriedOut.natural': 14,
      't3.carriedOut.total': 14,
    }
    for (const said of [107, 117]) expect(idsOf(given({ change, text: `受理公开申请${said}件。` }))).toEqual([])
    expect(idsOf(given({ change, text: '受理公开申请110件。' }))).toEqual(['S-NEW-new-1'])
    const mixed = '受理公开申请117件，其中自然人申请104件。'
    expect(idsOf(given({ change, text: mixed }))).toEqual(['S-APPLICANT-scope-1'])
  })

  test('某一列没有上年结转，两种口径本是一数，不算口径不一', () => {
    const change = {
      't3.carriedIn.natural': 10,
      't3.carriedIn.total': 10,
      't3.carriedOut.natural': 14,
      't3.carriedOut.total': 14,
    }
    const text = '受理公开申请117件，其中自然人申请114件，法人或其他组织申请3件。'
    expect(idsOf(given({ change, text }))).toEqual([])
  })

  test('「行政诉讼2类案件」不是件数；一句中写明备案，复议和诉讼都只作提示', () => {
    expect(check(given({ text: '对涉及行政复议、行政诉讼2类案件按月备案。' }))).toEqual([])
    const filed = check(given({ text: '全年备案行政复议案件134件，行政诉讼案件57件。' }))
    const rules = filed.filter(({ rule }) => rule !== 'S-TYPED').map(({ rule, level }) => [rule, level])
    expect(rules).toEqual([
      ['S-REVIEW', 'hint'],
      ['S-LITIGATION', 'hint'],
    ])
  })

  test('「部分公开答复2件」说的是一种结果，不是答复总数', () => {
    expect(idsOf(given({ text: '申请中部分公开答复17件，转下一年度办理答复的有4件。' }))).toEqual([])
  })

  test('废止与失效分列时，表中可以是其和', () => {
    const change = { 't2.normative.repealed': 7 }
    expect(idsOf(given({ change, text: '规范性文件废止3份，到期失效4份。' }))).toEqual([])
  })

  test('数字不跨逗号去认', () => {
    const change = { 't4.direct.upheld': 57, 't4.direct.total': 57 }
    expect(idsOf(given({ change, text: '行政复议2件，行政诉讼57件。' }))).toEqual([])
  })

  test('同比按上年的数重算', () => {
    const previousCells = {
      ...referenceCells,
      't3.new.total': 100,
      't3.carriedIn.total': 0,
      't3.carriedOut.total': 0,
      't2.normative.valid': 32,
    }
    const growthOf = (text: string) => check(given({ text, previousCells })).filter(({ rule }) => rule === 'S-YOY')
    expect(growthOf('受理公开申请107件，同比增长7%。')).toEqual([])
    expect(growthOf('受理公开申请107件，同比增长7.50%。')[0]).toMatchObject({ expected: 7, actual: 7.5 })
  })

  test('其中各项不能超过总数', () => {
    expect(idsOf(given({ text: '开展培训10次，其中线上8次、线下7次。' }))).toEqual(['S-BREAKDOWN-s1-10-1'])
    expect(idsOf(given({ text: '开展培训10次，其中线上6次、线下4次。' }))).toEqual([])
  })

  test('沿用了往年的文字', () => {
    expect(idsOf(given({ text: '2022年，全区受理公开申请107件。' }))).toEqual(['S-YEAR-1'])
  })

  test.each([
    ['未发生行政复议、行政诉讼。', ['S-NONE-review']],
    ['行政复议、行政诉讼均为零。', ['S-NONE-review']],
    ['未发生被纠正的行政复议。', []],
    ['未发生因政府信息公开申请引起的行政诉讼。', []],
    ['全年没有收到政府信息公开申请。', ['S-NONE-new']],
  ])('称没有：%s', (text, expected) => {
    expect(idsOf(given({ text }))).toEqual(expected)
  })

  test('收了费并如实写明', () => {
    const figures = { 'collected.processingFee': { name: '信息处理费', value: 200, unit: '元', basis: '' } }
    const passages = given().passages.map((each) =>
      each.section === 's6' ? plainPassage('s6', '收取信息处理费200元。') : each,
    )
    expect(idsOf(given({ figures, passages }))).toEqual([])
  })

  test('称没有收费而台账有收费', () => {
    const figures = { 'collected.processingFee': { name: '信息处理费', value: 200, unit: '元', basis: '' } }
    expect(idsOf(given({ figures }))).toEqual(['S-FEE'])
  })

  test('量词前后不一只提示', () => {
    const findings = check(given({ text: '受理公开申请107件。再次说明，收到公开申请107份。' }))
    expect(findings.filter(({ level }) => level === 'hint').map(({ id }) => id)).toContain('S-UNIT-new')
  })
})
