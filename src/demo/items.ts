import { before, workday } from './days.ts'
import { type Column, columnsOf, titleOf, topical } from './item-words.ts'
import { type DemoOrgan, organOf, organs } from './organs.ts'
import { type Chance, share } from './random.ts'

/** 主动公开: 10,143 items in 2023 as in the reference report, 9,486 in 2022; each organ publishes what it does. */
const published = { 2022: 9_486, 2023: 10_143 } as const
type Year = keyof typeof published

type Draft = { organ: DemoOrgan; column: Column; topic: string | null }

const topicDrafts = (year: Year): Draft[] =>
  topical.flatMap(({ topic, n, organs: shorts, column }) =>
    Array.from({ length: n[year] }, (_, index) => ({ organ: organOf(shorts[index % shorts.length]!), column, topic })),
  )

function plainDrafts(chance: Chance, count: number): Draft[] {
  const shares = share(
    count,
    organs.map(({ items }) => items),
  )
  return organs.flatMap((organ, index) =>
    Array.from({ length: shares[index] ?? 0 }, () => ({
      organ,
      column: chance.pick(columnsOf(organ.short)),
      topic: null,
    })),
  )
}

function line(chance: Chance, { organ, column, topic }: Draft, year: Year) {
  const publishedOn = workday(chance, year)
  const madeOn = before(publishedOn, chance.below(4) === 0 ? chance.between(4, 16) : chance.below(4))
  const title = titleOf(chance, column, year).replaceAll('{o}', organ.short)
  return { organ, title, columnName: column.name, topic, madeOn, publishedOn }
}

function linesOf(chance: Chance, year: Year) {
  const topics = topicDrafts(year)
  const drafts = [...topics, ...plainDrafts(chance, published[year] - topics.length)]
  const lines = drafts.map((draft) => line(chance, draft, year))
  lines.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0))
  const serial = new Map<string, number>()
  return lines.map(({ organ, ...rest }) => {
    const n = (serial.get(organ.code) ?? 0) + 1
    serial.set(organ.code, n)
    return { organId: organ.short, indexNumber: `${organ.code}/${year}-${String(n).padStart(5, '0')}`, ...rest }
  })
}

export const itemLines = (chance: Chance) => ([2022, 2023] as const).flatMap((year) => linesOf(chance, year))
