import { describe, expect, test } from 'vitest'
import { courtLevel, namesAbolishedReviewer, type ReviewedKind, type reviewers, reviewOrgan } from './review-organ.ts'

const table: [string, ReviewedKind, keyof typeof reviewers, string][] = [
  ['海澜区财政局（县区政府工作部门）', 'department', 'ownGovernment', '行政复议法第二十四条第一款第（一）项'],
  ['望海镇人民政府', 'town', 'governmentAbove', '行政复议法第二十四条第一款第（二）项'],
  ['新阳街道办事处（派出机关）', 'dispatchedOrgan', 'ownGovernment', '行政复议法第二十四条第一款第（三）项'],
  ['海澜区人民政府', 'countyGovernment', 'governmentAbove', '行政复议法第二十四条第一款第（二）项'],
  ['区征地拆迁中心（授权组织）', 'authorizedOrg', 'ownGovernment', '行政复议法第二十四条第一款第（四）项'],
  ['公安分局派出所（部门派出机构）', 'dispatchedBody', 'ownGovernment', '行政复议法第二十四条第四款'],
  ['区税务局、海关（垂直领导）', 'vertical', 'organAbove', '行政复议法第二十七条'],
]

describe('复议机关（规格 §5.2）', () => {
  test.each(table)('%s', (_, kind, reviewer, article) => {
    expect(reviewOrgan(kind)).toEqual({ reviewer, article })
  })

  test('区司法局：本级政府，或者上一级司法行政部门（第二十八条）', () => {
    expect(reviewOrgan('judicialDepartment')).toMatchObject({ reviewer: 'ownGovernment', or: 'organAbove' })
  })

  test('设区的市的部门按区划设立的派出机构，也可由所在地政府复议', () => {
    expect(reviewOrgan('dispatchedBody', true).or).toBe('localGovernment')
  })

  test('部门不再可以选「上级主管部门」；税务可以写，因为那就是它的复议机关', () => {
    const old = '可以向上级主管部门或者同级人民政府申请行政复议'
    expect(namesAbolishedReviewer(old, 'department')).toBe(true)
    expect(namesAbolishedReviewer('可以向上一级行政主管部门申请复议', 'town')).toBe(true)
    expect(namesAbolishedReviewer('可以向国家税务总局滨海市税务局（上一级主管部门）申请行政复议', 'vertical')).toBe(
      false,
    )
    expect(namesAbolishedReviewer('可以向滨海市海澜区人民政府申请行政复议', 'department')).toBe(false)
  })
})

describe('管辖法院（规格 §5.3）', () => {
  test('区人民政府为被告：中级人民法院', () => {
    expect(courtLevel('countyGovernment')).toEqual({ level: 'intermediate', article: '行政诉讼法第十五条第（一）项' })
  })
  test.each(['department', 'town', 'dispatchedOrgan', 'authorizedOrg'] as const)('%s：基层人民法院', (kind) => {
    expect(courtLevel(kind).level).toBe('basic')
  })
  test('海关：中级人民法院', () => {
    expect(courtLevel('vertical', true).level).toBe('intermediate')
  })
})
