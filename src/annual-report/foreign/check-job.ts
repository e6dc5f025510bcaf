import type { ReadReport } from '../reader/read.ts'
import { type Checked, readFileBytes, type Verdict, verdictOf } from '../reader/verdict.ts'

/** One file read and judged, as the confined child is asked to do it. Pure. */

/** Cells a person has read with her own eyes: a number, or null where the paper is blank. */
export type Corrections = Readonly<Record<string, number | null>>
export type Paper = { name: string; bytes: Uint8Array; corrections?: Readonly<Record<number, Corrections>> }
export type CheckJob = { paper: Paper; previous: Paper | null }
/** `paragraphs`: the text as read, so that a reviewer can see what was judged. */
export type Reading = { verdict: Verdict; paragraphs: string[] }

function correct(report: ReadReport, corrections: Corrections): ReadReport {
  const { cells, blanks } = report.reading
  for (const [id, value] of Object.entries(corrections)) {
    cells.delete(id)
    blanks.delete(id)
    if (value === null) blanks.set(id, {})
    else cells.set(id, { value, place: {}, confidence: 1, note: '人工更正' })
  }
  return report
}

async function reportsIn({ name, bytes, corrections = {} }: Paper): Promise<ReadReport[] | Checked> {
  const outcome = await readFileBytes(name, bytes)
  if (!('reports' in outcome)) return outcome
  return outcome.reports.map((report, part) => correct(report, corrections[part] ?? {}))
}

/** A file may hold two years side by side: then the elder is the younger's last year. */
const yearBefore = (reports: readonly ReadReport[], { year }: ReadReport) =>
  year === null ? null : (reports.find((each) => each.year === year - 1) ?? null)

const longestText = 4_000
const longestList = 2_000

/** What is said of a stranger's file stays small, and holds no character that a database refuses. */
const bounded = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => {
      if (typeof each === 'string') return each.slice(0, longestText).replaceAll('\u0000', '').toWellFormed()
      return Array.isArray(each) ? each.slice(0, longestList) : each
    }),
  ) as Value

const textOf = ({ paragraphs }: ReadReport) => paragraphs.map(({ text }) => text)

export async function check({ paper, previous }: CheckJob): Promise<Reading[]> {
  const read = await reportsIn(paper)
  if ('verdict' in read) return [{ verdict: read.verdict, paragraphs: [] }]
  const last = previous ? await reportsIn(previous) : []
  const others = 'verdict' in last ? [] : last
  return read.map((report) => {
    const before = yearBefore(read, report) ?? yearBefore(others, report) ?? (others.length === 1 ? others[0]! : null)
    return bounded({ verdict: verdictOf(paper.name, report, before).verdict, paragraphs: textOf(report) })
  })
}
