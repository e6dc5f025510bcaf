import { type Calendar, type Day, dueDate, type ExplainedDay, explainDays, periodOn, periods } from '../law/index.ts'
import { pausesOf } from './clock.ts'
import type { Consultation, Proceedings, Remand } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { isEnded } from './standing.ts'

/** The runs of one application's clock, the earliest first: a correction, a payment or a remand starts another. */

export type Run = {
  title: string
  article: string
  from: Day
  /** The last day to answer; while an opinion is awaited, the earliest it can be. */
  dueOn: Day | null
  open: boolean
  workdays: number
  days: readonly ExplainedDay[]
  /** From the day after, nothing is counted, and why. */
  stoppedOn: Day | null
  stoppedWhy: string
  /** The day on which this run was over. */
  until: Day | null
  ended: string | null
  /** What is said of that day. */
  closing: string | null
}

type Start = { title: string; article: string; receipt: string | null }

const starts: Record<'receipt' | 'correction' | 'fee', Start> = {
  receipt: { title: '自收到申请起', article: '条例第三十一条、第三十三条第二款', receipt: null },
  correction: { title: '自收到补正起重新计算', article: '条例第三十条', receipt: '收到补正后的申请之日' },
  // What payment does to the term no text here establishes: the site decides (settings.ts restartOnPayment).
  fee: { title: '自缴清信息处理费起重新计算', article: '本站约定', receipt: '缴清信息处理费之日' },
}

const waiting = {
  correction: '已发补正告知，等候补正，不计算期限（条例第三十条）',
  fee: '已发收费通知，等候缴费，不计算期限（本站约定）',
} as const

const endings = {
  correction: { ended: '收到补正，期限重新计算', closing: '收到补正，自次日起重新计算（条例第三十条）' },
  fee: { ended: '费用缴清，期限重新计算', closing: '缴清费用，自次日起重新计算（本站约定）' },
  receipt: { ended: '收到日期经更正，改按更正后的日期计算', closing: null },
} as const

const consulted: Record<Consultation['kind'], string> = { thirdParty: '征求第三方意见', agency: '征求其他机关意见' }

/** 条例§33③: which inquiries a day was not counted for. */
const pauseWhy = (consultations: readonly Consultation[], { date, why }: ExplainedDay): string => {
  const asking = consultations.filter(({ sentOn, endedOn }) => sentOn < date && (endedOn === null || date <= endedOn))
  if (asking.length === 0) return why
  const named = asking.map(({ kind, sentOn }) => `${consulted[kind]}（${sentOn} 发出）`)
  return `${named.join('、')}，不计入期限（条例第三十三条第三款）`
}

type Known = { anchor: Day; start: Start; extension: number }

const ownWords =
  ({ anchor, start, extension }: Known, consultations: readonly Consultation[]) =>
  (day: ExplainedDay): ExplainedDay => {
    const base = periodOn(periods.answer, anchor)
    if (day.kind === 'receipt' && start.receipt)
      return { ...day, why: `${start.receipt}，当日不计（${start.article}、民事诉讼法第八十五条第二款）` }
    if (day.kind === 'paused') return { ...day, why: pauseWhy(consultations, day) }
    return day.n !== null && extension > 0 && day.n > base
      ? { ...day, why: `${day.why}；延长的第 ${day.n - base} 个工作日（条例第三十三条第二款）` }
      : day
  }

const plain = { stoppedOn: null, stoppedWhy: '', until: null, ended: null, closing: null } as const

/** A run by the law's own term: twenty working days, the extension, and the time of inquiries. */
function lawful(request: RequestFacts, known: Known, today: Day, calendar: Calendar): Run {
  const { consultations } = proceedingsOf(request)
  const { anchor, start, extension } = known
  const pauses = pausesOf(proceedingsOf(request))
  const closed = pauses.map((pause) => ({ ...pause, end: pause.end ?? (today > pause.start ? today : pause.start) }))
  const channel = start.receipt ? undefined : request.channel
  const { dueOn, days } = dueDate({ receivedOn: anchor, extension, pauses: closed, calendar, channel })
  return {
    ...plain,
    ...start,
    from: anchor,
    dueOn,
    open: pauses.some(({ start, end }) => end === null && start <= dueOn),
    workdays: periodOn(periods.answer, anchor) + extension,
    days: days.map(ownWords(known, consultations)),
  }
}

type Fixed = { anchor: Day; dueOn: Day; title: string; article: string; label: string; receipt?: string | null }

