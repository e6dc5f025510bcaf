import type { Kysely } from 'kysely'
import type { Actor } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { now, today } from '../platform/now.ts'
import { mayPerform, mayWrite } from './access.ts'
import { steps, titles } from './acts/index.ts'
import type { ActView, AvailableAct, FigureView, ReportActName, ReportView } from './api-types.ts'
import { type State, stateOf } from './compile.ts'
import { desk, stepInput } from './desk.ts'
import { cellsOf } from './figures.ts'
import type { Report } from './report.ts'
import { officerNames, organs } from './store.ts'
import { editionList } from './store-editions.ts'

/** One report as the console shows it, complete: what it says, what is wrong with it, what may be done with it. */

type Db = Kysely<Database>

async function actsOf(db: Db, report: Report): Promise<ActView[]> {
  const acts = await readActs(db, desk.kind, report.id)
  const ids = [...new Set(acts.map(({ by }) => by))]
  const names = await officerNames(db, ids)
  return acts.map(({ seq, name, at, by, facts }) => ({
    seq,
    name,
    title: titles[name] ?? name,
    at,
    by: names.get(by) ?? by,
    facts: name === 'open' || name === 'write' ? {} : facts,
  }))
}

const asks: Partial<Record<ReportActName, AvailableAct['input']>> = { returnToDraft: 'reason', rectify: 'changeNote' }
/** An act that asks for words is not refused for lacking them before anybody was asked. */
const untold = { reason: '…', changeNote: '…' }

async function availableTo(db: Db, report: Report, state: State, actor: Actor): Promise<AvailableAct[]> {
  const government = (await organs(db)).find(({ isGovernment }) => isGovernment)?.id ?? ''
  const input = { ...(await stepInput(db, report, state)), ...untold }
  return (Object.keys(steps) as ReportActName[])
    .filter((name) => mayPerform(name, actor, report, government).length === 0)
    .map((name) => ({
      act: name,
      title: steps[name].title,
      basis: steps[name].basis,
      refusals: steps[name].refusals(report, input, { today: today(), actor }),
      input: asks[name] ?? null,
    }))
}

const figureViews = ({ figures, values, previous }: State): FigureView[] =>
  figures.map(({ id, name, unit, basis, article }) => ({
    id,
    name,
    unit,
    value: values[id] ?? 0,
    previous: previous?.[id] ?? null,
    basis,
    article,
  }))

const explanationTexts = (report: Report) =>
  Object.fromEntries(Object.entries(report.explanations).map(([id, { text }]) => [id, text]))

export async function reportView(db: Db, report: Report, actor: Actor): Promise<ReportView> {
  const state = await stateOf(db, report)
  const { id, organId, scope, year, standing, edition, changeNote, narrative } = report
  return {
    report: {
      ...{ id, organId, scope, year, standing, edition, changeNote },
      organName: state.organ.name,
      organCode: state.organ.code,
      explanations: explanationTexts(report),
    },
    editable: standing === 'draft' && mayWrite(actor, report),
    narrative,
    cells: cellsOf(state.values),
    previousCells: state.previous && cellsOf(state.previous),
    figures: figureViews(state),
    findings: state.findings,
    acts: await actsOf(db, report),
    available: await availableTo(db, report, state, actor),
    editions: await editionList(db, id),
    asOf: state.publishedAt ?? now().toISOString(),
  }
}
