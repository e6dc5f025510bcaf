import type { FrozenEdition } from '../annual-report/store-editions.ts'
import type { Years } from './charts.tsx'
import type { KeyFigure } from './parts.tsx'
import { paths } from './paths.ts'

const told = [
  { cell: 't3.new.total', name: '新收政府信息公开申请', short: '新收申请', unit: '件' },
  { cell: 't3.total.total', name: '办结政府信息公开申请', short: '办结申请', unit: '件' },
  { cell: 't2.normative.valid', name: '现行有效行政规范性文件', short: '规范性文件', unit: '件' },
] as const

/** A published number leads to its own cell in the report that published it. */
const door = (year: number, cell: string) => `${paths.report(year)}#${cell}`

export const reportFigures = ({ paper, cells }: FrozenEdition): KeyFigure[] =>
  told.map(({ cell, name, unit }) => ({
    name,
    value: cells[cell] ?? 0,
    unit,
    href: door(paper.year, cell),
    note: `${paper.year}年`,
  }))

export const reportYears = (editions: readonly FrozenEdition[]): Years[] =>
  told.map(({ cell, short, unit }) => ({
    name: short,
    unit,
    points: editions.map(({ paper: { year }, cells }) => ({ year, value: cells[cell] ?? 0, href: door(year, cell) })),
  }))