/** A run whose last day somebody determined: 条例§35, a decision of review, a judgment, or a register's own line. */
function fixed(calendar: Calendar, { anchor, dueOn, title, article, label, receipt }: Fixed): Run {
  const period = { ...periods.answer, label, article }
  const days = explainDays(calendar, { start: anchor, end: dueOn, period })
  const workdays = days.filter(({ n }) => n !== null).length
  const told = days.map((day) =>
    day.kind === 'receipt' && receipt ? { ...day, why: `${receipt}，当日不计（${article}）` } : day,
  )
  return { ...plain, title, article, from: anchor, dueOn, open: false, workdays, days: told }
}

const remanded = (calendar: Calendar, { servedOn, dueOn, document }: Remand): Run =>
  fixed(calendar, {
    anchor: servedOn,
    dueOn,
    title: `自${document}送达起重新处理`,
    article: '行政复议法第六十四条、第六十六条，行政诉讼法第七十条、第七十二条',
    label: '文书写明的重新答复期限',
    receipt: '责令重新处理的文书送达之日',
  })

function earlierRuns(request: RequestFacts, today: Day, calendar: Calendar): Run[] {
  const proceedings = proceedingsOf(request)
  return proceedings.earlier.map(({ anchor, extension, until, ended }, index) => {
    const start = startOf(proceedings, index)
    const run = lawful(request, { anchor, start, extension }, today, calendar)
    const over = { ...run, open: false, ...endings[ended], until }
    if (ended === 'receipt') return { ...over, until: anchor, days: [] }
    const noticed = ended === 'correction' ? proceedings.correction?.noticedOn : proceedings.fee?.noticedOn
    const stoppedOn = noticed && noticed < until ? noticed : null
    const late = proceedings.overran.find(({ on }) => on === noticed && on > anchor)
    const marked = late ? `${over.ended}；此前已于 ${late.dueOn} 超过答复期限` : over.ended
    return { ...over, ended: marked, stoppedOn, stoppedWhy: waiting[ended] }
  })
}

/** What started the run at `index`: what ended the one before it. */
const startOf = ({ earlier }: Proceedings, index: number): Start => starts[earlier[index - 1]?.ended ?? 'receipt']

function current(request: RequestFacts, anchor: Day, today: Day, calendar: Calendar): Run {
  const proceedings = proceedingsOf(request)
  const { earlier, extension, deferredTo } = proceedings
  const start = startOf(proceedings, earlier.length)
  if (request.proceedings === null && request.dueOn && request.dueOn > anchor)
    return fixed(calendar, { ...start, anchor, dueOn: request.dueOn, label: '登记簿所记答复期限' })
  if (deferredTo && deferredTo > anchor)
    return fixed(calendar, {
      anchor,
      dueOn: deferredTo,
      title: `${start.title}，延迟答复`,
      article: '条例第三十五条',
      label: '确定并告知的延迟答复期限',
    })
  return lawful(request, { anchor, start, extension }, today, calendar)
}

const stops = {
  correctionPending: (proceedings: Proceedings) => proceedings.correction?.noticedOn ?? null,
  feePending: (proceedings: Proceedings) => proceedings.fee?.noticedOn ?? null,
}

/** What holds the run up now, or has ended it. */
function standing(request: RequestFacts, run: Run): Run {
  const proceedings = proceedingsOf(request)
  const { status, answeredOn } = request
  if (status === 'correctionPending')
    return { ...run, stoppedOn: stops[status](proceedings), stoppedWhy: waiting.correction }
  if (status === 'feePending') return { ...run, stoppedOn: stops[status](proceedings), stoppedWhy: waiting.fee }
  if (!isEnded(status) || answeredOn === null) return run
  const stoppedOn = closedWhileWaiting(request)
  return { ...run, open: false, until: answeredOn, closing: '当日办结，停止计算', ...stoppedOn }
}

const closedWhileWaiting = (request: RequestFacts): Partial<Run> => {
  const proceedings = proceedingsOf(request)
  if (request.status === 'closedNoCorrection')
    return { stoppedOn: stops.correctionPending(proceedings), stoppedWhy: waiting.correction }
  if (request.status === 'closedNoPayment') return { stoppedOn: stops.feePending(proceedings), stoppedWhy: waiting.fee }
  return {}
}

export function runsOf(request: RequestFacts, today: Day, calendar: Calendar): Run[] {
  const { anchor, remands } = proceedingsOf(request)
  const before = earlierRuns(request, today, calendar)
  if (anchor === null) return before
  if (remands.length === 0) return [...before, standing(request, current(request, anchor, today, calendar))]
  const answered = remands[0]?.before.answeredOn ?? null
  const closed = { open: false, until: answered, ended: '已答复，后被责令重新处理', closing: '当日办结，停止计算' }
  const first = { ...current(request, anchor, today, calendar), ...closed }
  const again = remands.map((remand) => ({
    ...remanded(calendar, remand),
    until: remand.answeredOn,
    closing: remand.answeredOn && '当日办结，停止计算',
  }))
  return [...before, first, ...again]
}
