import type { Kysely } from 'kysely'
import type { Database } from '../platform/database.ts'
import { readSetting } from '../platform/settings.ts'
import type { Finding } from './api-types.ts'
import { check, type KnownFigure, type Unit, withExplanations } from './checks/index.ts'
import { cellsOf, type ReportFigure, reportFigures, type Values } from './figures.ts'
import { withLinks } from './mend.ts'
import { narrativeSections } from './narrative/document.ts'
import { type Passage, passagesOf, plainPassage } from './narrative/passage.ts'
import { type Report, scopeOf } from './report.ts'
import { organs, type ReportingOrgan } from './store.ts'
import { editionOf, type FrozenEdition, latestEdition, publishedByOrgan } from './store-editions.ts'
import { count, countOrgans, isEmpty } from './tally.ts'

/** A draft at this moment: its numbers, last year's, and what the checks say of them. */

type Db = Kysely<Database>

export type Compiled = {
  organ: ReportingOrgan
  figures: readonly ReportFigure[]
  values: Values
  previous: Values | null
  findings: Finding[]
}

export const conventions = async (db: Db) => ({
  expiredAsRepealed: await readSetting(db, 'report.expiredAsRepealed', true),
})

/** Last year: as it was published, text and all; where it was not published here, as the records tell it. */
export type Before = { values: Values; passages: Passage[] | null }

export const beforeOf = (edition: FrozenEdition | null | undefined, counted: Values): Before | null => {
  if (edition) return { values: { ...edition.figures, ...edition.cells }, passages: printedPassages(edition) }
  return isEmpty(counted) ? null : { values: counted, passages: null }
}

const printedPassages = ({ paper }: FrozenEdition): Passage[] =>
  narrativeSections.flatMap((id) => {
    const blocks = paper.sections.find((section) => section.id === id)?.blocks ?? []
    return blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => plainPassage(id, text))
  })

async function readBefore(db: Db, figures: readonly ReportFigure[], report: Report): Promise<Before | null> {
  const year = report.year - 1
  const edition = await latestEdition(db, report.organId, report.scope, year)
  return beforeOf(edition, edition ? {} : await count(db, figures, { ...scopeOf(report), year }))
}

/** What the units of the area published, and what the records tell of those that have not. */
export const unitsOf = (
  all: readonly ReportingOrgan[],
  published: ReadonlyMap<string, FrozenEdition>,
  counted: (organId: string) => Values,
): Unit[] =>
  published.size === 0
    ? []
    : all
        .filter(({ rollsUp }) => rollsUp)
        .map(({ id, name }) => ({ name, cells: published.get(id)?.cells ?? cellsOf(counted(id)) }))

async function readUnits(db: Db, figures: readonly ReportFigure[], { scope, year }: Report): Promise<Unit[]> {
  if (scope !== 'district') return []
  const published = await publishedByOrgan(db, year)
  if (published.size === 0) return []
  const counted = await countOrgans(db, figures, year)
  return unitsOf(await organs(db), published, (id) => counted.get(id) ?? {})
}

const known = (figures: readonly ReportFigure[], values: Values): Record<string, KnownFigure> =>
  Object.fromEntries(figures.map(({ id, name, unit, basis }) => [id, { name, unit, basis, value: values[id] ?? 0 }]))

export type Numbers = {
  figures: readonly ReportFigure[]
  values: Values
  before: Before | null
  units: readonly Unit[]
}

/** Pure once the numbers are there. */
export const findingsOf = (report: Report, { figures, values, before, units }: Numbers) =>
  check(
    {
      year: report.year,
      government: report.scope === 'district',
      cells: cellsOf(values),
      previousCells: before && cellsOf(before.values),
      figures: known(figures, values),
      passages: passagesOf(report.narrative, values),
      previousPassages: before?.passages,
    },
    units,
  )

async function organOf(db: Db, report: Report): Promise<ReportingOrgan> {
  const organ = (await organs(db)).find(({ id }) => id === report.organId)
  if (!organ) throw new Error(`年度报告 ${report.id} 的机关不在机关名录里`)
  return organ
}

export async function compile(db: Db, report: Report): Promise<Compiled> {
  const figures = reportFigures(await conventions(db))
  const organ = await organOf(db, report)
  const values = await count(db, figures, scopeOf(report))
  const before = await readBefore(db, figures, report)
  const units = await readUnits(db, figures, report)
  const found = await withLinks(db, report, figures, findingsOf(report, { figures, values, before, units }))
  const findings = withExplanations(found, report.explanations)
  return { organ, figures, values, previous: before?.values ?? null, findings }
}

export type State = Compiled & { publishedAt: string | null }

/** A published report as it was frozen; any other as the records tell it now. */
export async function stateOf(db: Db, report: Report): Promise<State> {
  if (report.standing !== 'published') return { ...(await compile(db, report)), publishedAt: null }
  const edition = await editionOf(db, report.id, report.edition)
  if (!edition) throw new Error(`年度报告 ${report.id} 第 ${report.edition} 版没有冻结的内容`)
  const figures = reportFigures(await conventions(db))
  const values = { ...edition.figures, ...edition.cells }
  const previous = (await readBefore(db, figures, report))?.values ?? null
  return {
    organ: await organOf(db, report),
    figures,
    values,
    previous,
    findings: edition.findings,
    publishedAt: edition.publishedAt,
  }
}
