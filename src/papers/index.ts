export type { Block, PaperFigure, ReportPaper, Section } from './report-paper.ts'
