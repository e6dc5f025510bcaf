import type { Kysely } from 'kysely'
import type { Actor, Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { now, today } from '../platform/now.ts'
import { maySee } from './access.ts'
import type { ProgressRow, ProgressView, ReportList, ReportScope } from './api-types.ts'
import { tally, withExplanations } from './checks/index.ts'
import { beforeOf, conventions, findingsOf, unitsOf } from './compile.ts'
import { type ReportFigure, reportFigures, type Values, valuesOf } from './figures.ts'
import type { Report } from './report.ts'
import { organs, type ReportingOrgan, reportsOf, reportYears } from './store.ts'
import { editionsOfYear, type FrozenEdition } from './store-editions.ts'
import { count, countOrgans } from './tally.ts'

/** All reports of a year side by side: who has begun, who is done, whose numbers do not hold. */

type Db = Kysely<Database>

/** What every organ and the district counted in one year; one grouped query per source, however many organs. */
async function countYear(db: Db, figures: readonly ReportFigure[], year: number) {
  const byOrgan = await countOrgans(db, figures, year)
  const district = await count(db, figures, { organId: '', whole: true, year })
  return (organId: string, scope: ReportScope): Values =>
    scope === 'district' ? district : (byOrgan.get(organId) ?? valuesOf(figures, {}))
}

type Shelf = {
  organs: ReportingOrgan[]
  reports: Report[]
  editions: Map<string, FrozenEdition>
  valuesNow: (organId: string, scope: ReportScope) => Values
  countsOf: (report: Report) => ReturnType<typeof tally>
}

async function shelfOf(db: Db, year: number): Promise<Shelf> {
  const figures = reportFigures(await conventions(db))
  const [all, reports, editions, reportsBefore, editionsBefore] = await Promise.all([
    organs(db),
    reportsOf(db, year),
    editionsOfYear(db, year),
    reportsOf(db, year - 1),
    editionsOfYear(db, year - 1),
  ])
  const valuesNow = await countYear(db, figures, year)
  const valuesThen = await countYear(db, figures, year - 1)
  const lastYear = ({ organId, scope }: Report) => {
    const report = reportsBefore.find((each) => each.organId === organId && each.scope === scope)
    return beforeOf(report && editionsBefore.get(report.id), valuesThen(organId, scope))
  }
  const published = new Map(
    reports.flatMap(({ id, organId, scope }) => {
      const edition = scope === 'organ' && editions.get(id)
      return edition ? [[organId, edition] as const] : []
    }),
  )
  const units = ({ scope }: Report) =>
    scope === 'district' ? unitsOf(all, published, (organId) => valuesNow(organId, 'organ')) : []
  const countsOf = (report: Report) => {
    if (report.standing === 'published') return tally(editions.get(report.id)?.findings ?? [])
    const values = valuesNow(report.organId, report.scope)
    const numbers = { figures, values, before: lastYear(report), units: units(report) }
    return tally(withExplanations(findingsOf(report, numbers), report.explanations))
  }
  return { organs: all, reports, editions, valuesNow, countsOf }
}

export async function reportList(db: Db, wanted: number | undefined, actor: Actor): Promise<ReportList> {
  const years = await reportYears(db)
  const year = wanted ?? years[0] ?? Number(today().slice(0, 4)) - 1
  const shelf = await shelfOf(db, year)
  const seen = shelf.reports.filter((report) => maySee(actor, report))
  const position = new Map(shelf.organs.map(({ id }, index) => [id, index]))
  const reports = seen.map((report) => {
    const organ = shelf.organs.find(({ id }) => id === report.organId)
    const { id, organId, scope, standing, edition } = report
    return {
      id,
      organId,
      scope,
      year,
      standing,
      edition,
      organName: organ?.name ?? '',
      organCode: organ?.code ?? '',
      ...shelf.countsOf(report),
    }
  })
  const place = ({ organId, scope }: Report | (typeof reports)[number]) =>
    scope === 'district' ? -1 : (position.get(organId) ?? 0)
  return { reports: reports.sort((a, b) => place(a) - place(b)), years }
}

/** 条例§49: an organ by 31 January, the government by 31 March of the next year; a holiday moves neither. */
const lastDay = (scope: ReportScope, year: number): Day => `${year + 1}-${scope === 'district' ? '03-31' : '01-31'}`

type Owed = { organ: ReportingOrgan; scope: ReportScope }
const owed = (all: readonly ReportingOrgan[]): Owed[] => [
  ...all.filter(({ isGovernment }) => isGovernment).map((organ) => ({ organ, scope: 'district' as const })),
  // 条例§49: the government's own report is the one that tells of its whole area
  ...all
    .filter(({ mustReport, isGovernment }) => mustReport && !isGovernment)
    .map((organ) => ({ organ, scope: 'organ' as const })),
]

function progressRow({ organ, scope }: Owed, year: number, shelf: Shelf): ProgressRow {
  const report = shelf.reports.find((each) => each.organId === organ.id && each.scope === scope)
  const edition = report && shelf.editions.get(report.id)
  const values = shelf.valuesNow(organ.id, scope)
  const counts = report ? shelf.countsOf(report) : { errors: 0, explains: 0 }
  const dueOn = lastDay(scope, year)
  const publishedOn = edition?.paper.publishedOn ?? null
  return {
    organId: organ.id,
    organName: organ.name,
    organCode: organ.code,
    scope,
    dueOn,
    reportId: report?.id ?? null,
    standing: report?.standing ?? null,
    edition: report?.edition ?? null,
    publishedOn,
    overdue: (publishedOn ?? today()) > dueOn,
    errors: counts.errors,
    explains: counts.explains,
    newRequests: values['t3.new.total'] ?? 0,
    answeredRequests: values['t3.total.total'] ?? 0,
    publishedItems: values['disclosure.published'] ?? 0,
  }
}

export async function progress(db: Db, wanted: number | undefined, actor: Actor): Promise<ProgressView> {
  const years = await reportYears(db)
  const year = wanted ?? years[0] ?? Number(today().slice(0, 4)) - 1
  const shelf = await shelfOf(db, year)
  const rows = owed(shelf.organs)
    .filter(({ organ, scope }) => maySee(actor, { organId: organ.id, scope }))
    .map((each) => progressRow(each, year, shelf))
  return { year, years, rows, asOf: now().toISOString() }
}
