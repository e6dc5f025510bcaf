import { describe, expect, test } from 'vitest'
import { look } from './test-kit/content.ts'

/** A rule that walks back and forth over the same place takes minutes on texts like these. */
const long = 300_000

/** Processor time: other work on the machine must not count. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000_000
}
const monotonous: readonly [string, string][] = [
  ['换行', '\n'],
  ['空格', ' '],
  ['全角空格', '　'],
  ['制表符', '\t'],
  ['数字', '1'],
  ['数字和横线', '1-'],
  ['数字和换行', '1\n'],
  ['字母', 'a'],
  ['汉字', '路'],
  ['叠词', '信息'],
  ['书名号', '《'],
  ['六角括号', '〔2021'],
  ['年份', '2024年'],
  ['邮箱', 'a@'],
  ['星号', '秘密 '],
  ['代理对', '𠮷'],
]

describe('单调的长文本、古怪的标签也很快检查完', () => {
  test.each(monotonous)('%s', (_, piece) => {
    const plain = piece.repeat(long / piece.length)
    expect(seconds(() => look({ plain, title: plain.slice(0, 300) }))).toBeLessThan(3)
  })

  test('两千层的标签、没有结束的标签、两万个属性', () => {
    for (const html of [
      '<div>'.repeat(2_000),
      '<table><tr><td>'.repeat(600),
      '<a href="',
      `<img ${'alt="x" '.repeat(20_000)}>`,
      '<td colspan="99999999" rowspan="99999999">'.repeat(1_000),
    ])
      expect(seconds(() => look({ html }))).toBeLessThan(3)
  })
})
