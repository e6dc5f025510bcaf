import {
  type ApplicantKind,
  addDays,
  type Calendar,
  type Channel,
  calendar,
  countWorkdays,
  type Decision,
  decisions,
  type LeafRow,
  lastDay,
  periodOn,
  periods,
} from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import type { Flaw } from '../registers/index.ts'
import { begin, type Proceedings, type Sealed } from './proceedings.ts'
import type { Status } from './standing.ts'

/** 依申请公开 (条例§27–§40): what stands on the record of one application. */
export type RequestFacts = {
  id: string
  organId: string
  number: string
  channel: Channel
  /** Blank while nobody has said which column of table 三 the applicant belongs to. */
  applicantKind: ApplicantKind | null
  applicantName: Sealed | null
  applicantContact: Sealed | null
  content: string
  /** 条例§31; blank while 双方确认 is awaited. */
  receivedOn: Day | null
  /** Blank while the clock stands still or an opinion is awaited. */
  dueOn: Day | null
  /** Blank while pending, or when a closed register line does not say how it ended. */
  decision: Decision | null
  /** Follows from the decision by law; never typed. */
  decisionRow: LeafRow | null
  /** 有效答复日, or the day of another final standing; blank = pending. */
  answeredOn: Day | null
  replyNumber: string | null
  status: Status
  /** The day it reached the organ, confirmed or not. */
  submittedOn: Day | null
  assignedTo: string | null
  handlingUnit: string | null
  /** The next day on which something in the case falls due. */
  nextOn: Day | null
  /** Encrypted JSON of form.ts ApplicantFile. */
  applicantFile: Sealed | null
  applicantKey: string | null
  contentPrint: string | null
  queryCode: Sealed | null
  releasedOn: Day | null
  /** Null for a line that came by a register. */
  proceedings: Proceedings | null
}

export const blank = (id: string): RequestFacts => ({
  id,
  organId: '',
  number: '',
  channel: 'inPerson',
  applicantKind: null,
  applicantName: null,
  applicantContact: null,
  content: '',
  receivedOn: null,
  dueOn: null,
  decision: null,
  decisionRow: null,
  answeredOn: null,
  replyNumber: null,
  status: 'registered',
  submittedOn: null,
  assignedTo: null,
  handlingUnit: null,
  nextOn: null,
  applicantFile: null,
  applicantKey: null,
  contentPrint: null,
  queryCode: null,
  releasedOn: null,
  proceedings: null,
})

const closings: Partial<Record<Decision, Status>> = {
  CLOSE_NO_CORRECTION: 'closedNoCorrection',
  CLOSE_NO_PAYMENT: 'closedNoPayment',
  CLOSE_WITHDRAWN: 'closedWithdrawn',
  CLOSE_OTHER: 'closedOther',
}
export const closingOf = (decision: Decision): Status => closings[decision] ?? 'answered'

/** A register line says where it stands only by whether and how it was answered. */
const registeredStatus = ({ answeredOn, decision }: RequestFacts): Status => {
  if (answeredOn === null) return 'registered'
  return decision ? closingOf(decision) : 'answered'
}

/** What follows by law from what was typed. */
export const settle = (facts: RequestFacts): RequestFacts => ({
  ...facts,
  decisionRow: facts.decision ? decisions[facts.decision].row : null,
  status: facts.proceedings ? facts.status : registeredStatus(facts),
})

export type LineTerm = Partial<Pick<Proceedings, 'extension' | 'deferredTo'>>

/**
 * A register's own last day: the law's twenty days by one of the calendars it may have been counted by, these and an
 * extension, or a day that somebody determined.
 */
export function termOf({ receivedOn, dueOn }: RequestFacts, ...calendars: readonly Calendar[]): LineTerm {
  if (receivedOn === null || dueOn === null) return {}
  const lasts = [...calendars, calendar].map((each) => lastDay(each, periods.answer, receivedOn).day)
  const [days = calendar, [lawful = dueOn]] = [calendars[0], lasts]
  if (lasts.includes(dueOn)) return {}
  const extension = countWorkdays(days, addDays(lawful, 1), dueOn)
  if (dueOn < lawful || extension > periodOn(periods.extension, receivedOn)) return { deferredTo: dueOn }
  return { extension }
}

