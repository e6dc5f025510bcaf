import { createContext, useContext } from 'react'
import type { Finding, ReportView } from '../api-types.ts'

/** What every part of the studio knows: the report, what is looked at, and how to open the door behind a number. */
export type Workbench = {
  view: ReportView
  compare: boolean
  /** The finding whose cells and words are lit. */
  lit: Finding | null
  openDoor: (figure: string) => void
  light: (finding: Finding | null) => void
}

const context = createContext<Workbench | null>(null)
export const WorkbenchProvider = context.Provider

export const useWorkbench = (): Workbench => {
  const bench = useContext(context)
  if (!bench) throw new Error('the studio is not open')
  return bench
}

export const cellElement = (cell: string) => document.getElementById(`cell-${cell}`)

const weight = { error: 3, explain: 2, hint: 1 }
/** What still asks for somebody's attention: an answered explanation does not. */
export const isOpen = (finding: Finding) =>
  finding.level === 'error' || (finding.level === 'explain' && !finding.explanation)

export const gravest = (findings: readonly Finding[]) =>
  findings.toSorted((one, other) => weight[other.level] - weight[one.level])[0]

/** The section a finding belongs to: of its words if it quotes the narrative, else of the table of its first cell. */
export const sectionOf = (finding: Finding): string => {
  if (finding.marks[0]) return finding.marks[0].section
  const table = finding.cells[0]?.replace(/^prev\./, '').slice(0, 2)
  return table ? `s${table.slice(1)}` : 's1'
}
