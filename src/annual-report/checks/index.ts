import type { Finding } from '../api-types.ts'
import { pendingRemedies, tableConstraints } from './constraints.ts'
import type { Check, CheckInput, Found } from './finding.ts'
import { growth } from './growth.ts'
import { documentsInForce } from './in-force.ts'
import { jumps } from './jumps.ts'
import { claimsOfNone, fees } from './none.ts'
import { breakdowns } from './parts.ts'
import { period, wholeYear } from './period.ts'
import { presence } from './presence.ts'
import { rollUp, type Unit } from './roll-up.ts'
import { copiedForward } from './same-text.ts'
import { readingsAgree, statements } from './statements.ts'
import { lostFigures, typedNumbers } from './typed.ts'
import { measureWords } from './units.ts'

export type { CheckInput, Found, KnownFigure } from './finding.ts'
export type { Unit } from './roll-up.ts'

/** In the order a reviewer reads: the tables, the years, the text against the tables, the text by itself. */
const checks: readonly Check[] = [
  tableConstraints,
  pendingRemedies,
  jumps,
  presence,
  copiedForward,
  statements,
  readingsAgree,
  documentsInForce,
  claimsOfNone,
  fees,
  growth,
  breakdowns,
  period,
  wholeYear,
  lostFigures,
  measureWords,
  typedNumbers,
]

const order = { error: 0, explain: 1, hint: 2 }

/** `units`: the reports a district's report is added up from, where they are known. */
export const check = (input: CheckInput, units: readonly Unit[] = []): Found[] =>
  [...checks.flatMap((each) => each(input)), ...rollUp(input.cells, units)].sort(
    (a, b) => order[a.level] - order[b.level],
  )

type Answers = Readonly<Record<string, { text: string; said: string }>>

/** An explanation answers one sentence: when the numbers change, the sentence changes and asks anew. */
export const withExplanations = (found: readonly Found[], answers: Answers): Finding[] =>
  found.map((each) => {
    const answer = answers[each.id]
    return { ...each, explanation: answer?.said === each.message ? answer.text : null }
  })

export const errorsIn = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'error')
export const unansweredIn = (findings: readonly Finding[]) =>
  findings.filter(({ level, explanation }) => level === 'explain' && !explanation)
export const tally = (findings: readonly Finding[]) => ({
  errors: errorsIn(findings).length,
  explains: unansweredIn(findings).length,
  hints: findings.filter(({ level }) => level === 'hint').length,
})
