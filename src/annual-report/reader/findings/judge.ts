import { constraints, evaluate } from '../../../law/index.ts'
import { reportFormat2019 } from '../../../law/report-tables-2019.ts'
import { pendingRemedies } from '../../checks/constraints.ts'
import { type Check, type CheckInput, type Found, form, found } from '../../checks/finding.ts'
import { growth } from '../../checks/growth.ts'
import { documentsInForce } from '../../checks/in-force.ts'
import { jumps } from '../../checks/jumps.ts'
import { claimsOfNone, fees } from '../../checks/none.ts'
import { breakdowns } from '../../checks/parts.ts'
import { period, wholeYear } from '../../checks/period.ts'
import { sectionTexts } from '../../checks/presence.ts'
import { readingsAgree, statements } from '../../checks/statements.ts'
import { measureWords } from '../../checks/units.ts'
import { passagesOf } from '../narrative.ts'
import type { ReadReport } from '../read.ts'
import { authorship } from './authorship.ts'
import { citations } from './citations.ts'
import { allDone, grantedTogether } from './claims.ts'
import { presence } from './presence.ts'
import { repetition } from './repetition.ts'
import { shares } from './shares.ts'
import { filledIn, statesOf } from './states.ts'
import { sums } from './sums.ts'
import { wording } from './wording.ts'

/** Everything that can be said about somebody's published report, errors first. */

const againstText: readonly Check[] = [
  statements,
  grantedTogether,
  readingsAgree,
  documentsInForce,
  claimsOfNone,
  allDone,
  fees,
  growth,
  shares,
  breakdowns,
  period,
  wholeYear,
  measureWords,
  citations,
  wording,
]

const order = { error: 0, explain: 1, hint: 2 }

/** Continuity: last year's 结转 and documents in force (requests §4.4, 6–8). */
const continuity: Check = ({ cells, previousCells }) =>
  constraints
    .filter(({ scope }) => scope === 'cross-year')
    .flatMap((constraint) => {
      const { lhs, rhs, holds } = evaluate(constraint, cells, previousCells)
      if (holds !== false || lhs === null || rhs === null) return []
      const level = constraint.level === 'hard' ? 'error' : 'explain'
      const message = `${constraint.message}。上年推算为 ${lhs}，本年为 ${rhs}，相差 ${Math.abs(lhs - rhs)}。`
      const own = [...constraint.lhs, ...constraint.rhs].map((term) => (typeof term === 'string' ? term : term.cell))
      const cellsNamed = own.filter((id) => !id.startsWith('prev.'))
      return [
        found(constraint.id, level, message, `${form}（${constraint.basis}）`, {
          cells: cellsNamed,
          expected: lhs,
          actual: rhs,
        }),
      ]
    })

/** A leap may be real and its author is not at hand to explain it; a wrong unit is asked about (§4.4 10, P-WAN). */
const softened = (jumped: Found[]) =>
  jumped.map((each) => (each.id === 'P-WAN' ? each : { ...each, level: 'hint' as const }))

/**
 * A number of another scope, or a wrong growth rate, is a note to the author of a draft; of a published report the
 * supervising office asks for the explanation (§4.9: 限定词不同的需说明).
 */
const asked = /^S-(?:NEW|DONE|CARRIED|APPLICANT|OUTCOME|REVIEW|LITIGATION|NORMATIVE|YOY)/
const pressed = (findings: Found[]) =>
  findings.map((each) =>
    each.level === 'hint' && asked.test(each.rule) ? { ...each, level: 'explain' as const } : each,
  )

const underOldForm = (each: Found): Found => ({ ...each, article: each.article.replace(form, reportFormat2019.docNo) })

const textOf = (report: ReadReport) => report.paragraphs.map(({ text }) => text).join('\n')

/** What the sections should speak of is only a hint where we did not see the original. */
const topics = (input: CheckInput): Found[] =>
  input.passages.length < 3 ? [] : sectionTexts(input).map((each) => ({ ...each, level: 'hint' as const }))

export function judge(report: ReadReport, previous: ReadReport | null): Found[] {
  const states = statesOf(report)
  const tables = sums(states)
  const covered = new Set(tables.flatMap(({ cells }) => (cells.length === 1 ? cells : [])))
  const input: CheckInput = {
    year: report.year ?? 0,
    government: /人民政府(?!办公)/.test(report.organ ?? ''),
    cells: filledIn(report),
    previousCells: previous ? filledIn(previous) : null,
    figures: {},
    passages: passagesOf(report.paragraphs),
  }
  const checks =
    report.year === null ? againstText.filter((each) => each !== period && each !== wholeYear) : againstText
  const findings = [
    ...tables,
    ...presence(report, states, covered),
    ...(previous ? [...continuity(input), ...pendingRemedies(input), ...softened(jumps(input))] : []),
    ...pressed(checks.flatMap((each) => each(input))),
    ...authorship(report.organ, input.passages),
    ...topics(input),
    ...repetition(textOf(report), previous ? textOf(previous) : null),
  ]
  const cited = report.format === '2019' ? findings.map(underOldForm) : findings
  return cited.sort((a, b) => order[a.level] - order[b.level])
}
