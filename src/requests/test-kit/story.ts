import { type Calendar, calendar as lawCalendar } from '../../law/index.ts'
import type { Actor, ActRecord, Day } from '../../platform/act.ts'
import { applicant, mayPerform, system } from '../access.ts'
import { type ActName, acts } from '../acts/index.ts'
import { fold } from '../fold.ts'
import type { RequestFacts } from '../request.ts'
import { type Known, nothingKnown, type RequestAct, type Said } from '../request-act.ts'
import { defaultSettings, type RequestSettings } from '../settings.ts'
import { people } from './office.ts'
import { replySample } from './reply-samples.ts'

/** One case told act by act, without a database: what is refused, and where it stands after each act. */

const organId = '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0002'
export const who = { ...people(organId), applicant, system }

/** An application as it goes on the record. */
export const registrationOn = (channel: string, submittedOn: Day, receivedOn: Day | null, said: object = {}) => ({
  organId,
  number: '海财申〔2026〕1号',
  channel,
  applicantKind: 'natural',
  applicantName: null,
  applicantContact: null,
  applicantFile: null,
  applicantKey: null,
  contentPrint: null,
  queryCode: null,
  content: '2025 年度公交补贴发放表',
  submittedOn,
  receivedOn,
  anchor: null,
  confirmation: null,
  needs: null,
  wants: null,
  ...said,
})

/** `line`: as a register brought it. */
type Site = { calendar?: Calendar; settings?: Partial<RequestSettings>; line?: RequestFacts }

export function story({ calendar = lawCalendar, settings = {}, line }: Site = {}) {
  let days = calendar
  const decided = { ...defaultSettings, ...settings }
  const records: ActRecord[] = []
  let request: RequestFacts | null = line ?? null

  /** The sentences of a refusal; blank when it is done. Malformed input and the wrong person are thrown. */
  const tries = (day: Day, actor: Actor, name: ActName, said: object = {}, known: Partial<Known> = {}): string => {
    const act = acts[name] as unknown as RequestAct
    if (!mayPerform(act, actor, request ?? { organId })) throw new Error(`${actor.name}不能办理${act.title}`)
    const looked = { ...nothingKnown, assigneeOrgan: organId, ...known }
    const input = { said: act.input.parse(said), calendar: days, settings: decided, known: looked } as Said<never>
    const context = { today: day, actor }
    const refusals = act.refusals(request, input, context)
    if (refusals.length > 0) return refusals.map(({ sentence, article }) => `${sentence}（${article}）`).join('\n')
    const facts = JSON.parse(JSON.stringify(act.facts(input, context, request)))
    const at = `${day}T04:00:00.000Z`
    records.push({ subjectKind: 'request', subjectId: organId, seq: records.length + 1, name, at, by: actor.id, facts })
    request = fold(request, records.at(-1)!)
    return ''
  }
  const did = (...asked: Parameters<typeof tries>): RequestFacts => {
    const sentence = tries(...asked)
    if (sentence) throw new Error(`${asked[0]} ${asked[2]}：${sentence}`)
    return request!
  }
  /** A notice has changed the calendar. */
  const countBy = (changed: Calendar) => {
    days = changed
  }
  return { tries, did, records, countBy, now: () => request! }
}
export type Story = ReturnType<typeof story>

/** Handed in over the counter on this day. */
export const received = (day: Day, site: Site = {}): Story => {
  const told = story(site)
  told.did(day, who.clerk, 'intake', registrationOn('inPerson', day, day))
  return told
}

/** The same, given to its officer. */
export const underWay = (day: Day, site: Site = {}): Story => {
  const told = received(day, site)
  told.did(day, who.head, 'assign', { officer: '王经办' })
  return told
}

export const delivered = (told: Story, day: Day, of: string) =>
  told.did(day, who.clerk, 'recordDelivery', { of, method: 'direct', deliveredOn: day })

type Drafted = { decision: Parameters<typeof replySample>[0]; content?: object; conclusion?: string }

/** Drafted, reviewed, and through every hand but the last; returns the text's hash. */
export function drafted(told: Story, day: Day, { decision, content, conclusion = 'mayDisclose' }: Drafted): string {
  const { draft } = told.did(day, who.clerk, 'draftReply', {
    decision,
    content: { ...replySample(decision), ...content },
  }).proceedings!
  told.did(day, who.reviewer, 'reviewSecrecy', { conclusion, basis: '已审' })
  for (const each of [who.head, who.legal]) told.did(day, each, 'approveDraft', { hash: draft!.hash })
  return draft!.hash
}
