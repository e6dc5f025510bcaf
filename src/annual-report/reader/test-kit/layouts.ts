import { type CellId, type Cells, type GridRow, grid, type ReportTableId } from '../../../law/index.ts'
import { traditionalPairs } from '../text/traditional-pairs.ts'

/** The ways in which the same table reaches a reader (corpus README, P1–P14), made from figures. */

export type Print = (value: number | undefined) => string

const numeral = (value: number) => String(Number(value.toFixed(6)))
export const prints: Record<string, Print> = {
  plain: (value) => (value === undefined ? '' : numeral(value)),
  dashes: (value) => (value === undefined ? '—' : numeral(value)),
  slashes: (value) => (value === undefined ? '/' : numeral(value)),
  thousands: (value) =>
    value === undefined ? '' : numeral(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')),
  wide: (value) =>
    value === undefined
      ? '　'
      : numeral(value).replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  noted: (value) => (value === undefined ? '' : `${numeral(value)}（见说明）`),
}

const widths: Record<ReportTableId, number> = { t2: 4, t3: 10, t4: 15 }

export const rowsOf = (table: ReportTableId, cells: Cells, print: Print): string[][] =>
  grid(table).map((row: GridRow) =>
    row.map((field) => ('text' in field ? field.text : print(cells[field.cell as CellId]))),
  )

const missing = (table: ReportTableId, row: readonly string[]) => Math.max(0, widths[table] - row.length)

type Flatten = (rows: readonly string[][], table: ReportTableId) => string

const cellLine = (text: string) => (text === '' ? '|' : `${text} |`)
const runs = (count: number) => (count > 0 ? ['|'.repeat(count)] : [])

const oneCellPerLine: Flatten = (rows, table) =>
  rows.flatMap((row) => [...row.map(cellLine), ...runs(missing(table, row))]).join('\n')

const oneRowPerLine: Flatten = (rows, table) =>
  rows.map((row) => `| ${row.join(' | ')} |${'|'.repeat(missing(table, row))}`).join('\n')

const withoutLeadingPipe: Flatten = (rows) => rows.map((row) => `${row.join(' | ')} |`).join('\n')

const emptyLineBetween: Flatten = (rows) =>
  rows
    .flat()
    .filter((text) => text !== '')
    .join('\n\n')

const brokenHeaders: Flatten = (rows) =>
  rows
    .flat()
    .filter((text) => text !== '')
    .flatMap((text) => (/^(?:本年|现行|商业|科研|社会)/.test(text) ? [text.slice(0, 3), text.slice(3)] : [text]))
    .map((text, index) => (/^\d/.test(text) && index % 2 === 0 ? `  ${text}` : text))
    .join('\n\n')

const pipeBetween: Flatten = (rows) => rows.flat().join('\n|\n')

const pipeBeforeRow: Flatten = (rows) => rows.map((row) => ['|', ...row.map(cellLine)].join('\n')).join('\n')

/** P4b of another system: blanks around every cell, the width of merged ones after the row's last. */
const spacedPipes: Flatten = (rows, table) =>
  rows
    .map((row) =>
      [
        '| ',
        ...row.map((text, index) => ` ${text}  | ${index < row.length - 1 ? '' : '|'.repeat(missing(table, row))}`),
      ].join('\n'),
    )
    .join('\n')

const oneLine: Flatten = (rows) =>
  rows
    .flat()
    .filter((text) => text !== '')
    .join(' ')

/** `keepsGaps`: an empty cell can still be told from a missing one. */
export const flattened: Record<string, { flatten: Flatten; keepsGaps: boolean }> = {
  P1: { flatten: oneCellPerLine, keepsGaps: true },
  P2: { flatten: oneRowPerLine, keepsGaps: true },
  P2b: { flatten: withoutLeadingPipe, keepsGaps: true },
  P3: { flatten: emptyLineBetween, keepsGaps: false },
  P3b: { flatten: brokenHeaders, keepsGaps: false },
  P4: { flatten: pipeBetween, keepsGaps: true },
  P4b: { flatten: pipeBeforeRow, keepsGaps: true },
  P4c: { flatten: spacedPipes, keepsGaps: true },
  P10: { flatten: oneLine, keepsGaps: false },
}

const titles: Record<ReportTableId, string> = {
  t2: '二、主动公开政府信息情况',
  t3: '三、收到和处理政府信息公开申请情况',
  t4: '四、政府信息公开行政复议、行政诉讼情况',
}

export type Text = { organ: string; year: number }

export const before = ({ organ, year }: Text) => [
  `${organ}${year}年政府信息公开工作年度报告`,
  `本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  '一、总体情况',
  `${year}年，本机关及时主动公开政府信息，规范办理依申请公开，加强政府信息管理和平台建设，开展监督检查、工作考核和社会评议，没有责任追究情形。`,
]
export const after = [
  '五、存在的主要问题及改进情况',
  '存在的问题是更新不够及时。下一步将按季度排查，逐项改进。',
  '六、其他需要报告的事项',
  '本年度未收取信息处理费。',
]

const tables: readonly ReportTableId[] = ['t2', 't3', 't4']

export function textReport(layout: string, cells: Cells, print: Print, text: Text): string {
  const { flatten } = flattened[layout] as { flatten: Flatten }
  const join = layout === 'P10' ? ' ' : '\n'
  const body = tables.flatMap((table) => [titles[table], flatten(rowsOf(table, cells, print), table)])
  const head = layout === 'P10' ? ['| '.repeat(300), ...before(text)] : before(text)
  return [...head, ...body, ...after].join(join)
}

/** P5: every line but its first appearance is lost. */
export const withoutRepeats = (text: string) => [...new Set(text.split('\n'))].join('\n')

/** P9: an index of the document stands before it. */
export const withIndex = (text: string, { organ, year }: Text) =>
  [
    '| 索引号 | 000014349/2024-00012 | 公开方式 | 主动公开 |',
    '|---|---|---|---|',
    `| 发布机构 | ${organ} | 发布日期 | ${year + 1}-01-20 |`,
    '| 文号 | 无 | 有效性 | 有效 |',
    '',
    text,
  ].join('\n')

const traditional = new Map(
  traditionalPairs
    .flatMap((line) => line.match(/../gu) ?? [])
    .map((pair) => [pair[1], pair[0]] as const)
    .reverse(),
)
/** P14: traditional characters. */
export const inTraditional = (text: string) => [...text].map((char) => traditional.get(char) ?? char).join('')
/** P14: the sound after some words. */
export const withPinyin = (text: string) =>
  text
    .replaceAll('政府', '政府（zhèng fǔ）')
    .replaceAll('申请', '申请（shēn qǐng）')
    .replaceAll('结果', '结果（jié guǒ）')

const span = (name: string, value: number | undefined) => (value ? ` ${name}="${value}"` : '')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export function htmlReport(cells: Cells, print: Print, text: Text): string {
  const table = (id: ReportTableId) => {
    const rows = grid(id).map((row) => {
      const fields = row.map((field) => {
        const content = 'text' in field ? field.text : print(cells[field.cell as CellId])
        const inner = content === '' ? '&nbsp;' : `<p align="center"><span>${escaped(content)}</span></p>`
        return `<td${span('colspan', field.colspan)}${span('rowspan', field.rowspan)}>${inner}</td>`
      })
      return `<tr>${fields.join('')}</tr>`
    })
    return `<p>${titles[id]}</p><table border="1"><tbody>${rows.join('')}</tbody></table>`
  }
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开</title><style>td{}</style><script>var a='第二十条'</script></head>
<body><div><ul><li><a href="/">首页</a></li><li>政务公开</li></ul></div><table width="1000"><tr><td>${paragraphs(before(text))}${tables
    .map(table)
    .join('')}${paragraphs(after)}</td></tr></table><div>版权所有</div></body></html>`
}
