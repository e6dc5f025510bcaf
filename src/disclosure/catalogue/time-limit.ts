/** 公开时限 as printed, and as it can be counted; one cell may hold several (7.1). */

export type Limit =
  | { kind: 'workdays'; value: number }
  | { kind: 'days'; value: number }
  | { kind: 'realTime' | 'prompt' | 'longTerm' }
  | { kind: 'fixedDate'; value: number }
  | { kind: 'manual' }

/** 条例§26: where nothing shorter is said, twenty working days from the day it was formed or changed. */
export const general = 20

const numbers: Readonly<Record<string, number>> = { 二: 2, 三: 3, 五: 5, 七: 7, 十: 10, 十五: 15, 二十: 20 }
const numberOf = (said: string) => numbers[said] ?? Number(said)

export function readLimits(text: string): Limit[] {
  const found: Limit[] = []
  for (const [, n = '', unit] of text.matchAll(/(\d{1,3}|[二三五七十]+)\s*(个?工作日|日内|天内)/g)) {
    const value = numberOf(n)
    if (Number.isFinite(value)) found.push({ kind: unit?.includes('工作日') ? 'workdays' : 'days', value })
  }
  const date = /每年(\d{1,2})月(\d{1,2})日前/.exec(text)
  if (date) found.push({ kind: 'fixedDate', value: Number(date[1]) * 100 + Number(date[2]) })
  if (/实时/.test(text)) found.push({ kind: 'realTime' })
  if (/及时/.test(text)) found.push({ kind: 'prompt' })
  if (/长期/.test(text)) found.push({ kind: 'longTerm' })
  return found.length > 0 ? found : [{ kind: 'manual' }]
}

/**
 * The working days in which an item of it must be out; below zero, as many calendar days (预算法§14: 二十日内). Where a cell names several, which one holds depends on the item:
 * only the longest is surely broken.
 */
export const limitDays = (limits: readonly Limit[]): number => {
  const counted = limits.flatMap((limit) => (limit.kind === 'workdays' ? [limit.value] : []))
  if (counted.length > 0) return Math.max(...counted)
  const natural = limits.flatMap((limit) => (limit.kind === 'days' ? [limit.value] : []))
  return natural.length > 0 ? -Math.max(...natural) : general
}
