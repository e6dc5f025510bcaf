import type { Day } from '../law/index.ts'
import { because } from '../platform/act.ts'
import { type Field, given, must } from '../steps/field.ts'
import { type Course, stepsOf } from '../steps/step.ts'
import { blank, type DocumentFacts, proceedingsOf } from './document.ts'
import { standings } from './standing.ts'

export const course: Course<DocumentFacts> = {
  noun: '文件',
  article: '国办发〔2018〕37号',
  standings,
  standingOf: ({ standing }) => standing,
  blank,
}

/** How an act of a document is declared: one file of acts/ each. */
export const documentStep = stepsOf(course)

/** What one's own papers say happened cannot have happened tomorrow. */
export const notAhead = (day: Day | null, today: Day, what: string, article: string) =>
  because(day !== null && day > today, `${what}在今天之后，请核对。`, article)

export const notBefore = (day: Day | null, other: Day | null, sentence: string, article: string) =>
  because(day !== null && other !== null && day < other, sentence, article)

/** What only the desk or the clock can say: no form asks for it. */
export const told = <V>(label: string) => must(given(label)) as unknown as Field<V>

/** What the desk looks up before a step that has a form. */
export const sought = <V>(label: string) => given(label) as unknown as Field<V | null>

export const isMajor = (document: DocumentFacts) => proceedingsOf(document).recognition?.major === true
