import type { Found } from '../checks/finding.ts'
import { judge } from './findings/judge.ts'
import { passagesOf } from './narrative.ts'
import { type ReadReport, read } from './read.ts'
import { placeName, Unreadable } from './source.ts'
import { type SpokenCount, spokenCounts } from './spoken.ts'

/** One report read and judged, as `check --json` prints it (house.md §10; what follows `findings` is more of the same). */
export type Verdict = {
  file: string
  status: 'ok' | 'findings' | 'unreadable'
  format: '2021' | '2019' | null
  organ: string | null
  year: number | null
  cells: Record<string, number>
  findings: VerdictFinding[]
  /** Why a file could not be read. */
  reason?: string
  container?: string
  encoding?: string | null
  repaired?: boolean
  /** Cells of the 2019 form's table 二, which the present form has no place for. */
  legacy?: Record<string, number | string>
  /** Where each cell stood and how sure the reading is, 0 to 1. */
  places?: Record<string, { place: string; confidence: number; note?: string }>
  blanks?: string[]
  unread?: { text: string; place: string; why: string }[]
  numbers?: SpokenCount[]
}

export type VerdictFinding = Pick<
  Found,
  'id' | 'level' | 'message' | 'cells' | 'quote' | 'expected' | 'actual' | 'rule' | 'article'
> & {
  /** What a reviewer decided about it, where one has. */
  ruling?: string
}

export type Checked = { file: string; report: ReadReport | null; verdict: Verdict }

export type ReadJob = { file: string; bytes: Uint8Array }
export type Outcome = Checked | { file: string; reports: ReadReport[] }

export const unreadable = (file: string, reason: string): Checked => ({
  file,
  report: null,
  verdict: { file, status: 'unreadable', format: null, organ: null, year: null, cells: {}, findings: [], reason },
})

/** A stranger's file may break a parser in ways nobody foresaw; it is still only one unreadable file. */
export async function readFileBytes(file: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    return { file, reports: await read(bytes) }
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(file, error.message)
    const said = error instanceof Error ? error.message : String(error)
    return unreadable(file, `文件读到一半出错，可能已损坏（${said.slice(0, 120)}）`)
  }
}

const shownFinding = ({
  id,
  level,
  message,
  cells,
  quote,
  expected,
  actual,
  rule,
  article,
}: Found): VerdictFinding => ({
  id,
  level,
  message,
  cells,
  quote,
  ...(expected !== undefined && { expected }),
  ...(actual !== undefined && { actual }),
  rule,
  article,
})

/** `numbers`: also every number of the text with what it counts, for those who read data. */
export function verdictOf(
  file: string,
  report: ReadReport,
  previous: ReadReport | null,
  { numbers = true } = {},
): Checked {
  const findings = judge(report, previous).map(shownFinding)
  const { reading } = report
  const loud = findings.some(({ level }) => level !== 'hint')
  const verdict: Verdict = {
    file,
    status: loud ? 'findings' : 'ok',
    format: report.format,
    organ: report.organ,
    year: report.year,
    cells: Object.fromEntries([...reading.cells].map(([id, { value }]) => [id, value])),
    findings,
    container: report.container,
    encoding: report.encoding,
    repaired: report.repaired,
    ...(reading.legacy.size > 0 && { legacy: legacyOf(report) }),
    places: Object.fromEntries(
      [...reading.cells].map(([id, { place, confidence, note }]) => [
        id,
        { place: placeName(place), confidence, ...(note && { note }) },
      ]),
    ),
    blanks: [...reading.blanks.keys()],
    unread: reading.unread.map(({ text, place, why }) => ({ text, place: placeName(place), why })),
    ...(numbers && { numbers: spokenCounts(passagesOf(report.paragraphs)) }),
  }
  return { file, report, verdict }
}

const legacyOf = ({ reading }: ReadReport) =>
  Object.fromEntries(
    [...reading.legacy].map(([id, cell]) => [
      id,
      'value' in cell ? (cell.note && !/^[\d.,]+$/.test(cell.note) ? cell.note : cell.value) : cell.text,
    ]),
  )
