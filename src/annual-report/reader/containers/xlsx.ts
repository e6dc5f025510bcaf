import { type Piece, type Row, type Source, Unreadable } from '../source.ts'
import { walkXml } from './xml.ts'
import { openPackage } from './zip.ts'

/**
 * Workbooks from strangers. hucre reads our own; here each part is inflated under a limit (zip.ts), and values are
 * taken as stored: no formula is computed.
 */

const mostCells = 100_000

const columnOf = (reference: string) =>
  [...reference.replace(/\d+$/, '')].reduce((col, letter) => col * 26 + letter.charCodeAt(0) - 64, 0)
const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0] ?? 0)

const walk = (
  xml: string,
  open: (name: string, attributes: Record<string, string>) => void,
  text: (text: string) => void,
  close: (name: string) => void,
) => walkXml(xml, { open, text, close })

function sharedStrings(xml: string | null): string[] {
  const strings: string[] = []
  let current = ''
  let reading = false
  let phonetic = 0
  if (xml === null) return strings
  walk(
    xml,
    (name) => {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic += 1
      reading = name === 't' && phonetic === 0
    },
    (text) => {
      if (reading) current += text
    },
    (name) => {
      if (name === 't') reading = false
      if (name === 'rPh') phonetic -= 1
      if (name === 'si') strings.push(current)
    },
  )
  return strings
}

type Sheet = { cells: Map<number, Map<number, string>>; covered: Set<string> }

function readSheet(xml: string, strings: readonly string[]): Sheet {
  const sheet: Sheet = { cells: new Map(), covered: new Set() }
  let at = { row: 0, col: 0, type: '', text: '' }
  let reading = false
  let count = 0
  walk(
    xml,
    (name, attributes) => {
      if (name === 'c') {
        count += 1
        if (count > mostCells) throw new Unreadable(`工作表超过 ${mostCells} 格，不像是年度报告`)
        const reference = attributes.r ?? ''
        at = {
          row: rowOf(reference) || at.row,
          col: columnOf(reference) || at.col + 1,
          type: attributes.t ?? '',
          text: '',
        }
      }
      if (name === 'mergeCell') cover(sheet, attributes.ref ?? '')
      reading = name === 'v' || name === 't'
    },
    (text) => {
      if (reading) at.text += text
    },
    (name) => {
      if (name === 'v' || name === 't') reading = false
      if (name !== 'c') return
      const text = at.type === 's' ? (strings[Number(at.text)] ?? '') : at.text
      const row = sheet.cells.get(at.row) ?? new Map<number, string>()
      row.set(at.col, text)
      sheet.cells.set(at.row, row)
    },
  )
  return sheet
}

/** All of a merged range but its first cell. */
function cover(sheet: Sheet, range: string): void {
  const [from = '', to = from] = range.split(':')
  const [top, bottom, left, right] = [rowOf(from), rowOf(to), columnOf(from), columnOf(to)]
  if ((bottom - top + 1) * (right - left + 1) > mostCells) return
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) if (row !== top || col !== left) sheet.covered.add(`${row},${col}`)
}

function rowsOf({ cells, covered }: Sheet, table: number): Row[] {
  const width = Math.max(
    0,
    ...[...cells.values()].flatMap((row) => [...row].filter(([, text]) => text.trim() !== '').map(([col]) => col)),
  )
  return [...cells.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([no, row]): Row[] => {
      const pieces: Piece[] = []
      for (let col = 1; col <= width; col++) {
        if (!covered.has(`${no},${col}`))
          pieces.push({ text: (row.get(col) ?? '').trim(), place: { table, row: no, col } })
      }
      const text = pieces
        .map((piece) => piece.text)
        .filter(Boolean)
        .join(' ')
      const filled = pieces.filter((piece) => piece.text !== '')
      // A line of text in a sheet: one filled cell.
      if (filled.length === 0) return []
      const long = filled.length === 1 && text.length > 40
      return [{ kind: long ? 'words' : 'cells', pieces: long ? filled : pieces, text, place: { table, row: no } }]
    })
}

export function readXlsx(bytes: Uint8Array): Source {
  const parts = openPackage(bytes)
  const sheets = parts.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (sheets.length === 0) throw new Unreadable('不是 Excel 工作簿，或者工作表缺失')
  if (sheets.length > 100) throw new Unreadable('工作表超过 100 张，不像是年度报告')
  const strings = sharedStrings(parts.text('xl/sharedStrings.xml'))
  const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0)
  const rows = sheets
    .sort((a, b) => number(a) - number(b))
    .flatMap((name, index) => rowsOf(readSheet(parts.text(name) ?? '', strings), index + 1))
  return { container: 'xlsx', wrapped: false, title: null, rows }
}
