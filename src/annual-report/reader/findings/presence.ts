import { type Cell, cells as reportCells } from '../../../law/index.ts'
import { type Found, form, found } from '../../checks/finding.ts'
import type { ReadReport } from '../read.ts'
import { placeName } from '../source.ts'
import type { States } from './states.ts'

/** Cells left empty, cells not found, numbers that could not be placed, numbers that cannot be. */

const named = (cells: readonly Cell[]) => {
  const first = cells.slice(0, 4).map(({ label }) => `“${label}”`)
  return `${first.join('、')}${cells.length > 4 ? `等 ${cells.length} 格` : ''}`
}

/** The trial form of 2019 was filled in with empty cells everywhere; the present one knows no empty cell. */
function empty(report: ReadReport, states: States, covered: ReadonlySet<string>): Found[] {
  const blank = reportCells.filter(({ id }) => states(id).kind === 'blank' && !covered.has(id))
  if (blank.length === 0) return []
  const level = report.format === '2019' ? 'hint' : 'error'
  const message = `${named(blank)}空白或填“/”“—”；没有发生的应填 0，不得留空。`
  return [found('P-BLANK', level, message, form, { cells: blank.map(({ id }) => id) })]
}

function notFound(report: ReadReport, states: States): Found[] {
  const missing = reportCells.filter(
    ({ id, table }) => states(id).kind === 'missing' && !(report.format === '2019' && table === 't2'),
  )
  if (missing.length === 0) return []
  const lost =
    report.reading.cells.size + report.reading.blanks.size === 0
      ? '文中只有章节标题，没有读到表格。'
      : `没有读到${named(missing)}。`
  const message = `${lost}可能是复制或转换时丢失，请对照原件核对。`
  return [found('R-MISSING', 'explain', message, '条例第五十条', { cells: missing.map(({ id }) => id) })]
}

const unread = ({ reading }: ReadReport): Found[] =>
  reading.unread.slice(0, 50).map(({ text, place, why }, index) =>
    found(`R-UNREAD-${index + 1}`, 'explain', `${placeName(place)}有数读不准，没有采用：${why}。`, '条例第五十条', {
      rule: 'R-UNREAD',
      quote: text,
    }),
  )

const impossible = ({ reading }: ReadReport): Found[] =>
  reportCells.flatMap(({ id, type, label }) => {
    const value = reading.cells.get(id)?.value
    if (value === undefined || (value >= 0 && (type === 'decimal' || Number.isInteger(value)))) return []
    const should = type === 'decimal' ? '不小于 0 的金额（万元）' : '不小于 0 的整数'
    return [
      found(`P-INT-${id}`, 'error', `“${label}”为 ${value}，应是${should}。`, form, {
        cells: [id],
        actual: value,
        rule: 'P-INT',
      }),
    ]
  })

/** Which form was used (requests §4.7, §4.8 6). */
function formUsed({ format, otherRows, year }: ReadReport): Found[] {
  if (format === '2019' && year !== null && year >= 2021) {
    const message = `${year} 年度的报告用了 2019 年试行格式的表格，应改用${form}的格式。`
    return [found('P-FORM', 'explain', message, form)]
  }
  if (format !== '2021' || otherRows !== 'one') return []
  const message = '表三“（六）其他处理”只有一行，现行格式分为逾期不补正、逾期不缴费、其他三行；已按“3.其他”读入。'
  return [found('P-FORM-OTHER', 'hint', message, form)]
}

export const presence = (report: ReadReport, states: States, covered: ReadonlySet<string>): Found[] => [
  ...empty(report, states, covered),
  ...notFound(report, states),
  ...unread(report),
  ...impossible(report),
  ...formUsed(report),
]
