import type { Kysely } from 'kysely'
import type { Actor } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import type { Status } from '../standing.ts'
import { scopeOf, viewFor } from './access.ts'
import { daysLeftFrom } from './days-left.ts'
import { knownFor, momentOf } from './moment.ts'
import { boundsOf, monthView } from './month.ts'
import { deskRow } from './row.ts'
import { closedCount, type DeskScope, type DueDays, deskPage, fallingDue, openCases, openCounts } from './store.ts'
import { todayView } from './today.ts'
import type { DeskCounts, DeskFilter, DeskList, DeskRow, MonthView, TodayView } from './types.ts'
import type { Moment } from './waiting.ts'
import { dueOrder } from './words.ts'

/** The desk's lists: whose, narrowed by what, in which words. */

type Db = Kysely<Database>

export const dueDays = ({ calendar, today }: Moment): DueDays => {
  const left = daysLeftFrom(calendar, today)
  return { today, third: left.day(3), fifth: left.day(5) }
}

const closedBound = 1000

async function countsOf(db: Db, scope: DeskScope, filter: DeskFilter, days: DueDays): Promise<DeskCounts> {
  const [open, closed] = await Promise.all([
    openCounts(db, scope, filter, days),
    closedCount(db, scope, filter, closedBound),
  ])
  const sum = (counts: typeof open) => counts.reduce((total, { n }) => total + n, 0)
  const byStatus = Map.groupBy(open, ({ status }) => status)
  return {
    open: sum(open),
    byStatus: Object.fromEntries([...byStatus].map(([status, counts]) => [status as Status, sum(counts)])),
    byDue: Object.fromEntries(
      dueOrder.map((bucket) => [bucket, sum(open.filter((count) => count.bucket === bucket))]),
    ) as DeskCounts['byDue'],
    closed: Math.min(closed, closedBound),
    closedMore: closed > closedBound,
  }
}

type Asked = DeskFilter & { after?: string | undefined; limit: number }

/** The administrator keeps the machine: of a case no more than its register line. */
const shownTo =
  ({ role }: Actor) =>
  (row: DeskRow): DeskRow =>
    role === 'administrator' ? { ...row, next: '', flags: [] } : row

/** One page; the counts come with the first. */
export async function deskList(db: Db, actor: Actor, asked: Asked): Promise<DeskList> {
  const moment = await momentOf(db)
  const [scope, days] = [scopeOf(actor, asked), dueDays(moment)]
  const [page, counts] = await Promise.all([
    deskPage(db, scope, asked, days, asked),
    asked.after ? null : countsOf(db, scope, asked, days),
  ])
  const known = await knownFor(db, page.rows, moment)
  const rows = page.rows.map((request) => deskRow(request, known)).map(shownTo(actor))
  return { today: moment.today, view: viewFor(actor, asked), rows, after: page.after, counts }
}

const mostWritten = 20_000

/** The whole filtered list for a workbook, page after page. */
export async function deskRows(db: Db, actor: Actor, filter: DeskFilter): Promise<DeskRow[]> {
  const rows: DeskRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await deskList(db, actor, { ...filter, after, limit: 1000 })
    rows.push(...page.rows)
    if (!page.after || rows.length >= mostWritten) return rows
    after = page.after
  }
}

const mostMonth = 2000

export async function deskMonth(db: Db, actor: Actor, filter: DeskFilter & { month: string }): Promise<MonthView> {
  const moment = await momentOf(db)
  const { from, to } = boundsOf(filter.month)
  const requests = await fallingDue(db, scopeOf(actor, filter), filter, from, to, mostMonth)
  return monthView(filter.month, requests, await knownFor(db, requests, moment))
}

const mostOpen = 2000

/** Whoever only looks on has nothing to do here; everybody else acts for one organ. */
export async function deskToday(db: Db, actor: Actor): Promise<TodayView> {
  const moment = await momentOf(db)
  const acts = !['supervisor', 'administrator'].includes(actor.role) && actor.organId !== null
  const requests = acts ? await openCases(db, { organId: actor.organId, officer: null }, mostOpen) : []
  return todayView(requests, await knownFor(db, requests, moment), actor)
}
