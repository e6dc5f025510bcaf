import { randomUUID } from 'node:crypto'
import { RULE_VERSION } from '../law/index.ts'
import type { Tx } from '../platform/acts.ts'
import { now, today } from '../platform/now.ts'
import { errorsIn, unansweredIn } from './checks/index.ts'
import { type Compiled, compile } from './compile.ts'
import { proveEdition } from './edition-proof.ts'
import { cellsOf, type ReportFigure } from './figures.ts'
import { paperOf } from './paper.ts'
import { type Report, scopeOf } from './report.ts'
import { type Edition, insertEdition } from './store.ts'
import { holdRecords, ids } from './tally.ts'

/** Publication freezes an edition: text, cells, the records behind each number, the rules' version. */

/** The records changed between the decision and the freeze: nothing is published, the office looks again. */
export class RecordsChanged extends Error {
  constructor() {
    super('公布的同时有台账被修改，核对结果已经不同。请刷新后再公布。')
  }
}

async function idsBehind(tx: Tx, report: Report, figures: readonly ReportFigure[], values: Compiled['values']) {
  const rowIds: Record<string, string[]> = {}
  for (const figure of figures) {
    if (values[figure.id]) rowIds[figure.id] = await ids(tx, figure, scopeOf(report))
  }
  return rowIds
}

export async function freeze(tx: Tx, report: Report, by: string): Promise<Edition> {
  await holdRecords(tx)
  const { organ, figures, values, findings } = await compile(tx, report)
  if (errorsIn(findings).length + unansweredIn(findings).length > 0) throw new RecordsChanged()
  const publishedAt = now().toISOString()
  const edition: Edition = {
    id: randomUUID(),
    reportId: report.id,
    edition: report.edition,
    publishedAt,
    ruleVersion: RULE_VERSION,
    paper: paperOf({ report, organ, figures, values, publishedOn: today() }),
    cells: cellsOf(values),
    figures: values,
    rowIds: await idsBehind(tx, report, figures, values),
    findings,
    changeNote: report.changeNote,
  }
  await insertEdition(tx, edition)
  await proveEdition(tx, edition, by)
  return edition
}
