import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { today } from '../platform/now.ts'
import { type TestDatabase, testDatabase } from '../platform/test-kit/index.ts'
import { alreadyPublic, publicRecord, ranked, tellingWords } from './store-public-record.ts'
import { smallSite } from './test-kit/small-site.ts'

let kept: TestDatabase
beforeAll(async () => {
  kept = await testDatabase()
  await smallSite(kept.db)
})
afterAll(() => kept.close())

describe('一句话里有用的词', () => {
  test('套话不算，长的在前', () => {
    const words = tellingWords('我想申请获取2023年老旧小区改造的有关政府信息')
    expect(words).toContain('小区')
    expect(words).toContain('改造')
    for (const empty of ['我想', '申请', '获取', '有关', '政府', '信息', '的']) expect(words).not.toContain(empty)
    expect(words.map((word) => word.length)).toEqual(words.map((word) => word.length).toSorted((a, b) => b - a))
  })

  test('写什么都不出错，最多十个词', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
        const words = tellingWords(text)
        expect(words.length).toBeLessThanOrEqual(10)
        expect(words.every((word) => [...word].length > 1)).toBe(true)
      }),
    )
  })
})

describe('哪些可能就是要找的', () => {
  const titles = (...all: string[]) => all.map((title) => ({ title }))

  test('少见的词比常见的词要紧；一个常见词不够', () => {
    const records = titles('部门预算公开', '部门决算公开', '部门工作总结', '防汛部门应急预案')
    expect(ranked(['部门', '防汛', '预案'], records)).toEqual(titles('防汛部门应急预案'))
  })

  test('百分号、下划线只是字，不是什么都算', async () => {
    expect(await alreadyPublic(kept.db, '%% __ 100%_折', today())).toEqual([])
  })

  test('信息、年报都在内，带着机关、日期和网址；没到公开日的不在', async () => {
    const [first] = await alreadyPublic(kept.db, '2023年防汛应急预案', today())
    expect(first).toMatchObject({ kind: 'item', path: `/items/${first?.id}` })
    const [report] = await alreadyPublic(kept.db, '2022年政府信息公开工作年度报告', today())
    expect(report).toMatchObject({ kind: 'report', path: '/reports/2022' })
    expect(await alreadyPublic(kept.db, '2023年防汛应急预案', '2020-01-01')).toEqual([])
    expect(await publicRecord(kept.db, first!.id, '2020-01-01')).toBeUndefined()
  })
})
