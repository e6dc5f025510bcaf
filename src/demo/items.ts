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

/** How often a key has come up, this time included. */
const counter = () => {
  const counts = new Map<string, number>()
  return (key: string) => {
    const n = (counts.get(key) ?? 0) + 1
    counts.set(key, n)
    return n
  }
}

function linesOf(chance: Chance, year: Year) {
  const topics = topicDrafts(year)
  const drafts = [...topics, ...plainDrafts(chance, published[year] - topics.length)]
  const dated = drafts.map((draft) => ({ ...draft, day: workday(chance, year) }))
  dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const next = counter()
  return dated.map(({ organ, column, topic, day }) => ({
    organId: organ.short,
    indexNumber: `${organ.code}/${year}-${String(next(organ.code)).padStart(5, '0')}`,
    title: titleOf(chance, column, { organ: organ.short, day, serial: (title) => next(organ.code + title) }),
    columnName: column.name,
    topic,
    madeOn: before(day, chance.below(4) === 0 ? chance.between(4, 16) : chance.below(4)),
    publishedOn: day,
  }))
}

export const itemLines = (chance: Chance) => ([2022, 2023] as const).flatMap((year) => linesOf(chance, year))
