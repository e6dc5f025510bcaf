import type { Calendar, Day } from '../law/index.ts'
import { type Act, type Actor, type ActRecord, because, type Refusal } from '../platform/act.ts'
import type { Fields, Said } from './field.ts'

/** A matter goes from step to step; each step is one file that says when the law refuses it and what it changes. */

export type Matter = { id: string; organId: string }

/** Whose step it is: the people of the organ concerned, or the office that oversees all of them (条例§47①, §51). */
export type By = 'organ' | 'office'

/** What the desk knows at this moment: the calendar, and the days a site has set where the law is silent. */
export type At = { today: Day; days: Calendar; terms: Readonly<Record<string, number>>; actor: Actor }
export type Given<S> = { said: S; days: Calendar; terms: At['terms'] }

type Stamp = { on: Day }

export type Declaration<M extends Matter, F extends Fields, X extends object> = {
  name: string
  title: string
  basis: string
  from: readonly string[] | 'new'
  by: By
  fields: F
  /** Not a step of this kind of matter at all, where false. */
  fits?: (matter: M) => boolean
  /** What stands in the way before anything is said: the button is grey and tells why. */
  barred?: (matter: M, at: At) => Refusal[]
  refusals?: (matter: M, said: Said<F>, at: At) => Refusal[]
  /** Facts that are worked out rather than said, with the calendar of this moment. */
  works?: (matter: M, said: Said<F>, at: At) => X
  /** The matter after the step; pure, from the record alone. */
  apply: (matter: M, facts: Said<F> & X & Stamp) => M
}
export type Step<M extends Matter> = Omit<Declaration<M, Fields, object>, 'refusals' | 'works' | 'apply'> & {
  act: Act<M, Given<Record<string, unknown>>>
  hinders(matter: M, at: At): Refusal[]
  applied(matter: M, act: ActRecord): M
}

/** What a room says once about its matters, for the sentences of all its steps. */
export type Course<M extends Matter> = {
  noun: string
  article: string
  standings: Readonly<Record<string, string>>
  standingOf(matter: M): string
  blank(id: string): M
}

function standsWrong<M extends Matter>(
  course: Course<M>,
  from: readonly string[] | 'new',
  matter: M | null,
  title: string,
) {
  const { noun, article, standings } = course
  if (from === 'new') return because(matter !== null, `这件${noun}已经登记。`, article)
  if (!matter) return [{ sentence: `没有这件${noun}。`, article }]
  const now = course.standingOf(matter)
  const allowed = from.map((each) => `“${standings[each]}”`).join('、')
  return because(!from.includes(now), `${noun}现在是“${standings[now]}”；${title}须在${allowed}时办理。`, article)
}

/** `const step = stepsOf(course)`; each file of acts/ then declares one. */
export const stepsOf =
  <M extends Matter>(course: Course<M>) =>
  <F extends Fields, X extends object = object>(declared: Declaration<M, F, X>): Step<M> => {
    const { name, title, basis, from, fits, barred, refusals, works, apply } = declared
    const hinders = (matter: M | null, at: At) => {
      const wrong = standsWrong(course, from, matter, title)
      return wrong.length > 0 || !matter ? wrong : [...(barred?.(matter, at) ?? [])]
    }
    const act: Step<M>['act'] = {
      name,
      title,
      basis,
      refusals: (matter, { said, ...site }, context) => {
        const at = { ...site, ...context }
        const hindered = hinders(matter, at)
        if (hindered.length > 0) return hindered
        const subject = matter ?? course.blank('')
        if (fits && !fits(subject)) return [{ sentence: `这件${course.noun}没有“${title}”这一步。`, article: basis }]
        return refusals?.(subject, said as Said<F>, at) ?? []
      },
      facts: ({ said, ...site }, context, matter) => {
        const worked = works?.(matter ?? course.blank(''), said as Said<F>, { ...site, ...context })
        return { ...said, ...worked, on: context.today }
      },
    }
    const applied = (matter: M, record: ActRecord) => apply(matter, record.facts as Said<F> & X & Stamp)
    return { ...declared, act, hinders, applied }
  }

const fitting = <M extends Matter>({ fits }: Step<M>, matter: M) => fits?.(matter) ?? true

/** What may be done next and what not yet: steps of other kinds of matters, or long behind, are not mentioned. */
export const offered = <M extends Matter>(steps: readonly Step<M>[], matter: M, at: At) =>
  steps
    .filter((step) => step.from !== 'new' && fitting(step, matter))
    .map((step) => ({ step, refusals: step.hinders(matter, at) }))
