import { z } from 'zod'
import { type ApplicantKind, applicantKindIds, type Channel, channels, type Day, isDay } from '../../law/index.ts'
import type { Refusal } from '../../platform/act.ts'
import { type Status, statuses } from '../standing.ts'
import { dueOrder, type Flag } from './words.ts'

/** What the desk asks of the server and what it is told. */

const views = ['mine', 'organ', 'all'] as const
export type DueBucket = (typeof dueOrder)[number]

const channelIds = Object.keys(channels) as [Channel, ...Channel[]]
const applicantKindList = [...applicantKindIds] as [ApplicantKind, ...ApplicantKind[]]

const isId = (text = '') => z.uuid().safeParse(text).success
const isPlace = (text = '') => /^-?\d{1,9}$/.test(text) || (/^\d{4}-\d\d-\d\d$/.test(text) && isDay(text))

/** Where the page before ended: the last row's number or day, and its id. */
const cursor = z.string().refine((text) => {
  const [place, id, ...more] = text.split('_')
  return isPlace(place) && isId(id) && more.length === 0
}, '翻页位置不对，请回到第一页')

export const deskFilter = z.object({
  view: z.enum(views, '范围应为 mine、organ 或 all').optional(),
  /** 在办、办结、全部, or one standing. */
  status: z.enum(['open', 'closed', 'all', ...statuses], '办理状态不对').default('open'),
  organ: z.uuid('机关编号不对').optional(),
  /** An officer, or nobody yet. */
  assigned: z.string().trim().max(64, '经办人不对').optional(),
  due: z.enum(dueOrder, '期限范围不对').optional(),
  channel: z.enum(channelIds, '接收渠道不对').optional(),
  kind: z.enum(applicantKindList, '申请人类别不对').optional(),
  q: z.string().trim().max(100, '查询词不超过 100 字').optional(),
  /** Answered in this year; `late`: after its last day (国办公开办函〔2016〕235号: counted by the day of service). */
  year: z.coerce.number().int().min(2008).max(2100).optional(),
  late: z.enum(['0', '1'], '应为 0 或 1').optional(),
  sort: z.enum(['due', 'arrival'], '排序不对').default('due'),
})
export type DeskFilter = z.output<typeof deskFilter>
export const deskQuery = deskFilter.extend({
  after: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const figuresQuery = z.object({ year: z.coerce.number().int().min(2008).max(2100).optional() })
export const monthQuery = deskFilter.extend({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应写作 2026-01'),
})
export const assignInput = z.object({
  ids: z.array(z.uuid('申请编号不对')).min(1, '请先选中申请').max(200, '一次最多分办 200 件'),
  to: z.string().trim().min(1, '请选择经办人').max(64),
})
export const viewInput = z.object({
  name: z.string().trim().min(1, '请给这个视图起个名字').max(30, '名字不超过 30 字'),
  query: z.string().max(1000, '条件过长'),
})

export type Person = { id: string; name: string }

export type DeskRow = {
  id: string
  number: string
  /** The first words of what is asked for. */
  content: string
  /** Masked: 周**. */
  applicant: string
  organId: string
  organName: string
  status: Status
  statusLabel: string
  channelLabel: string
  receivedOn: Day | null
  submittedOn: Day | null
  dueOn: Day | null
  /** While an opinion is awaited: the earliest the last day can be. */
  earliestOn: Day | null
  /** The day that `left` counts to, and what falls on it. */
  on: Day | null
  onWhat: string
  /** Working days until then: 0 today, negative when over; null when no day is set. */
  left: number | null
  open: boolean
  answeredOn: Day | null
  decisionLabel: string
  assignedTo: Person | null
  unit: string | null
  /** What it waits for now. */
  next: string
  flags: Flag[]
}

/** Counts of what is open under the present filters, by standing and by days left; `closed` up to a bound. */
export type DeskCounts = {
  open: number
  byStatus: Partial<Record<Status, number>>
  byDue: Record<DueBucket, number>
  closed: number
  /** There are more closed ones than were counted. */
  closedMore: boolean
}

export type DeskList = {
  today: Day
  view: 'mine' | 'organ' | 'all'
  rows: DeskRow[]
  after: string | null
  counts: DeskCounts | null
}

export type TaskCase = Pick<DeskRow, 'id' | 'number' | 'content' | 'left' | 'on' | 'onWhat' | 'organName'> & {
  what: string
}
export type TaskGroup = { id: string; title: string; tone: 'late' | 'soon' | 'calm'; count: number; cases: TaskCase[] }
/** What waits for this person today. */
export type TodayView = { today: Day; weekday: string; working: boolean; groups: TaskGroup[] }

export type MonthCase = Pick<DeskRow, 'id' | 'number' | 'content' | 'left'> & { what: string }
export type MonthDay = {
  day: Day
  kind: 'workday' | 'weekend' | 'holiday' | 'makeup'
  /** The holiday's name and its notice. */
  name: string
  cases: MonthCase[]
  more: number
}
export type MonthView = { today: Day; month: string; days: MonthDay[] }

export type DeskOfficer = Person & { role: string; roleLabel: string; active: boolean; open: number; overdue: number }
export type SavedView = { id: string; name: string; query: string }
export type AssignOutcome = { id: string; number: string; done: boolean; refusals: Refusal[] }
export type FeedView = { madeOn: Day | null; address: string | null }
export type Notice = {
  id: string
  requestId: string
  number: string
  title: string
  text: string
  on: Day
  late: boolean
}

/** A number of the year so far, with the list behind it. */
export type DeskFigure = {
  id: string
  name: string
  value: number | null
  unit: string
  basis: string
  query: string | null
}
export type OrganFigures = {
  organId: string
  organName: string
  open: number
  overdue: number
  answered: number
  onTime: number
  averageDays: number | null
}
export type FiguresView = { year: number; figures: DeskFigure[]; organs: OrganFigures[] }
