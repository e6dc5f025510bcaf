import type { CellId, Day } from '../law/index.ts'

export type Block = { kind: 'heading' | 'paragraph'; text: string }

export type Section = {
  id: 's1' | 's2' | 's3' | 's4' | 's5' | 's6'
  no: string
  title: string
  blocks: Block[]
  table: 't2' | 't3' | 't4' | null
}

export type PaperFigure = { id: string; name: string; value: number; unit: string; basis: string }

// One source for every form in which an annual report is published (条例第五十条): whatever is read in the PDF,
// the Word file, the workbook or the data files comes from this one value, so they cannot disagree.
export type ReportPaper = {
  title: string
  organ: string
  organCode: string
  scope: 'organ' | 'district'
  year: number
  edition: number
  publishedOn: Day | null
  changeNote: string | null
  draft: boolean
  lead: Block[]
  sections: Section[]
  cells: Partial<Record<CellId, number>>
  figures: PaperFigure[]
}
