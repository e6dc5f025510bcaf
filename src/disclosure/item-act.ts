import type { z } from 'zod'
import type { Calendar, Day } from '../law/index.ts'
import { type Act, type Actor, type ActRecord, because, type Refusal } from '../platform/act.ts'
import { type Chains, isStep, nextStep } from './chain.ts'
import type { Finding } from './checks/finding.ts'
import { blank, type ItemFacts, stageOf } from './item.ts'
import type { Draft, Person, Proceedings } from './proceedings.ts'
import { type ItemStanding, standings } from './standing.ts'

/** How an act of publishing is declared: one file says when it is refused and what it changes. */

export type By = 'clerk' | 'editor' | 'foiHead' | 'legal' | 'organHead' | 'office' | 'system'

/** What the desk has looked up for the guards: an act itself asks no database. */
export type Known = {
  /** The revision that the desk has just written. */
  revision: Draft | null
  /** What the checks find in the present draft. */
  findings: readonly Finding[]
  interpretation: { required: boolean; ready: boolean }
  /** Policies that this interpretation explains and that are not public yet. */
  awaits: readonly string[]
  /** 索引号, allocated for this release. */
  indexNumber: string | null
  columnName: string | null
  column: { kind: string; retired: boolean } | null
  /** The other columns it is to stand in. */
  alsoIn: readonly ({ kind: string; retired: boolean } | null)[]
  /** 条例§26 by the site's calendar. */
  dueOn: Day | null
  /** Officers that were named, as their accounts say. */
  named: readonly (Person & { role: string; organId: string | null })[]
}
export const nothingKnown: Known = {
  revision: null,
  findings: [],
  interpretation: { required: false, ready: false },
  awaits: [],
  indexNumber: null,
  columnName: null,
  column: null,
  alsoIn: [],
  dueOn: null,
  named: [],
}

export type Site = { calendar: Calendar; chains: Chains; now: string }
export type Said<I> = { said: I; site: Site; known?: Partial<Known> }
export type At = Site & { today: Day; actor: Actor; known: Known }

/** Who did it and when, as the record keeps it beside the facts. */
export type Stamp = { on: Day; who: Person; role: string }
export type How = { id: string; at: string; on: Day; who: Person; role: string }

export type Declaration<I, F extends object> = {
  name: string
  title: string
  basis: string
  from: readonly ItemStanding[] | 'new'
  by: readonly By[]
  input: z.ZodType<I>
  /** What stands in the way whatever is said: the button is grey and tells why. */
  barred?: (item: ItemFacts, at: At) => Refusal[]
  refusals?: (item: ItemFacts, said: I, at: At) => Refusal[]
  /** What goes on the record; what was said, unless something is to be worked out. */
  facts?: (said: I, at: At, item: ItemFacts) => F
  /** The item after the act; pure, from the record alone. */
  apply: (item: ItemFacts, facts: F, how: How) => ItemFacts
}

export type ItemAct<I = never, F extends object = never> = Act<ItemFacts, Said<I>> &
  Pick<Declaration<I, F>, 'from' | 'by' | 'input' | 'apply'> & {
    hinders: (item: ItemFacts | null, at: At) => Refusal[]
  }

export const review = '信息发布审查制度；条例第十七条'

function wrongStanding(from: readonly ItemStanding[] | 'new', item: ItemFacts | null, title: string): Refusal[] {
  if (from === 'new') return because(item !== null, '这条信息已经拟稿。', review)
  if (!item) return [{ sentence: '没有这条信息。', article: review }]
  if (!item.proceedings) return [{ sentence: '目录导入的信息没有正文，不在审校流程中。', article: review }]
  const allowed = from.map((standing) => `“${standings[standing]}”`).join('、')
  const sentence = `这条信息现在是“${standings[stageOf(item)]}”；${title}须在${allowed}时办理。`
  return because(!from.includes(stageOf(item)), sentence, review)
}

export function itemAct<I, F extends object = I & object>(declared: Declaration<I, F>): ItemAct<I, F> {
  const { name, title, basis, from, by, input, apply, barred } = declared
  const hinders = (item: ItemFacts | null, at: At) => {
    const wrong = wrongStanding(from, item, title)
    return wrong.length > 0 ? wrong : (barred?.(item ?? blank(''), at) ?? [])
  }
  const atOf = ({ site, known }: Said<I>, { today, actor }: { today: Day; actor: Actor }): At => ({
    ...{ ...site, today, actor },
    known: { ...nothingKnown, ...known },
  })
  return {
    ...{ name, title, basis, from, by, input, apply, hinders },
    refusals: (item, given, context) => {
      const at = atOf(given, context)
      const hindered = hinders(item, at)
      return hindered.length > 0 ? hindered : (declared.refusals?.(item ?? blank(''), given.said, at) ?? [])
    },
    facts: (given, context, item) => {
      const at = atOf(given, context)
      const facts = (declared.facts?.(given.said, at, item ?? blank('')) ?? given.said) as F
      const { id, name: called, role } = context.actor
      return { ...facts, on: context.today, who: { id, name: called }, role } satisfies Stamp
    },
  }
}

/** The proceedings changed in some of their parts. */
export const proceeding = (item: ItemFacts, change: Partial<Proceedings>): ItemFacts => {
  if (!item.proceedings) throw new Error(`item ${item.id} has no proceedings`)
  return { ...item, proceedings: { ...item.proceedings, ...change } }
}

/** Where the work goes on: a correction moves behind the page that stays. */
export const moved = (item: ItemFacts, stage: ItemStanding): ItemFacts => {
  const correction = item.proceedings?.correction
  return correction ? proceeding(item, { correction: { ...correction, stage } }) : { ...item, standing: stage }
}

/** What is to be done next; from it come the queues. */
function toDo(item: ItemFacts): string | null {
  const { proceedings, standing } = item
  if (!proceedings) return null
  const stage = stageOf(item)
  if (stage === 'draft') return 'draft'
  if (stage === 'reviewing') return nextStep(item)
  if (stage === 'approved') return 'release'
  if (stage === 'scheduled') return 'scheduled'
  if (standing === 'withdrawn') return proceedings.withdrawal?.confirmed === false ? 'confirmWithdrawal' : null
  return proceedings.urgent?.confirmed === false && standing === 'published' ? 'confirmUrgent' : null
}

/** The item after a recorded act. */
export function applied<F extends object>(
  act: ItemAct<never, F>,
  item: ItemFacts | null,
  record: ActRecord,
): ItemFacts {
  const { on, who, role, ...facts } = record.facts as unknown as F & Stamp
  const how = { id: record.subjectId, at: record.at, on, who, role }
  const next = act.apply(item ?? blank(record.subjectId), facts as unknown as F, how)
  const done =
    stageOf(next) === 'reviewing' && !isStep(nextStep(next)) && next.proceedings ? moved(next, 'approved') : next
  return { ...done, nextStep: toDo(done) }
}
