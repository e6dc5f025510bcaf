import { halfWidth } from '../figures.ts'
import type { Hit, TextRule } from '../rule.ts'

/** 发文字号, GB/T 9704—2012 第 7.2.5 条: year in full within 〔〕, number without 第 and without leading zeros. */

const open = '[【\\[［(（〈<﹝〔「]'
const shut = '[】\\]］)）〉>﹞〕」]'
const number = new RegExp(
  `(?<=[\\u4e00-\\u9fff字])\\s{0,2}(${open})\\s{0,2}((?:19|20)\\d{2}|\\d{2})\\s{0,2}年?(${shut})\\s{0,2}(第?)\\s{0,2}(\\d{1,5})\\s{0,2}号`,
  'g',
)
/** 〔2021 5号, 2021〕5号: half of the pair is gone. */
const half = /(?<=[\u4e00-\u9fff])(?:〔\s*((?:19|20)\d{2})\s*(?:第|\s)(\d{1,5})号|((?:19|20)\d{2})〕\s*(\d{1,5})号)/g

function faults(written: string, [open, year, shut, ordinal, figures]: string[]): string[] {
  const all = [
    [open !== '〔' || shut !== '〕', '年份应用六角括号〔〕'],
    [year!.length === 2, '年份应写四位'],
    [ordinal === '第', '顺序号前不加“第”'],
    [/^0\d/.test(figures!), '顺序号不编虚位（1 不写作 01）'],
    [/[０-９]/.test(written), '数字应用半角'],
    [/\s/.test(written.trim()) || /^\s/.test(written), '中间不留空格'],
  ] as const
  return all.filter(([wrong]) => wrong).map(([, sentence]) => sentence)
}

export const documentNumbers: TextRule = (original) => {
  // Figures alone: brackets of full width are what is asked about.
  const text = original.replace(/[０-９]/g, halfWidth)
  const whole = [...text.matchAll(number)].flatMap(({ 0: found, index, ...groups }): Hit[] => {
    const written = original.slice(index, index + found.length)
    const parts = [1, 2, 3, 4, 5].map((group) => groups[group as 1] ?? '')
    const wrong = faults(written, parts)
    if (wrong.length === 0) return []
    const [, year, , , figures] = parts
    const suggestion = `〔${year!.length === 2 ? `20${year}` : year}〕${Number(figures)}号`
    const message = `文号写法不合 GB/T 9704—2012 第 7.2.5 条：${wrong.join('，')}`
    const from = index + (found.length - found.trimStart().length)
    return [{ rule: 'documentNumber', severity: 'confirm', from, to: index + found.length, message, suggestion }]
  })
  const halves = [...text.matchAll(half)].map(
    ({ 0: found, 1: a, 2: b, 3: c, 4: d, index }): Hit => ({
      rule: 'documentNumber',
      severity: 'confirm',
      from: index,
      to: index + found.length,
      message: '文号的括号缺了一半',
      suggestion: `〔${a ?? c}〕${Number(b ?? d)}号`,
    }),
  )
  return [...whole, ...halves]
}
