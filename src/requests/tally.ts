import { type ApplicantKind, applicantKinds, leafRows, type RequestRow, requestRows, rowTree } from '../law/index.ts'
import { type Figure, openAtEnd, openAtStart, type Source, within } from '../platform/tally.ts'

/** Table 三: where an application stands in a year (requests-and-report §4.6). A correction never moves its year. */
const received: Source = {
  id: 'request.received',
  table: 'request',
  where: (year) => within('received_on', year),
  by: ['applicant_kind'],
}
const pendingBefore: Source = {
  id: 'request.pendingBefore',
  table: 'request',
  where: (year) => openAtStart('received_on', 'answered_on', year),
  by: ['applicant_kind'],
}
const answered: Source = {
  id: 'request.answered',
  table: 'request',
  where: (year) => within('answered_on', year),
  by: ['decision_row', 'applicant_kind'],
}
const pendingAfter: Source = {
  id: 'request.pendingAfter',
  table: 'request',
  where: (year) => openAtEnd('received_on', 'answered_on', year),
  by: ['applicant_kind'],
}

type Row = { source: Source; only: Record<string, string> }
const outcomes = Object.fromEntries(leafRows.map((row) => [row, { source: answered, only: { decision_row: row } }]))
const rows = {
  ...outcomes,
  new: { source: received, only: {} },
  carriedIn: { source: pendingBefore, only: {} },
  total: { source: answered, only: {} },
  carriedOut: { source: pendingAfter, only: {} },
} as Record<RequestRow, Row>

type Column = { label: string; only: Record<string, string>; whom: string }
const kinds = Object.entries(applicantKinds) as [ApplicantKind, { label: string }][]
/** Totals are counted, not added up: an application nobody has classified makes the table's own check fail. */
const columns: Record<string, Column> = {
  ...Object.fromEntries(
    kinds.map(([kind, { label }]) => [
      kind,
      { label, only: { applicant_kind: kind }, whom: `申请人类别为「${label}」的` },
    ]),
  ),
  total: { label: '总计', only: {}, whom: '全部' },
}

type Node = { id?: string; label: string; meaning?: string; children?: readonly Node[] }
const flat = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => (node.children ? flat(node.children) : [node]))
const words = new Map(flat(rowTree).map((node) => [node.id, node]))

const figureOf = (row: RequestRow, id: string, column: Column): Figure => ({
  id: `t3.${row}.${id}`,
  name: `${words.get(row)?.label} · ${column.label}`,
  unit: '件',
  basis: `${column.whom}申请；${words.get(row)?.meaning}。`,
  article: '条例第五十条第（二）项；国办公开办函〔2021〕30号表三',
  source: rows[row].source,
  only: { ...rows[row].only, ...column.only },
})

export const figures: readonly Figure[] = requestRows.flatMap((row) =>
  Object.entries(columns).map(([id, column]) => figureOf(row, id, column)),
)
