import { addDays, type Day } from '../law/index.ts'
import { before } from './days.ts'
import { columnsOf, titleOf } from './item-words.ts'
import { organs } from './organs.ts'
import { chance as chanceOf } from './random.ts'

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
  return organs.flatMap((organ) => {
    const columns = [...new Map(columnsOf(organ.short).map((column) => [column.name, column])).values()]
    return columns
      .flatMap(({ name, titles }) => titles.map((title) => ({ name, titles: [title] })))
      .filter(() => chance.below(5) > 0)
      .map((column) => {
        const day = addDays(today, -1 - chance.below(column.name === '工作动态' ? 16 : 60))
        const year = day.slice(0, 4)
        return {
          organId: organ.short,
          indexNumber: `${organ.code}/${year}-${String(next(`${organ.code} ${year}`)).padStart(5, '0')}`,
          title: titleOf(chance, column, { organ: organ.short, day, serial: (title) => next(organ.code + title) }),
          columnName: column.name,
          topic: null,
          madeOn: before(day, chance.below(20)),
          publishedOn: day,
        }
      })
  })
}
