import { type ReportPaper, toCsv, toDocx, toJson, toPdf, toXlsx } from '../papers/index.ts'
import type { PaperFormat } from './api-types.ts'
import { toHtml } from './standalone.tsx'

/** Every paper of a report is written from the one value (papers/report-paper.ts). */

export type Writer = { type: string; write: (paper: ReportPaper) => Promise<Uint8Array | string> | Uint8Array | string }

const office = 'application/vnd.openxmlformats-officedocument'
export const writers: Record<PaperFormat, Writer> = {
  html: { type: 'text/html; charset=utf-8', write: toHtml },
  pdf: { type: 'application/pdf', write: toPdf },
  docx: { type: `${office}.wordprocessingml.document`, write: toDocx },
  xlsx: { type: `${office}.spreadsheetml.sheet`, write: toXlsx },
  json: { type: 'application/json; charset=utf-8', write: toJson },
  csv: { type: 'text/csv; charset=utf-8', write: toCsv },
}

const fileName = ({ title, edition, draft }: ReportPaper, format: PaperFormat) =>
  `${title}${edition > 1 ? `（第${edition}版）` : ''}${draft ? '（草稿）' : ''}.${format}`

/** RFC 5987: the name in Chinese for every browser, a plain one for the rest. */
export const attachment = (paper: ReportPaper, format: PaperFormat) =>
  `attachment; filename="report-${paper.year}.${format}"; filename*=UTF-8''${encodeURIComponent(fileName(paper, format))}`

export const isPaperFormat = (format: string): format is PaperFormat => format in writers
