import { plainRow, type Row } from './source.ts'

/** Text printed in two columns: the lines of the left one, then those of the right one. */

const wide = /^(\S.*?\S)(?:\s{3,}|\u3000{2,})(\S.*)$/
// A line of facts (「索引号  发布机构」) has short halves, and few such lines follow each other.
const shortest = 10
const fewest = 4

function halves({ kind, text, pieces }: Row): [string, string] | null {
  if (kind !== 'words') return null
  const [first, second] = pieces
  const placed = pieces.length === 2 && first?.x !== undefined ? [first.text, second?.text ?? ''] : null
  const [left = '', right = ''] = placed ?? wide.exec(text.trim())?.slice(1) ?? []
  return left.length >= shortest && right.length > 0 ? [left, right] : null
}

const heading = /^\s*(?:[一二三四五六]、|[（(][一二三四五六七八九十][）)])/

/** Below the shorter right column the left one goes on alone. */
const goesOn = (row: Row | undefined, widest: number) =>
  row?.kind === 'words' && row.text.trim() !== '' && row.text.trim().length <= widest && !heading.test(row.text)

export function inReadingOrder(rows: readonly Row[]): Row[] {
  const result: Row[] = []
  for (let index = 0; index < rows.length; ) {
    const run: [string, string][] = []
    for (let pair = halvesAt(rows, index); pair; pair = halvesAt(rows, index + run.length)) run.push(pair)
    const full = run.filter(([, right]) => right.length >= shortest).length
    if (full < fewest) {
      result.push(...rows.slice(index, index + Math.max(1, run.length)))
      index += Math.max(1, run.length)
      continue
    }
    const widest = Math.max(...run.map(([left]) => left.length))
    let end = index + run.length
    while (goesOn(rows[end], widest)) end += 1
    const place = (offset: number) => rows[index + offset]?.place ?? {}
    result.push(
      ...run.map(([left], offset) => plainRow(left, place(offset))),
      ...rows.slice(index + run.length, end),
      ...run.map(([, right], offset) => plainRow(right, place(offset))),
    )
    index = end
  }
  return result
}

const halvesAt = (rows: readonly Row[], index: number) => {
  const row = rows[index]
  return row ? halves(row) : null
}
