import type { z } from 'zod'
import type { Calendar } from '../law/index.ts'
import { type Act, type Actor, type ActRecord, because, type Day, type Refusal } from '../platform/act.ts'
import { chaseOf, type Due, dueOf, nextOf } from './clock.ts'
import {
  blank,
  entered,
  type LineTerm,
  proceeding,
  proceedingsOf,
  type RequestFacts,
  settle,
  termOf,
} from './request.ts'
import type { RequestSettings } from './settings.ts'
import { type Status, standings } from './standing.ts'

/** How an act of the procedure is declared: one file says when the law refuses it and what it changes. */

/** Who may perform it: officers by role, the applicant from the portal, the system on its day. */
export type By = 'clerk' | 'foiHead' | 'legal' | 'organHead' | 'office' | 'supervisor' | 'applicant' | 'system'

/** What the desk adds to what was said: the calendar and the site's decisions of this moment. */
export type Said<I> = { said: I; calendar: Calendar; settings: RequestSettings; known?: Partial<Known> }
export type At = { today: Day; actor: Actor; calendar: Calendar; settings: RequestSettings; known: Known }

/** An earlier application, and how much of its wording stands in this one (content-print.ts). */
export type Earlier = Pick<RequestFacts, 'number' | 'replyNumber' | 'status' | 'decision' | 'answeredOn'> & {
  remanded: boolean
  share: number
}

/** What the desk has looked up for the guards: an act itself asks no database. */
export type Known = {
  /** This application is the applicant's n-th in its month (费办法§4). */
  nth: number
  /** Why some of the draft's attachments may not leave the house. */
  unfit: readonly Refusal[]
  /** 条例§36（六）: what the same applicant asked of this organ before. */
  earlier: readonly Earlier[]
  /** The organ of the officer to whom the case is given. */
  assigneeOrgan: string | null
  /** What tells who the applicant is: it may not stand in a text for everybody. */
  personal: readonly string[]
  /** 文号 of the reply, once it is made. */
  replyNumber: string | null
}
export const nothingKnown: Known = {
  nth: 1,
  unfit: [],
  earlier: [],
  assigneeOrgan: null,
  personal: [],
  replyNumber: null,
}

/** Every recorded act bears its day and the due day computed with the calendar of that moment. */
type Stamp = { on: Day; due: Due & { chaseOn?: Day | null }; line?: LineTerm }
type Who = { id: string; by: string }

export type Declaration<I, F extends object> = {
  name: string
  title: string
  basis: string
  from: readonly Status[] | 'new'
  by: readonly By[]
  input: z.ZodType<I>
  /** Fields of what was said that are personal: the desk encrypts them before anything is decided. */
  secret?: readonly (keyof I & string)[]
  /** What stands in the way whatever is said: the button is grey and tells why. */
  barred?: (request: RequestFacts, at: At) => Refusal[]
  refusals?: (request: RequestFacts, said: I, at: At) => Refusal[]
  /** What goes on the record; what was said, unless something is to be worked out. */
  facts?: (said: I, at: At, request: RequestFacts) => F
  /** The application after the act; pure, from the record alone. */
  apply: (request: RequestFacts, facts: F & { on: Day }, who: Who) => RequestFacts
}

export type RequestAct<I = never, F extends object = never> = Act<RequestFacts, Said<I>> &
  Omit<Declaration<I, F>, 'refusals' | 'facts' | 'barred'> & {
    /** Why it cannot be done now, before anything is said. */
    hinders: (request: RequestFacts | null, at: At) => Refusal[]
  }

const wrongStanding = (from: readonly Status[] | 'new', request: RequestFacts | null, title: string): Refusal[] => {
  if (from === 'new') return because(request !== null, '这件申请已经登记。', '条例第四十五条')
  if (!request) return [{ sentence: '没有这件申请。', article: '条例第四十五条' }]
  const allowed = from.map((status) => `“${standings[status].label}”`).join('、')
  const sentence = `申请现在是“${standings[request.status].label}”；${title}须在${allowed}时办理。`
  return because(!from.includes(request.status), sentence, '条例第四十五条')
}

/** A line of a register is a case from its first act on, with the term it bore by the calendar of that day. */
const begun = (request: RequestFacts | null, calendar: Calendar) =>
  request ? entered(request, termOf(request, calendar)) : blank('')

export function requestAct<I, F extends object = I & object>(declared: Declaration<I, F>): RequestAct<I, F> {
  const { from, title, apply, barred, ...own } = declared
  const hinders = (request: RequestFacts | null, at: At) => {
    const wrong = wrongStanding(from, request, title)
    return wrong.length > 0 ? wrong : (barred?.(begun(request, at.calendar), at) ?? [])
  }
  return {
    ...own,
    from,
    title,
    apply,
    hinders,
    refusals: (request, { said, known, ...site }, { today, actor }) => {
      const at = { ...site, today, actor, known: { ...nothingKnown, ...known } }
      const hindered = hinders(request, at)
      return hindered.length > 0 ? hindered : (declared.refusals?.(begun(request, at.calendar), said, at) ?? [])
    },
    facts: ({ said, known, ...site }, { today, actor }, request) => {
      const line = request?.proceedings === null ? termOf(request, site.calendar) : null
      const before = begun(request, site.calendar)
      const at = { ...site, today, actor, known: { ...nothingKnown, ...known } }
      const facts = (declared.facts?.(said, at, before) ?? said) as F
      const next = apply(before, { ...facts, on: today }, { id: before.id, by: actor.id })
      const due = { ...dueOf(next, today, site.calendar), chaseOn: chaseOf(next, site.calendar, site.settings) }
      return { ...facts, on: today, due, ...(line && { line }) }
    },
  }
}

/** 条例§33: what stops the clock only after its last day does not undo the delay. */
const overran = ({ status, dueOn }: RequestFacts, next: RequestFacts, on: Day) =>
  standings[status].clock === 'running' && standings[next.status].clock === 'stopped' && dueOn !== null && on > dueOn
    ? [{ dueOn, on }]
    : []

/** The application after a recorded act, with the days that follow from it. */
export function applied<F extends object>(act: RequestAct<never, F>, request: RequestFacts | null, record: ActRecord) {
  const facts = record.facts as unknown as F & Stamp
  const before = request ? entered(request, facts.line) : blank(record.subjectId)
  const next = act.apply(before, facts, { id: record.subjectId, by: record.by })
  const { dueOn, earliestOn, provisional, chaseOn = null } = facts.due
  const { proposal, overran: delays } = proceedingsOf(next)
  const dated = proceeding(settle(next), {
    earliestOn,
    provisional,
    chaseOn,
    proposal: proposal?.act === record.name ? null : proposal,
    overran: [...delays, ...overran(before, next, facts.on)],
  })
  return { ...dated, dueOn, nextOn: nextOf(dated) }
}
