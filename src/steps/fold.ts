import type { ActRecord } from '../platform/act.ts'
import type { Course, Matter, Step } from './step.ts'

/** Where a matter stands after an act; pure, so that it can be folded again from the first act at any time. */
export const foldingSteps =
  <M extends Matter>({ blank, noun }: Course<M>, steps: readonly Step<M>[]) =>
  (matter: M | null, act: ActRecord): M => {
    const step = steps.find(({ name }) => name === act.name)
    if (!step) throw new Error(`${noun} ${act.subjectId} has an act nobody knows: ${act.name}`)
    return step.applied(matter ?? blank(act.subjectId), act)
  }
