import { type Course, stepsOf } from '../steps/step.ts'
import { basis, blank, type InterpretationFacts, standings } from './interpretation.ts'

export const course: Course<InterpretationFacts> = {
  noun: '解读',
  article: basis,
  standings,
  standingOf: ({ standing }) => standing,
  blank,
}

/** How a step of a work is declared: one file of acts/ each. */
export const interpretationStep = stepsOf(course)