/** The proceedings so far; a line of a register starts them with its first act here. */
export const proceedingsOf = (request: RequestFacts): Proceedings =>
  request.proceedings ?? { ...begin, anchor: request.receivedOn, ...termOf(request) }

/** The line as the case that it becomes; `term` by the calendar of that moment. */
export const entered = (request: RequestFacts, term: LineTerm = termOf(request)): RequestFacts =>
  request.proceedings ? request : { ...request, proceedings: { ...begin, anchor: request.receivedOn, ...term } }

export const proceeding = (request: RequestFacts, change: Partial<Proceedings>): RequestFacts => ({
  ...request,
  proceedings: { ...proceedingsOf(request), ...change },
})

/** What acts of the procedure alone put on the record of a case under way. */
export const byProcedure = [
  'organId',
  'number',
  'channel',
  'receivedOn',
  'dueOn',
  'decision',
  'answeredOn',
  'replyNumber',
] as const

/** Who asked, and what: put right with a reason (rectify), never by a file. */
export const asAsked = ['applicantKind', 'applicantName', 'applicantContact', 'content'] as const

/** A register that is imported again does not overrule the procedure; a cell left blank says nothing of a live case. */
export const proceeded = (previous: RequestFacts | null, said: Partial<RequestFacts>): Partial<RequestFacts> => {
  if (!previous?.proceedings) return {}
  const kept = [...byProcedure, ...asAsked.filter((field) => !said[field])]
  return Object.fromEntries(kept.map((field) => [field, previous[field]]))
}

const asked = {
  applicantKind: '申请人类别',
  applicantName: '申请人',
  applicantContact: '联系方式',
  content: '申请内容',
}

/** 条例§29, §45: what an application under way says of who asked and of what is not changed in passing. */
export const overruled = (next: RequestFacts, previous: RequestFacts | null): Flaw[] =>
  previous?.proceedings
    ? asAsked
        .filter((field) => next[field] !== previous[field])
        .map((field) => ({
          field,
          sentence: `本件正按程序办理，${asked[field]}不能随登记簿导入改动；确有错误的，请在登记簿中用“更正”写明理由`,
          article: '条例第二十九条、第四十五条',
        }))
    : []

/** 条例 came into force on this day (国务院令第492号). */
const firstDay = '2008-05-01'

const flaw = (wrong: boolean, field: string, sentence: string, article: string): Flaw[] =>
  wrong ? [{ field, sentence, article }] : []

export const flaws = (facts: RequestFacts, today: Day): Flaw[] => {
  const { receivedOn, dueOn, answeredOn, decision } = facts
  return [
    ...flaw(
      receivedOn !== null && receivedOn > today,
      'receivedOn',
      '收到日期在今天之后，请核对年份',
      '条例第三十一条',
    ),
    ...flaw(
      receivedOn !== null && receivedOn < firstDay,
      'receivedOn',
      '收到日期早于条例施行之日（2008年5月1日），请核对年份',
      '条例第三十一条',
    ),
    ...flaw(
      dueOn !== null && receivedOn !== null && dueOn < receivedOn,
      'dueOn',
      '答复期限早于收到日期；可留空由系统按条例计算',
      '条例第三十三条',
    ),
    ...flaw(
      answeredOn !== null && receivedOn !== null && answeredOn < receivedOn,
      'answeredOn',
      '答复日期早于收到日期，请核对两个日期',
      '条例第三十三条',
    ),
    ...flaw(
      answeredOn !== null && answeredOn > today,
      'answeredOn',
      '答复日期在今天之后；尚未答复的请留空',
      '条例第三十三条',
    ),
    ...flaw(
      decision !== null && answeredOn === null && facts.proceedings === null,
      'answeredOn',
      '已有办理结果，请填答复日期；尚未答复的请清空办理结果',
      '条例第三十三条',
    ),
  ]
}
