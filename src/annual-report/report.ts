import type { ActRecord } from '../platform/act.ts'
import type { ReportScope, Standing } from './api-types.ts'
import type { Narrative, NarrativeDocument, NarrativeSection } from './narrative/document.ts'

/** 年度报告 (条例§49–§50): one organ's year, as it stands between its opening and each published edition. */
export type Report = {
  id: string
  organId: string
  scope: ReportScope
  year: number
  standing: Standing
  edition: number
  narrative: Narrative
  explanations: Explanations
  changeNote: string | null
}

/**
 * Finding id → what was said about it, and which sentence it answered. When the numbers change, the sentence
 * changes, and the old answer no longer counts.
 */
export type Explanations = Readonly<Record<string, { text: string; said: string }>>

/** Whose records the report counts, and in which year. */
export const scopeOf = ({ organId, scope, year }: Pick<Report, 'organId' | 'scope' | 'year'>) => ({
  organId,
  whole: scope === 'district',
  year,
})

/** What each act puts on the record. */
type Facts = {
  open: Pick<Report, 'organId' | 'scope' | 'year' | 'narrative'>
  write: { section: NarrativeSection; doc: NarrativeDocument }
  explain: { finding: string; said: string; text: string }
  rectify: { changeNote: string }
}

const opened = (id: string, facts: Facts['open']): Report => ({
  id,
  ...facts,
  standing: 'draft',
  edition: 1,
  explanations: {},
  changeNote: null,
})

function explained(report: Report, { finding, said, text }: Facts['explain']): Report {
  const { [finding]: _, ...others } = report.explanations
  return { ...report, explanations: text === '' ? others : { ...others, [finding]: { text, said } } }
}

const rectified = (report: Report, { changeNote }: Facts['rectify']): Report => ({
  ...report,
  standing: 'draft',
  edition: report.edition + 1,
  changeNote,
})

const steps: Record<string, (report: Report, facts: never) => Report> = {
  write: (report, { section, doc }: Facts['write']) => ({
    ...report,
    narrative: { ...report.narrative, [section]: doc },
  }),
  explain: explained,
  signOff: (report) => ({ ...report, standing: 'signedOff' }),
  check: (report) => ({ ...report, standing: 'checked' }),
  returnToDraft: (report) => ({ ...report, standing: 'draft' }),
  approve: (report) => ({ ...report, standing: 'approved' }),
  publish: (report) => ({ ...report, standing: 'published' }),
  // the digest of the edition just frozen (edition-proof.ts); the report stands where it stood
  freeze: (report) => report,
  rectify: rectified,
}

/** Where the report stands after one more act. Pure: the record alone decides. */
export function fold(report: Report | null, act: ActRecord): Report {
  if (act.name === 'open') return opened(act.subjectId, act.facts as Facts['open'])
  const step = steps[act.name]
  if (!report || !step) throw new Error(`年报的记录不连贯：${act.subjectId} 第 ${act.seq} 步 ${act.name}`)
  return step(report, act.facts as never)
}
