import { describe, expect, test } from 'vitest'
import { blankProfile, profileFlaws, remedyBodies, signOf } from './profile.ts'

const government = '滨海市海澜区人民政府'
const organ = (kind: 'department' | 'town' | 'subdistrict' | 'government') => ({ kind, profile: null })

describe('复议机关和管辖法院按机关类别得出', () => {
  test('区财政局：区人民政府复议，区人民法院管辖', () => {
    expect(remedyBodies(organ('department'), government)).toEqual({
      reviewOrgan: '滨海市海澜区人民政府',
      otherReviewOrgan: '',
      court: '滨海市海澜区人民法院',
    })
  })
  test('望海镇人民政府、新阳街道办事处：区人民政府复议', () => {
    for (const kind of ['town', 'subdistrict'] as const)
      expect(remedyBodies(organ(kind), government).reviewOrgan).toBe(government)
  })
  test('区人民政府：由市政府复议，名称须在资料里填；法院是市中级人民法院', () => {
    expect(remedyBodies(organ('government'), government)).toEqual({
      reviewOrgan: '',
      otherReviewOrgan: '',
      court: '滨海市中级人民法院',
    })
  })
  test('集中管辖的法院以资料为准', () => {
    const profile = { ...blankProfile, court: '滨海市望海区人民法院' }
    expect(remedyBodies({ kind: 'department', profile }, government).court).toBe('滨海市望海区人民法院')
  })
  test('税务局（垂直领导）写上一级税务局', () => {
    const profile = { ...blankProfile, reviewedAs: 'vertical' as const, reviewOrgan: '国家税务总局滨海市税务局' }
    expect(remedyBodies({ kind: 'department', profile }, government).reviewOrgan).toBe('国家税务总局滨海市税务局')
  })
})

test('没有填代字的，取区名和机关名的第一个字', () => {
  const sign = (name: string, own = '') =>
    signOf({ name, profile: own ? { ...blankProfile, sign: own } : null }, government)
  expect(sign('滨海市海澜区财政局')).toBe('海财')
  expect(sign('滨海市海澜区人民政府')).toBe('海政')
  expect(sign('滨海市海澜区财政局', '海澜财')).toBe('海澜财')
})

describe('资料里不能写的', () => {
  test('部门的复议机关写“上级主管部门”：不行（复议法第二十四条）', () => {
    const [flaw] = profileFlaws(organ('department'), { ...blankProfile, reviewOrgan: '上级主管部门' })
    expect(flaw?.article).toBe('行政复议法第二十四条第一款第（一）项')
  })
  test('代字带年份：不行；法院写简称：不行', () => {
    const said = { ...blankProfile, sign: '海财〔2026〕', court: '区法' }
    expect(profileFlaws(organ('department'), said)).toHaveLength(2)
    expect(profileFlaws(organ('department'), { ...blankProfile, sign: '海财' })).toEqual([])
  })
})
