import { type ApplicantKind, type Channel, type Decision, decisions, type LeafRow } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { type Flaw, folding } from '../registers/index.ts'

/** 依申请公开 (条例§27–§40): what stands on the record of one application. */
export type RequestFacts = {
  id: string
  organId: string
  number: string
  channel: Channel
  /** Blank while nobody has said which column of table 三 the applicant belongs to. */
  applicantKind: ApplicantKind | null
  /** Encrypted at rest, like the contact. */
  applicantName: string | null
  applicantContact: string | null
  content: string
  receivedOn: Day
  dueOn: Day
  /** Blank while pending, or when a closed register line does not say how it ended. */
  decision: Decision | null
  /** Follows from the decision by law; never typed. */
  decisionRow: LeafRow | null
  /** 有效答复日; blank = pending. */
  answeredOn: Day | null
  replyNumber: string | null
}

export const settle = (facts: RequestFacts): RequestFacts => ({
  ...facts,
  decisionRow: facts.decision ? decisions[facts.decision].row : null,
})

export const fold = folding<RequestFacts>(settle)

/** 条例 came into force on this day (国务院令第492号). */
const firstDay = '2008-05-01'

const flaw = (wrong: boolean, field: string, sentence: string, article: string): Flaw[] =>
  wrong ? [{ field, sentence, article }] : []

export const flaws = (facts: RequestFacts, today: Day): Flaw[] => {
  const { receivedOn, dueOn, answeredOn, decision } = facts
  return [
    ...flaw(receivedOn > today, 'receivedOn', '收到日期在今天之后，请核对年份', '条例第三十一条'),
    ...flaw(
      receivedOn < firstDay,
      'receivedOn',
      '收到日期早于条例施行之日（2008年5月1日），请核对年份',
      '条例第三十一条',
    ),
    ...flaw(dueOn < receivedOn, 'dueOn', '答复期限早于收到日期；可留空由系统按条例计算', '条例第三十三条'),
    ...flaw(
      answeredOn !== null && answeredOn < receivedOn,
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
      decision !== null && answeredOn === null,
      'answeredOn',
      '已有办理结果，请填答复日期；尚未答复的请清空办理结果',
      '条例第三十三条',
    ),
  ]
}
