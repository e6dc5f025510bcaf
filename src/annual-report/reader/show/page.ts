import { type GridField, grid, type ReportTableId, reportTables } from '../../../law/index.ts'
import { levelNames } from '../../words.ts'
import type { Checked, Verdict, VerdictFinding } from '../verdict.ts'

/** One page that stands by itself: each report's tables re-drawn, its findings beside them. No script, no address. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

// The colours of the public pages; contrast on white 4.5 and more (WCAG 2.2, 1.4.3).
const style = `
body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2230;max-width:76rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.3rem;border-top:2px solid #14467f;padding-top:1rem;margin-top:3rem}h3{font-size:1.05rem}
table{border-collapse:collapse;margin:.5rem 0 1.5rem;font-size:.9rem}th,td{border:1px solid #7f8a9c;padding:.2rem .5rem}th{font-weight:normal;background:#f5f7fa;text-align:left}
td{text-align:right;font-variant-numeric:tabular-nums}td.error{background:#fbeeee;outline:2px solid #b01e23;outline-offset:-2px}td.explain{background:#fff6e0}td.none{color:#4d5769}
.wide{overflow-x:auto}li{margin:.5rem 0}.level{font-weight:bold}.error .level{color:#b01e23}.explain .level{color:#8a5a00}.hint .level,.facts,.rule{color:#4d5769}
blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid #d9dee6;white-space:pre-line}nav li{margin:.1rem 0}
@media print{h2{break-before:page}}`

const order = { error: 0, explain: 1, hint: 2 }

/** The gravest finding that names a cell. */
function marksOf(findings: readonly VerdictFinding[]): Map<string, VerdictFinding['level']> {
  const marks = new Map<string, VerdictFinding['level']>()
  for (const { level, cells } of findings)
    for (const cell of cells)
      if (order[level] < order[marks.get(cell) ?? 'hint'] || !marks.has(cell)) marks.set(cell, level)
  return marks
}

const spans = ({ colspan, rowspan }: GridField) =>
  `${colspan ? ` colspan="${colspan}"` : ''}${rowspan ? ` rowspan="${rowspan}"` : ''}`

function table(id: ReportTableId, { cells, places = {} }: Verdict, marks: ReturnType<typeof marksOf>): string {
  const field = (each: GridField) => {
    if ('text' in each) return `<th${spans(each)}>${safe(each.text)}</th>`
    const value = cells[each.cell]
    const mark = marks.get(each.cell)
    const classes = [mark === 'hint' ? '' : mark, value === undefined ? 'none' : ''].filter(Boolean).join(' ')
    const place = places[each.cell]
    const title = place ? `${place.place}，把握 ${Math.round(place.confidence * 100)}%` : '未读到'
    return `<td${spans(each)}${classes ? ` class="${classes}"` : ''} title="${safe(title)}">${value ?? '未填'}</td>`
  }
  const rows = grid(id).map((row) => `<tr>${row.map(field).join('')}</tr>`)
  return `<div class="wide"><table><caption>${reportTables[id].no}　${reportTables[id].title}</caption>${rows.join('')}</table></div>`
}

const findingItem = ({ level, message, quote, rule, article }: VerdictFinding) =>
  `<li class="${level}"><span class="level">${levelNames[level]}</span>　${safe(message)}${
    quote ? `<blockquote>${safe(quote)}</blockquote>` : ''
  }<div class="rule">${safe(rule)} · ${safe(article)}</div></li>`

function section(verdict: Verdict, index: number): string {
  const { file, organ, year, format, status, reason, findings, unread = [] } = verdict
  const head = `<h2 id="r${index}">${safe(organ ?? file)}${year ? `　${year} 年度` : ''}</h2><p class="facts">${safe(file)}${format ? `　${format} 年格式` : ''}</p>`
  if (status === 'unreadable')
    return `${head}<p class="error"><span class="level">读不了</span>　${safe(reason ?? '')}</p>`
  const marks = marksOf(findings)
  const list = findings.length === 0 ? '<p>未发现问题。</p>' : `<ol>${findings.map(findingItem).join('')}</ol>`
  const lost = unread.map(({ text, place, why }) => `<li>${safe(`${place}　${text}　${why}`)}</li>`)
  const tables = (['t2', 't3', 't4'] as const).map((id) => table(id, verdict, marks))
  return `${head}${list}${lost.length > 0 ? `<h3>看见了但没有采用的数</h3><ul>${lost.join('')}</ul>` : ''}${tables.join('')}`
}

export function reviewPage(checked: readonly Checked[]): string {
  const verdicts = checked.map(({ verdict }) => verdict)
  const count = ({ findings }: Verdict, level: string) => findings.filter((each) => each.level === level).length
  const line = (verdict: Verdict, index: number) =>
    `<li><a href="#r${index}">${safe(verdict.organ ?? verdict.file)}${verdict.year ? ` ${verdict.year}` : ''}</a>　${
      verdict.status === 'unreadable'
        ? '读不了'
        : `错误 ${count(verdict, 'error')}，需说明 ${count(verdict, 'explain')}，提示 ${count(verdict, 'hint')}`
    }</li>`
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>年报核校</title><style>${style}</style></head>
<body><h1>年报核校</h1>${verdicts.length > 1 ? `<nav aria-label="各份报告"><ol>${verdicts.map(line).join('')}</ol></nav>` : ''}
<main>${verdicts.map(section).join('\n')}</main></body></html>
`
}
