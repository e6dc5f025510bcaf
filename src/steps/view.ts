import type { Day } from '../law/index.ts'
import type { Actor, ActRecord } from '../platform/act.ts'
import type { MatterRow, Shown, StepView } from './api-types.ts'
import type { Field } from './field.ts'
import type { Room, Words } from './room.ts'
import { type At, type Matter, offered, type Step } from './step.ts'

/** A matter as people read it. Pure. */

export const stepView = <M extends Matter>(
  { name, title, basis, fields }: Step<M>,
  refusals: StepView['refusals'],
  initial: StepView['initial'] = {},
) => ({
  name,
  title,
  basis,
  refusals,
  initial,
  fields: Object.entries(fields)
    .filter(([, { kind }]) => kind !== 'given')
    .map(([field, { schema: _, ...shown }]) => ({ ...shown, name: field })),
})

const labelOf = (options: Field['options'], text: string) => options.find(({ value }) => value === text)?.label ?? text

function shownValue({ kind, options, secret }: Field, value: unknown, words: Words): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((each) => labelOf(options, String(each))).join('、')
  const text = String(value)
  if (secret) return words.open(text)
  if (kind === 'organ') return words.organ(text)
  return labelOf(options, text)
}

const registered: Readonly<Record<string, string>> = { register: '登记', rectify: '更正' }

function saidIn<M extends Matter>(step: Step<M> | undefined, { facts }: ActRecord, words: Words): Shown[] {
  if (!step) return typeof facts.reason === 'string' ? [{ label: '理由', value: facts.reason }] : []
  return Object.entries(step.fields)
    .filter(([, { kind }]) => kind !== 'given')
    .map(([name, field]) => ({ label: field.label, value: shownValue(field, facts[name], words) }))
    .filter(({ value }) => value !== '')
}

export const timelineOf = <M extends Matter>(
  { steps }: Room<M>,
  acts: readonly ActRecord[],
  words: Words,
  officer: (id: string) => string,
) =>
  acts.map((act) => {
    const step = steps.find(({ name }) => name === act.name)
    const title = step?.title ?? registered[act.name] ?? act.name
    return { seq: act.seq, title, at: act.at, by: officer(act.by), said: saidIn(step, act, words) }
  })

export const rowOf = <M extends Matter>(
  room: Room<M>,
  matter: M,
  at: Pick<At, 'today' | 'days'>,
  words: Words,
): MatterRow => ({
  id: matter.id,
  title: room.title(matter),
  about: room.about(matter),
  organName: words.organ(matter.organId),
  standing: room.course.standings[room.course.standingOf(matter)] ?? '',
  since: room.since(matter),
  concludedOn: room.concludedOn(matter),
  terms: room.terms(matter, at.today, at.days),
})

/** What only the desk can give is no form. */
const isForm = <M extends Matter>({ fields }: Step<M>) =>
  Object.values(fields).every(({ kind, required }) => kind !== 'given' || !required)

/** Once a matter is ended, what belonged to its course is no longer spoken of. */
const stillAhead = <M extends Matter>(room: Room<M>, matter: M, { from }: Step<M>) =>
  room.concludedOn(matter) === null || from.includes(room.course.standingOf(matter))

/** Only steps of this person's; what may not be done yet is shown with the article that stands in the way. */
export const availableTo = <M extends Matter>(room: Room<M>, matter: M, at: At): StepView[] =>
  offered(room.steps, matter, at)
    .filter(({ step }) => isForm(step) && room.mayAct(at.actor, matter.organId, step.by))
    .filter(({ step, refusals }) => refusals.length === 0 || stillAhead(room, matter, step))
    .map(({ step, refusals }) => stepView(step, refusals, room.initial?.(step.name, matter)))

/** The most urgent first; what has no clock comes last, the older before the newer. */
export const inUrgency = (rows: readonly MatterRow[]) => {
  const dueOn = ({ terms }: MatterRow): Day => terms[0]?.dueOn ?? '9999-12-31'
  return rows.toSorted((a, b) => dueOn(a).localeCompare(dueOn(b)) || a.since.localeCompare(b.since))
}

export const mayOpen = <M extends Matter>(room: Room<M>, step: Step<M>, actor: Actor) =>
  room.mayAct(actor, actor.organId ?? '', step.by)
