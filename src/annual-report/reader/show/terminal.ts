import { styleText } from 'node:util'
import { levelNames } from '../../words.ts'
import type { Verdict, VerdictFinding } from '../verdict.ts'

/** For a person at a terminal: what was read, what is wrong and why, most serious first. */

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

const plain: Paint = (_, text) => text
const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false })

const levelStyle: Record<VerdictFinding['level'], Style> = { error: 'red', explain: 'yellow', hint: 'dim' }
const names: Record<Verdict['status'], string> = { ok: '未发现问题', findings: '有问题', unreadable: '读不了' }
const statusStyle: Record<Verdict['status'], Style> = { ok: 'green', findings: 'yellow', unreadable: 'red' }

/** Chinese characters are two columns wide. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum +
      (/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char)
        ? 2
        : 1),
    0,
  )

function wrapped(text: string, indent: string, columns: number): string {
  const lines: string[] = []
  let line = ''
  for (const char of text) {
    if (widthOf(indent + line + char) > columns) {
      lines.push(line)
      line = ''
    }
    line += char
  }
  return [...lines, line].map((each, index) => (index === 0 ? each : indent + each)).join('\n')
}

const many = 12

function findingLines(finding: VerdictFinding, paint: Paint, columns: number): string[] {
  const { level, message, quote, rule, article } = finding
  const label = paint(levelStyle[level], levelNames[level].padStart(3, '　'))
  const quoted = quote
    ? quote.split('\n').map((line) => `          「${wrapped(line.slice(0, 160), '            ', columns)}」`)
    : []
  return [
    `  ${label}  ${wrapped(message, '          ', columns)}`,
    ...quoted.map((line) => paint('cyan', line)),
    paint('dim', `          ${rule} · ${article}`),
  ]
}

export function verdictLines(verdict: Verdict, { color = false, columns = 100 } = {}): string[] {
  const paint = color ? coloured : plain
  const { file, status, findings, organ, year, format, cells, reason } = verdict
  const head = `${paint('bold', file)}  ${paint(statusStyle[status], names[status])}`
  if (status === 'unreadable') return [head, `  ${reason ?? ''}`, '']
  const count = Object.keys(cells).length
  const facts = [
    organ ?? '机关不详',
    year ? `${year} 年度` : '年度不详',
    `${format ?? '？'} 年格式`,
    `读到 ${count} 格`,
  ]
  const repaired = verdict.repaired ? ['文字曾被误读，已复原'] : []
  const shown = findings.filter(({ level }, index) => level !== 'hint' || index < many)
  const rest = findings.length - shown.length
  return [
    head,
    paint('dim', `  ${[...facts, ...repaired].join(' · ')}`),
    ...shown.flatMap((finding) => findingLines(finding, paint, columns)),
    ...(rest > 0 ? [paint('dim', `       另有 ${rest} 条提示，见 --json 或 --html`)] : []),
    '',
  ]
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** A table of the run, one line a report. */
export function summaryLines(verdicts: readonly Verdict[], { color = false } = {}): string[] {
  const paint = color ? coloured : plain
  const rows = verdicts.map((verdict) => {
    const count = (level: VerdictFinding['level']) =>
      String(verdict.findings.filter((each) => each.level === level).length)
    return [
      verdict.file,
      verdict.organ ?? '',
      String(verdict.year ?? ''),
      names[verdict.status],
      count('error'),
      count('explain'),
      count('hint'),
    ]
  })
  const header = ['文件', '机关', '年度', '结论', '错误', '需说明', '提示']
  const widths = header.map((title, index) => Math.max(widthOf(title), ...rows.map((row) => widthOf(row[index] ?? ''))))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  const tally = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).length
  const total = `共 ${verdicts.length} 份：未发现问题 ${tally('ok')}，有问题 ${tally('findings')}，读不了 ${tally('unreadable')}。`
  if (verdicts.length < 2) return []
  return [paint('bold', line(header)), ...rows.map(line), '', total]
}
