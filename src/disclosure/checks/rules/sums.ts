import { readMarkup, type Table } from '../markup.ts'
import { type ContentRule, type Found, foundIn } from '../rule.ts'

/** A table's 合计 is the sum of its rows; shares and rates have none. */

const total = /^(?:合\s*计|总\s*计)[:：]?$/
const partial = /小\s*计|其中/
const isRate = /率|占比|比例|%|％|平均|单价|标准|年份|序号|编号|排名/

const numberOf = (cell: string): number | null => {
  const bare = cell.replace(/[,，\s]/g, '')
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null
}

const close = (a: number, b: number) => Math.abs(a - b) <= 0.005 + 1e-9 * Math.abs(a)

function columnProblem(rows: readonly string[][], last: readonly string[], column: number): [number, number] | null {
  const said = numberOf(last[column] ?? '')
  const values = rows.map((row) => row[column] ?? '').filter((cell) => !/^[-—/]?$/.test(cell.trim()))
  const numbers = values.map(numberOf)
  if (said === null || numbers.length < 2 || numbers.some((value) => value === null)) return null
  const sum = numbers.reduce<number>((all, value) => all + (value ?? 0), 0)
  return close(sum, said) ? null : [sum, said]
}

function problems({ rows, number }: Table): Found[] {
  const at = rows.findIndex((row) => row.slice(0, 2).some((cell) => total.test(cell)))
  const head = rows[0] ?? []
  if (at < 2 || rows.slice(0, at).some((row) => row.slice(0, 3).some((cell) => partial.test(cell)))) return []
  const width = Math.max(...rows.map((row) => row.length))
  // Rows before the first with a number are the head.
  const body = rows.slice(1, at).filter((row) => row.some((cell) => numberOf(cell) !== null))
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (column === 0 || isRate.test(head[column] ?? '')) return []
    const wrong = columnProblem(body, rows[at]!, column)
    if (!wrong) return []
    const sum = Number(wrong[0].toFixed(4))
    const place = { part: 'body' as const, where: `第 ${number} 张表，第 ${column + 1} 列` }
    const message = `“${head[column] || `第 ${column + 1} 列`}”的合计写作 ${wrong[1]}，各行相加是 ${sum}`
    return [foundIn('sum', 'confirm', place, { snippet: String(wrong[1]), message, suggestion: String(sum) })]
  })
}

export const sums: ContentRule = ({ html }) => readMarkup(html).tables.flatMap(problems)
