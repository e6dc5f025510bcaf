import type { Part } from './charts.tsx'
import type { KeyFigure } from './parts.tsx'
import { paths } from './paths.ts'
import type { PublishedReport } from './store.ts'

/** A published number leads to its own cell in the report that published it. */
const door = ({ year }: PublishedReport, cell: string) => `${paths.report(year)}#${cell}`

const tiles = [
  ['新收政府信息公开申请', '件', 't3.new.total'],
  ['办结政府信息公开申请', '件', 't3.total.total'],
  ['现行有效行政规范性文件', '件', 't2.normative.valid'],
] as const

export const reportFigures = (report: PublishedReport): KeyFigure[] =>
  tiles.map(([name, unit, cell]) => ({
    name,
    value: report.cells[cell] ?? 0,
    unit,
    href: door(report, cell),
    note: `${report.year}年`,
  }))

/** 本年度办理结果, the six groups of 表三 in its order: a group is every leaf row that begins with its name. */
const groups = [
  ['予以公开', 'granted'],
  ['部分公开', 'partial'],
  ['不予公开', 'deny_'],
  ['无法提供', 'unable_'],
  ['不予处理', 'refuse_'],
  ['其他处理', 'other_'],
] as const

export const outcomes = (report: PublishedReport): Part[] =>
  groups.map(([label, row]) => {
    const cells = Object.keys(report.cells).filter((cell) => cell.startsWith(`t3.${row}`) && cell.endsWith('.total'))
    const value = cells.reduce((sum, cell) => sum + (report.cells[cell] ?? 0), 0)
    return { label, value, href: cells[0] && door(report, cells[0]) }
  })
