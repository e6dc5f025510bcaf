import { type Calendar, type Day, isPublished } from '../../law/index.ts'
import type { ActRecord } from '../../platform/act.ts'
import { longDay } from '../../portal/format.ts'
import type { Proceedings } from '../proceedings.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import type { Status } from '../standing.ts'

/** Where an application stands, as one would say it to the person who asked; no term of the trade. Pure. */

type Words = { title: string; say: (days: Days) => string; tone: 'wait' | 'you' | 'done' }
type Days = { until: string; due: string; answered: string; paid: string }

const plain: Record<Status, Words> = {
  awaitingConfirmation: {
    title: '已送到，等机关确认收到',
    say: () => '机关会尽快跟您确认，请留意电话。从确认的第二天起，开始算二十个工作日的答复期限。',
    tone: 'wait',
  },
  registered: { title: '机关已收到', say: ({ due }) => `正在安排办理，${due}答复您。`, tone: 'wait' },
  processing: { title: '正在办理', say: ({ due }) => `机关正在查找和审查您要的信息，${due}答复您。`, tone: 'wait' },
  correctionPending: {
    title: '请您补充说明',
    say: ({ until }) => `机关看不清您要的是哪份信息，请按告知书补充${until}。收到您的补充后，答复期限重新起算。`,
    tone: 'you',
  },
  reasonPending: {
    title: '请您说明理由',
    say: ({ until }) => `机关认为您申请的数量、次数明显超过合理范围，请说明理由${until}。`,
    tone: 'you',
  },
  deferred: {
    title: '答复时间推迟',
    say: ({ due }) => `机关认可您的理由，但需要更长时间，${due}答复您。`,
    tone: 'wait',
  },
  feePending: {
    title: '等您缴费',
    say: ({ until, paid }) => `请按收费通知缴纳信息处理费${until}。缴清后，${paid}。`,
    tone: 'you',
  },
  decided: { title: '答复已经作出', say: () => '正在按您选的途径送给您。', tone: 'wait' },
  answered: { title: '已答复', say: ({ answered }) => `机关已于${answered}答复，文书在下面。`, tone: 'done' },
  closedNoCorrection: {
    title: '已结束：没有按期补充',
    say: () => '没有在期限内收到您的补充说明，机关不再处理这件申请。您仍然可以重新申请。',
    tone: 'done',
  },
  closedNoPayment: {
    title: '已结束：没有按期缴费',
    say: () => '没有在期限内收到费用，机关不再处理这件申请。',
    tone: 'done',
  },
  closedWithdrawn: { title: '您已撤回', say: ({ answered }) => `您于${answered}撤回了这件申请。`, tone: 'done' },
  closedOther: { title: '已结束', say: () => '这件申请已经终止办理。', tone: 'done' },
  remanded: {
    title: '正在重新办理',
    say: ({ due }) => `按复议决定或者判决，机关要重新答复，${due}作出。`,
    tone: 'wait',
  },
}

/** 放假办法§7: a last day in a year whose arrangement is not out may still move. */
const guess = (day: Day, calendar: Calendar) =>
  isPublished(calendar, day) ? '' : '（暂算，放假安排公布后以重新计算的为准）'
export const guessedDay = (day: Day, calendar: Calendar) => `${longDay(day)}${guess(day, calendar)}`

const untilOf = (status: Status, { correction, reason, fee }: Proceedings): Day | null | undefined => {
  if (status === 'correctionPending') return correction?.untilOn
  return status === 'reasonPending' ? reason?.untilOn : fee?.untilOn
}

export function standingOf(request: RequestFacts, calendar: Calendar) {
  const { title, say, tone } = plain[request.status]
  const proceedings = proceedingsOf(request)
  const until = untilOf(request.status, proceedings)
  const { earliestOn, fee } = proceedings
  const earliest = earliestOn ? `最早要到${guessedDay(earliestOn, calendar)}` : '在法定期限内'
  const days = {
    until: until ? `，${guessedDay(until, calendar)}以前` : '',
    due: request.dueOn ? `最迟${guessedDay(request.dueOn, calendar)}` : earliest,
    paid: fee?.restarts === false ? '答复期限接着计算，等候缴费的日子不算' : '答复期限重新起算（本站约定）',
    answered: request.answeredOn ? longDay(request.answeredOn) : '',
  }
  return { title, tone, sentence: say(days) }
}

/** What happened, as far as it concerns the person who asked; what is not here is the office's own work. */
const happenings: Readonly<Record<string, string>> = {
  submit: '您提交了申请',
  register: '机关登记了申请',
  intake: '机关收到了申请',
  confirmReceipt: '机关跟您确认收到，答复期限从第二天起算',
  correctReceipt: '机关更正了收到日期',
  requestCorrection: '机关请您补充说明，期限停止计算',
  extendCorrection: '补充说明的期限延长',
  correctionReceived: '机关收到您的补充说明，期限重新起算',
  correctionLapsed: '没有按期补充，机关不再处理',
  consultThirdParty: '机关征求有关的人的意见，等待的日子不计入期限',
  consultAgency: '机关征求其他机关的意见，等待的日子不计入期限',
  recordOpinion: '征求的意见已收到，期限继续计算',
  consultationLapsed: '征求意见到期，期限继续计算',
  extend: '答复期限延长',
  requireReason: '机关请您说明理由',
  reasonReceived: '机关收到您说明的理由',
  acceptReason: '机关认为理由合理，继续办理',
  defer: '机关告知推迟答复的期限',
  noticeFee: '机关发出收费通知，期限停止计算',
  feePaid: '费用缴清，期限重新起算（本站约定）',
  feeLapsed: '没有按期缴费，机关不再处理',
  withdraw: '您撤回了申请',
  closeOther: '办理终止',
  answerOnSpot: '机关当场答复',
  decide: '机关作出答复',
  serve: '答复送达',
  remand: '复议机关或者法院要求重新答复',
  release: '这份答复已向社会公开，其中没有您的信息',
  rate: '您作了评价',
}

export type Happening = { day: Day; text: string }

/** Every act of the procedure bears its day (request-act.ts). */
export const happeningsOf = (acts: readonly ActRecord[]): Happening[] =>
  acts.flatMap(({ name, facts, at }) => {
    const text = name === 'feePaid' && facts.restarts === false ? '费用缴清，期限继续计算' : happenings[name]
    return text ? [{ day: typeof facts.on === 'string' ? facts.on : at.slice(0, 10), text }] : []
  })
