import { addWorkdays, calendar } from '../../law/index.ts'
import type { Actor } from '../../platform/act.ts'
import { bringAbout, type Told } from '../../steps/demo.ts'
import type { Db } from '../../steps/room.ts'
import { complaintRoom } from '../complaints/room.ts'
import { type Requests, remedyRoom } from '../room.ts'

/** Cases and a complaint as an office finds them on a working day, about the demonstration's own applications. */

export type DemoMatters = {
  organId: string
  clerk: Actor
  office: Actor
  /** Applications of the demonstration: one sent back by a review, one not answered in time. */
  remanded: string | null
  overdue: string | null
}

/** The reviewer sent the answer back: twenty working days run. */
const sentBack = ({ organId, clerk, remanded }: DemoMatters): Told[] => [
  {
    ago: 45,
    step: 'file',
    by: clerk,
    said: (day) => ({
      organId,
      route: 'review',
      caseNumber: '海澜政复〔2026〕11号',
      filedOn: day(45),
      ground: 'reply',
      requestNumber: remanded,
      applicant: '虚构海澜丙丁渔具有限公司',
      claims: '撤销不予公开的答复，责令重新答复。',
    }),
  },
  { ago: 43, step: 'accept', by: clerk, said: (day) => ({ how: 'decided', acceptedOn: day(43) }) },
  { ago: 41, step: 'copyReceived', by: clerk, said: (day) => ({ copyOn: day(41) }) },
  {
    ago: 34,
    step: 'replyFiled',
    by: clerk,
    said: (day) => ({ repliedOn: day(34), materials: '答复书、征求意见书和回执、检索记录。' }),
  },
  {
    ago: 5,
    step: 'decideReview',
    by: clerk,
    said: (day) => ({
      code: 'REVIEW_ANNULLED',
      concludedOn: day(6),
      document: '海澜政复〔2026〕11号',
      servedOn: day(5),
      remandWorkdays: 20,
      why: '报告的结论部分不属于商业秘密，应当区分处理。',
    }),
  },
]

/** Nothing was answered in time; the organ has its own days to say why. */
const silence = ({ organId, clerk, overdue }: DemoMatters): Told[] => [
  {
    ago: 2,
    step: 'file',
    by: clerk,
    said: (day) => ({
      organId,
      route: 'review',
      caseNumber: '海澜政复〔2026〕38号',
      filedOn: day(2),
      ground: 'silence',
      requestNumber: overdue,
      applicant: '己松年',
      claims: '确认逾期不答复违法，责令限期答复。',
    }),
  },
  { ago: 1, step: 'accept', by: clerk, said: (day) => ({ how: 'decided', acceptedOn: day(1) }) },
  { ago: 1, step: 'copyReceived', by: clerk, said: (day) => ({ copyOn: day(1) }) },
]

const suit = ({ organId, clerk }: DemoMatters): Told[] => [
  {
    ago: 1,
    step: 'file',
    by: clerk,
    said: (day) => ({
      organId,
      route: 'direct',
      caseNumber: '海澜诉前〔2026〕登记7号',
      filedOn: day(1),
      ground: 'other',
      applicant: '丁云帆',
      claims: '确认未按目录主动公开控制性详细规划的行为违法。',
    }),
  },
]

const complaint = ({ organId, office }: DemoMatters): Told[] => [
  {
    ago: 8,
    step: 'receiveComplaint',
    by: office,
    said: (day) => ({
      organId,
      number: '投〔2026〕6号',
      receivedOn: day(8),
      ground: 'duty',
      channel: 'online',
      matter: '征地信息栏目半年没有更新，已批准的征收公告查不到。',
    }),
  },
  { ago: 6, step: 'acceptComplaint', by: office, said: (day) => ({ acceptedOn: day(6) }) },
  {
    ago: 4,
    step: 'askOrgan',
    by: office,
    said: (day) => ({
      question: '请说明征地信息栏目的更新责任、更新频次和未更新的原因。',
      explainBy: addWorkdays(calendar, day(0), 3).day,
    }),
  },
]

/** Puts them on the record; years that were reported stay as they are. */
export async function openDemoMatters(db: Db, requests: Requests, about: DemoMatters): Promise<void> {
  const cases = remedyRoom(requests)
  for (const told of [about.remanded && sentBack(about), about.overdue && silence(about), suit(about)])
    if (told) await bringAbout(db, cases, told)
  await bringAbout(db, complaintRoom, complaint(about))
}
