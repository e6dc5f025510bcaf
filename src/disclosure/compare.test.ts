import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WordDifference } from './api-types.ts'
import { paragraphDifferences, wordDifferences } from './compare.ts'

const side = (all: readonly WordDifference[], without: string) =>
  all
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('两个版本按词对照', () => {
  test('补贴标准由 20 元改为 25 元', () => {
    expect(wordDifferences('每人每月补贴20元，按月发放。', '每人每月补贴25元，按季发放。')).toEqual([
      { kind: 'same', text: '每人每月补贴' },
      { kind: 'removed', text: '20' },
      { kind: 'added', text: '25' },
      expect.objectContaining({ kind: 'same' }),
      expect.objectContaining({ kind: 'removed' }),
      expect.objectContaining({ kind: 'added' }),
      expect.objectContaining({ kind: 'same' }),
    ])
  })

  test('没有变动的段落原样列出，换过的段落逐词对照', () => {
    const [first, second, third] = paragraphDifferences(
      '一、目的\n二、标准为二十元\n三、附则',
      '一、目的\n二、标准为三十元\n三、附则',
    )
    expect(first).toEqual([{ kind: 'same', text: '一、目的' }])
    expect(second?.some(({ kind }) => kind === 'added')).toBe(true)
    expect(third).toEqual([{ kind: 'same', text: '三、附则' }])
  })

  const text = fc
    .array(fc.constantFrom('补贴', '标准', '20元', '，', '通知', '自', '起'), { maxLength: 30 })
    .map((all) => all.join(''))
  test('去掉新增的就是旧文，去掉删除的就是新文', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const all = wordDifferences(left, right)
        expect(side(all, 'added')).toBe(left)
        expect(side(all, 'removed')).toBe(right)
      }),
    )
  })

  test('完全不同的两万字也在片刻之内', () => {
    const [left, right] = ['甲乙丙丁'.repeat(2_500), '子丑寅卯'.repeat(2_500)]
    const all = paragraphDifferences(left, right).flat()
    expect(side(all, 'added')).toBe(left)
    expect(side(all, 'removed')).toBe(right)
  })
})
