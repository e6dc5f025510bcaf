import type { Kysely } from 'kysely'
import { cells } from '../../law/index.ts'
import { readActs } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import type { ForeignView, RollUpView, ShelfLine } from '../foreign-types.ts'
import { officerNames } from '../store.ts'
import { titles } from './acts.ts'
import { foreignFolding, previousOf } from './desk.ts'
import { type ForeignReport, openFindings, organKey, type Ruling, rulingNames } from './foreign-report.ts'
import { rollUp } from './roll-up.ts'
import { foreignIn, otherYears } from './store.ts'

/** One checked report as the console shows it. */

type Db = Kysely<Database>

const labels = new Map<string, string>(cells.map(({ id, label }) => [id, label]))
const shownValue = (value: unknown) => (value === null ? '空' : String(value))

/** What an act says for itself, in a line. */
const saidBy: Record<string, (facts: Record<string, unknown>) => string> = {
  correctCell: ({ cell, value, asRead }) =>
    `${labels.get(String(cell)) ?? cell}：${asRead ? '恢复为读到的数' : shownValue(value)}`,
  identify: ({ organ, year }) => `${organ} ${year} 年度`,
  rule: ({ said, ruling, note }) =>
    [ruling ? rulingNames[ruling as Ruling] : '撤回意见', said, note].filter(Boolean).join('：'),
}

async function actsOf(db: Db, id: string): Promise<ForeignView['acts']> {
  const acts = await readActs(db, foreignFolding.kind, id)
  const names = await officerNames(db, [...new Set(acts.map(({ by }) => by))])
  return acts.map(({ seq, name, at, by, facts }) => ({
    seq,
    title: titles[name] ?? name,
    at,
    by: names.get(by) ?? by,
    said: saidBy[name]?.(facts) ?? '',
  }))
}

export async function foreignView(db: Db, report: ForeignReport): Promise<ForeignView> {
  const { id, name, organ, year, batch, ruleVersion, reading, corrections, rulings } = report
  const before = await previousOf(db, report)
  return {
    ...{ id, name, organ, year, batch, ruleVersion, corrections, rulings },
    ...reading,
    previous: before && { id: before.id, year: before.year ?? 0, cells: before.reading.verdict.cells },
    others: organ ? (await otherYears(db, organKey(organ))).filter((each) => each.id !== id) : [],
    acts: await actsOf(db, id),
  }
}

export function shelfLine({ id, name, organ, year, batch, reading: { verdict }, rulings }: ForeignReport): ShelfLine {
  const open = openFindings(verdict, rulings)
  const count = (level: string) => open.filter((each) => each.level === level).length
  return {
    ...{ id, name, organ, year, batch, status: verdict.status, format: verdict.format, reason: verdict.reason ?? null },
    errors: count('error'),
    explains: count('explain'),
    hints: count('hint'),
  }
}

/** The government's own report speaks for the whole area (条例第四十九条); a department's never does. */
const couldBeWhole = ({ organ }: ForeignReport) =>
  /人民政府(?:办公[厅室])?$/.test(organ ?? '') && !/[乡镇]人民政府/.test(organ ?? '')

export async function rollUpView(db: Db, year: number, wanted: string | undefined): Promise<RollUpView> {
  const reports = (await foreignIn(db, { year })).filter(
    ({ organ, reading }) => organ && reading.verdict.status !== 'unreadable',
  )
  const named = reports.map(({ id, organ }) => ({ id, organ: organ ?? '' }))
  const candidates = reports.filter(couldBeWhole)
  const whole = reports.find(({ id }) => id === wanted) ?? candidates[0] ?? null
  const units = reports.filter(({ id }) => id !== whole?.id)
  return {
    year,
    whole: named.find(({ id }) => id === whole?.id) ?? null,
    candidates: named.filter(({ id }) => candidates.some((each) => each.id === id) || id === whole?.id),
    units: named.filter(({ id }) => id !== whole?.id),
    lines: whole ? rollUp(whole, units) : [],
  }
}
