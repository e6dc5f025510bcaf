import { z } from 'zod'
import type { Day, Refusal } from '../platform/act.ts'
import { documentSchema, type Narrative, narrativeSections } from './narrative/document.ts'
import type { FindingLevel, Standing } from './words.ts'

/** What the annual report says to the console, and what it accepts from it. Its words stand in words.ts. */

export { type FindingLevel, type Standing, standingNames } from './words.ts'

export const reportScopes = ['organ', 'district'] as const
export type ReportScope = (typeof reportScopes)[number]

/** Where in a narrative section a finding's words stand, in the editor's own (ProseMirror) positions. */
export type Mark = { section: 's1' | 's5' | 's6'; from: number; to: number }

export type Finding = {
  /** Stable over recomputation: an explanation is kept under it. */
  id: string
  level: FindingLevel
  /** The sentence a reviewer would write. */
  message: string
  cells: string[]
  /** The words of the report; several quotes are separated by line breaks. */
  quote: string | null
  expected?: number
  actual?: number
  rule: string
  article: string
  explanation: string | null
  /** Console address of the record to mend. */
  link: string | null
  marks: Mark[]
}

export type ReportSummary = {
  id: string
  organId: string
  organName: string
  organCode: string
  scope: ReportScope
  year: number
  standing: Standing
  edition: number
  errors: number
  explains: number
  hints: number
}
export type ReportList = { reports: ReportSummary[]; years: number[] }

export type ProgressRow = {
  organId: string
  organName: string
  organCode: string
  scope: ReportScope
  /** The last day allowed (条例§49): 31 January for an organ, 31 March for the district. */
  dueOn: Day
  reportId: string | null
  standing: Standing | null
  edition: number | null
  publishedOn: Day | null
  overdue: boolean
  errors: number
  explains: number
  /** A few numbers to compare organs by. */
  newRequests: number
  answeredRequests: number
  publishedItems: number
}
export type ProgressView = { year: number; years: number[]; rows: ProgressRow[]; asOf: string }

export type FigureView = {
  id: string
  name: string
  unit: string
  value: number
  previous: number | null
  basis: string
  article: string
}
export type ActView = {
  seq: number
  name: string
  title: string
  at: string
  by: string
  facts: Record<string, unknown>
}
export type EditionView = { edition: number; publishedAt: string; changeNote: string | null; ruleVersion: string }
/** An act this person may perform in principle; `refusals` empty means now. `input` names what it asks for. */
export type AvailableAct = {
  act: ReportActName
  title: string
  basis: string
  refusals: Refusal[]
  input: 'changeNote' | 'reason' | null
}

export type ReportView = {
  report: {
    id: string
    organId: string
    organName: string
    organCode: string
    scope: ReportScope
    year: number
    standing: Standing
    edition: number
    changeNote: string | null
    explanations: Record<string, string>
  }
  /** May this person edit the narrative and answer findings now? */
  editable: boolean
  narrative: Narrative
  cells: Record<string, number>
  previousCells: Record<string, number> | null
  figures: FigureView[]
  findings: Finding[]
  acts: ActView[]
  available: AvailableAct[]
  editions: EditionView[]
  /** The moment the cells were counted: now for a draft, the moment of publication for a frozen edition. */
  asOf: string
}

export type RowView = { id: string; title: string; facts: { label: string; value: string }[]; link: string | null }
export type RowsView = {
  figure: { id: string; name: string; unit: string; basis: string; article: string; value: number }
  total: number
  rows: RowView[]
  asOf: string
}

export const reportActNames = ['signOff', 'check', 'returnToDraft', 'approve', 'publish', 'rectify'] as const
export type ReportActName = (typeof reportActNames)[number]

export const paperFormats = ['html', 'pdf', 'docx', 'xlsx', 'json', 'csv'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const words = (most: number) => z.string().trim().min(1, '不能为空').max(most, `不能超过 ${most} 字`)

export const openInput = z.object({
  organId: z.uuid('请选择机关'),
  scope: z.enum(reportScopes, '口径只能是 organ（本机关）或 district（全区汇总）'),
  // 2021 年度起用现行格式（国办公开办函〔2021〕30号）
  year: z.int('年度应是整数').min(2021, '现行格式自 2021 年度起使用').max(2100, '年度过大'),
})
export const narrativeInput = z.object({ section: z.enum(narrativeSections), doc: documentSchema })
export const explanationInput = z.object({
  finding: words(200),
  text: z.string().trim().max(2_000, '不能超过 2000 字'),
})
export const actInput = z.object({ changeNote: words(2_000).optional(), reason: words(2_000).optional() })
export const yearQuery = z.object({ year: z.coerce.number().int().min(2008).max(2100).optional() })
export const rowsQuery = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
