import { typedCounts } from '../narrative/numbers.ts'
import { markOf } from '../narrative/passage.ts'
import { type Check, found } from './finding.ts'

/**
 * Numbers typed by hand. One that equals no figure cannot be opened by a reader (house.md §1: a number that nobody
 * can open does not exist), so it is pointed out; and a chip whose figure no longer exists blocks.
 */
const article = '条例第五十条'
// Enough of the words around a number to find it again.
const around = 12

export const typedNumbers: Check = ({ cells, figures, passages }) => {
  const known = new Set([...Object.values(cells), ...Object.values(figures).map(({ value }) => value)])
  const seen = new Map<string, number>()
  return passages.flatMap((passage) =>
    typedCounts(passage)
      .filter((number) => !known.has(number.value))
      .map((number) => {
        const key = `S-TYPED-${passage.section}-${number.text}`
        const nth = (seen.get(key) ?? 0) + 1
        seen.set(key, nth)
        const quote = passage.text.slice(Math.max(0, number.from - around), number.to + around)
        const message = `手写的数字 ${number.text} 与任何一项数据都不相等。能由数据项得出的，请改插数据项；不能的，请核对。`
        return found(`${key}-${nth}`, 'hint', message, article, {
          rule: 'S-TYPED',
          quote,
          actual: number.value,
          marks: [markOf(passage, number.from, number.to)],
        })
      }),
  )
}

export const lostFigures: Check = ({ figures, cells, passages }) => {
  const lost = passages.flatMap((passage) =>
    passage.pieces
      .filter(({ figure }) => figure !== null && !(figure in figures) && cells[figure] === undefined)
      .map((piece) => ({ id: piece.figure ?? '', mark: markOf(passage, piece.from, piece.to) })),
  )
  return [...new Set(lost.map(({ id }) => id))].map((id) =>
    found(`S-FIGURE-${id}`, 'error', `正文引用的数据项“${id}”已不存在，请换用别的数据项。`, article, {
      rule: 'S-FIGURE',
      marks: lost.filter((each) => each.id === id).map(({ mark }) => mark),
    }),
  )
}
