import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blank, type InterpretationFacts, proceed } from './interpretation.ts'
import { overlap, run } from './overlap.ts'
import { qualityHints } from './quality.ts'

const policy =
  '第一条 为了规范既有住宅增设电梯补助资金管理，方便群众出行，制定本办法。第二条 每台电梯补助十五万元，由区财政承担。第三条 申请人应当在电梯竣工验收合格之日起六个月内提出申请。'

describe('疑似照搬', () => {
  test('全文照抄的占比是百分之百', () => expect(overlap(policy, policy)).toBe(1))
  test('换标点、换全半角、加空格仍算照抄', () => {
    const copied = policy.replaceAll('，', ' , ').replaceAll('。', '\n')
    expect(overlap(copied, policy)).toBe(1)
  })
  test('自己的话不算', () => {
    const own =
      '住在老楼里的居民要装电梯，可以领多少钱、找谁领、什么时候领？验收完半年内带着材料到街道便民中心就能办，钱直接打到业主共有账户。'
    expect(overlap(own, policy)).toBe(0)
  })
  test('一半照抄，占比在四成到六成之间', () => {
    const half = `${policy.slice(0, 60)}装电梯的居民可以到街道便民中心领取表格，工作人员会帮您填写，材料不齐的一次告知，不用来回跑。还可以打电话预约上门。`
    expect(overlap(half, policy)).toBeGreaterThan(0.3)
    expect(overlap(half, policy)).toBeLessThan(0.6)
  })
  test('太短的不下结论', () => expect(overlap('每台电梯补助十五万元', policy)).toBeNull())
  test('任何文字：占比在零和一之间，自己对自己是一', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: run * 4, maxLength: 300, unit: fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸') }),
        (text) => {
          expect(overlap(text, text)).toBe(1)
          expect(overlap(text, policy)).toBe(0)
        },
      ),
    )
  })
})

describe('解读质量提示', () => {
  const work: InterpretationFacts = { ...blank('w'), form: 'text' }
  const sentences = (of: InterpretationFacts, text: string | null = '') =>
    qualityHints(of, { work: text, policies: [{ title: '增设电梯补助办法', plain: policy }] }, 30).map(
      ({ sentence }) => sentence,
    )

  test('什么都没有标的，逐项提示；不引用没有的条款', () => {
    expect(sentences(work)).toEqual([
      expect.stringContaining('只有 0 个解读角度'),
      expect.stringContaining('没有标注解读要素'),
      expect.stringContaining('没有咨询电话'),
    ])
  })
  test('标全了又是自己的话，没有提示', () => {
    const told = proceed(work, { angles: ['procedure', 'comparison'], elements: ['content'], contact: '0000-1234567' })
    expect(sentences(told)).toEqual([])
  })
  test('照搬原文的，说出占多少', () => {
    const told = proceed(work, { angles: ['procedure', 'comparison'], elements: ['content'], contact: '0000-1234567' })
    expect(sentences(told, policy)).toEqual([expect.stringContaining('占 100%，疑似照搬原文')])
  })
  test('图解没有文字全文的要补', () => {
    const told = proceed(
      { ...work, form: 'graphic' },
      {
        angles: ['procedure', 'comparison'],
        elements: ['content'],
        contact: '0000-1234567',
      },
    )
    expect(sentences(told)).toEqual([expect.stringContaining('图解要附文字全文')])
  })
})
