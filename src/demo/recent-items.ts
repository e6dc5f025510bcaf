import { addDays, type Day } from '../law/index.ts'
import { before } from './days.ts'
import { columnsOf, titleOf } from './item-words.ts'
import { organOf, organs } from './organs.ts'
import { chance as chanceOf } from './random.ts'

/** 政府信息公开制度: few and lasting, kept by the office of the district. */
const rules: readonly (readonly [title: string, ago: number])[] = [
  ['海澜区政府信息公开申请办理工作规程', 320],
  ['海澜区政府信息主动公开审核发布办法', 210],
  ['海澜区政府信息公开保密审查办法', 120],
  ['海澜区政府信息公开责任追究办法', 45],
]

/**
 * What the demonstration's organs published of late, so that its columns are not all years old: most kept up, some let
 * slip, one here and there with nothing. Told in days before today.
 */
export function recentItemLines(today: Day) {
  const chance = chanceOf(20_230_104)
  const serials = new Map<string, number>()
  const next = (key: string) => {
    const n = (serials.get(key) ?? 0) + 1
    serials.set(key, n)
    return n
  }
  const indexNumberOf = (code: string, year: string) =>
    `${code}/${year}-${String(next(`${code} ${year}`)).padStart(5, '0')}`
  const office = organOf('区政府办')
  const lasting = rules.map(([title, ago]) => {
    const day = addDays(today, -ago)
    return {
      ...{ organId: office.short, indexNumber: indexNumberOf(office.code, day.slice(0, 4)), title, topic: null },
      ...{ columnName: '政府信息公开制度', madeOn: before(day, 5), publishedOn: day },
    }
  })
  const current = organs.flatMap((organ) => {
    const columns = [...new Map(columnsOf(organ.short).map((column) => [column.name, column])).values()]
    return columns
      .flatMap(({ name, titles }) => titles.map((title) => ({ name, titles: [title] })))
      .filter(() => chance.below(5) > 0)
      .map((column) => {
        const day = addDays(today, -1 - chance.below(column.name === '工作动态' ? 16 : 60))
        return {
          organId: organ.short,
          indexNumber: indexNumberOf(organ.code, day.slice(0, 4)),
          title: titleOf(chance, column, { organ: organ.short, day, serial: (title) => next(organ.code + title) }),
          columnName: column.name,
          topic: null,
          madeOn: before(day, chance.below(20)),
          publishedOn: day,
        }
      })
  })
  return [...lasting, ...current]
}
