import { type Course, stepsOf } from '../steps/step.ts'
import { blank, lastHearing, type RemedyFacts, standingOf, standings } from './remedy.ts'

export const course: Course<RemedyFacts> = {
  noun: '案件',
  article: '条例第五十一条',
  standings,
  standingOf: (remedy) => standingOf(remedy),
  blank,
}

/** How an act of a case is declared: one file of acts/ each. */
export const remedyStep = stepsOf(course)

export const isReview = ({ route }: RemedyFacts) => route === 'review'
export const isLawsuit = ({ route }: RemedyFacts) => route !== 'review'
export const isSecond = (remedy: RemedyFacts) => lastHearing(remedy).level === 'second'
