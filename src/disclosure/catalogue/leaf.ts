import type { Cycle } from '../columns/words.ts'
import type { Channel } from './channels.ts'
import type { Limit } from './time-limit.ts'

/** 一个公开事项 of a field's catalogue: what must be public, by whom, when, where and for whom (CAT-04). */

export const audiences = { public: '全社会', specific: '特定群体' } as const
export const modes = { proactive: '主动', onRequest: '依申请公开' } as const
export const levels = { county: '县级', township: '乡级' } as const
export type Level = keyof typeof levels

export type Leaf = {
  /** Stable over all editions. */
  code: string
  l1: string
  l2: string
  l3: string | null
  elements: readonly string[]
  basis: readonly string[]
  limitText: string
  limits: readonly Limit[]
  /** As printed, and whom it means here. */
  body: string
  organs: readonly string[]
  channels: readonly Channel[]
  audience: keyof typeof audiences
  audienceNote: string | null
  mode: keyof typeof modes
  levels: readonly Level[]
  columnNames: readonly string[]
  columns: readonly string[]
  /** Which titles of its columns belong here; null: every one. */
  words: readonly string[]
  cycle: Cycle
  /** Codes of the leaves it was made of, when one was split or several became one. */
  supersedes: readonly string[]
}

export const titleOf = ({ l1, l2, l3 }: Pick<Leaf, 'l1' | 'l2' | 'l3'>) => [l1, l2, l3].filter(Boolean).join(' · ')

/** The next free number of a field: codes are never used again. */
export function nextCode(field: string, used: readonly string[]): string {
  const numbers = used.map((code) => Number(code.split('-').at(-1)) || 0)
  return `${field}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The pattern by which the database tells its items among those of its columns. */
export const patternOf = ({ words }: Pick<Leaf, 'words'>) => (words.length > 0 ? words.map(escaped).join('|') : null)
