import type { ActRecord, Day } from '../../platform/act.ts'

/** 交接: what one officer leaves to another (publishing-and-supervision §8.2), signed by both. */

/** What is left beside the cases; each is ticked by who leaves and seen by who takes over. */
export const checklist = {
  cases: '在办申请逐件说明，时限和所等事项双方核对一致',
  drafts: '拟办意见、答复稿、检索记录已在系统内，没有存放在个人电脑的',
  letters: '已发文书的送达凭证已登记；未登记的列明',
  originals: '申请原件、回证、寄递凭证等纸质材料已移交',
  seals: '印章、介质、钥匙已移交',
  mailboxes: '受理邮箱、传真、电话的值守已交代，个人口令不移交',
  accounts: '离岗人员账号由管理员当日停用，共用口令已更换',
} as const
export type CheckItem = keyof typeof checklist

export type Notes = {
  /** 惯常做法: channels, units and people the leaver works with. */
  habits: string
  /** 需特别注意的申请人、事项. */
  attention: string
  /** 账号和邮箱: which there are and who keeps them; never a password. */
  accounts: string
  checked: readonly CheckItem[]
}

export type Waited = { from: string; what: string; by: Day | null }
export type HandedCase = {
  id: string
  number: string
  content: string
  statusLabel: string
  unit: string | null
  dueOn: Day | null
  /** The day it counts to, what falls on it, and the working days until then. */
  on: Day | null
  onWhat: string
  left: number | null
  /** The clock's sentence on that day, and its runs. */
  clock: string
  runs: readonly string[]
  waits: readonly Waited[]
  /** Letters that went out without proof that they arrived. */
  unproved: readonly string[]
}
export type Habit = { kind: 'channel' | 'unit'; name: string; count: number }
/** What the pack says beyond the notes; frozen on the day it was prepared. */
export type Handed = { items: readonly HandedCase[]; habits: readonly Habit[] }
export type Taken = { taken: readonly string[]; kept: readonly { number: string; why: string }[] }

export type HandoverFacts = {
  id: string
  organId: string
  fromOfficer: string
  toOfficer: string
  preparedOn: Day
  preparedBy: string
  notes: Notes
  cases: Handed
  receivedOn: Day | null
  receivedRemark: string | null
}

type Prepared = Omit<HandoverFacts, 'id' | 'receivedOn' | 'receivedRemark'>
type Received = Taken & { on: Day; remark: string }

export function fold(handover: HandoverFacts | null, act: ActRecord): HandoverFacts {
  if (act.name === 'prepare')
    return { ...(act.facts as Prepared), id: act.subjectId, receivedOn: null, receivedRemark: null }
  if (!handover) throw new Error(`act ${act.name} of ${act.subjectId} precedes its preparation`)
  const { on, remark } = act.facts as Received
  return { ...handover, receivedOn: on, receivedRemark: remark }
}
