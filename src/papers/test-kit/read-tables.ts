import { load } from 'cheerio'
import { type CellId, grid } from '../../law/index.ts'
import type { ReportPaper } from '../report-paper.ts'

type Cells = ReportPaper['cells']
const tables = ['t2', 't3', 't4'] as const

/** A printed table as a matrix: a merged field stands at its top left place, the places it covers hold null. */
export type Matrix = (string | null)[][]

export function put(matrix: Matrix, row: number, col: number, text: string | null): void {
  const line = matrix[row] ?? []
  line[col] = text
  matrix[row] = line
}

/** The tables of an HTML page, merged fields spread out by their spans. */
export function htmlTables(html: string): Matrix[] {
  const $ = load(html)
  return $('table')
    .toArray()
    .map((table) => {
      const matrix: Matrix = []
      for (const [row, tr] of $(table).find('tr').toArray().entries()) {
        matrix[row] ??= []
        let col = 0
        for (const td of $(tr).children('td,th').toArray()) {
          while (matrix[row]?.[col] !== undefined) col++
          const [rows, cols] = [Number($(td).attr('rowspan') ?? 1), Number($(td).attr('colspan') ?? 1)]
          for (let r = row; r < row + rows; r++) for (let c = col; c < col + cols; c++) put(matrix, r, c, null)
          put(matrix, row, col, $(td).text().trim())
          col += cols
        }
      }
      return matrix
    })
}

/** The official matrix of a table, cell ids in the places of the numbers; written apart from what the writers use. */
export function official(table: (typeof tables)[number]): Matrix {
  const html = grid(table).map((row) => {
    const fields = row.map((field) => {
      const text = 'cell' in field ? field.cell : field.text
      return `<td colspan="${field.colspan ?? 1}" rowspan="${field.rowspan ?? 1}">${text}</td>`
    })
    return `<tr>${fields.join('')}</tr>`
  })
  return htmlTables(`<table>${html.join('')}</table>`)[0]!
}

/** Reads three matrices back into cells; a heading or a merge out of its place is an error. */
export function cellsOf(found: Matrix[]): Cells {
  if (found.length !== tables.length) throw new Error(`三张表,读到${found.length}张`)
  return Object.fromEntries(tables.flatMap((table, nth) => [...readTable(official(table), found[nth]!)]))
}

function* readTable(expected: Matrix, found: Matrix): Generator<[CellId, number]> {
  for (const [row, line] of expected.entries())
    for (const [col, field] of line.entries()) {
      const text = found[row]?.[col] ?? null
      const isCell = field?.startsWith('t') ?? false
      if (!isCell && text !== field) throw new Error(`第${row + 1}行第${col + 1}列应为“${field}”,读到“${text}”`)
      if (isCell && text === null) throw new Error(`${field}处没有单元格`)
      if (isCell && text) yield [field as CellId, Number(text)]
    }
  if (found.length !== expected.length) throw new Error(`应有${expected.length}行,读到${found.length}行`)
}
