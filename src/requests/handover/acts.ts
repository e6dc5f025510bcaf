import { type Act, because } from '../../platform/act.ts'
import type { Handed, HandoverFacts, Notes, Taken } from './handover.ts'

/** The two signatures of a handover: who leaves, and who takes over. */

const article = '条例第四十五条'

export type Preparing = {
  organId: string
  from: string
  to: string
  notes: Notes
  cases: Handed
  /** The organ of who is to take over, looked up by the desk. */
  toOrgan: string | null
}
/** Who may sign for somebody who has already gone. */
const heads = ['foiHead', 'organHead', 'office']

export const prepare: Act<HandoverFacts, Preparing> = {
  name: 'prepare',
  title: '提交交接',
  basis: article,
  refusals: (_, { from, to, organId, toOrgan }, { actor }) => [
    ...because(from === to, '交接双方不能是同一人。', article),
    ...because(toOrgan !== organId, '只能交给本机关在职的经办人。', article),
    ...because(
      actor.organId !== organId || (actor.id !== from && !heads.includes(actor.role)),
      '交接由移交人本人提交；本人已离岗的，由本机关工作机构负责人代为提交。',
      article,
    ),
  ],
  facts: ({ organId, from, to, notes, cases }, { today, actor }) => ({
    organId,
    fromOfficer: from,
    toOfficer: to,
    preparedOn: today,
    preparedBy: actor.id,
    notes,
    cases,
  }),
}

export type Receiving = Taken & { remark: string }

/** The cases go over with the receiver's signature, not before: until then they have the hands they had. */
export const confirmByReceiver: Act<HandoverFacts, Receiving> = {
  name: 'confirmByReceiver',
  title: '确认接收',
  basis: article,
  refusals: (handover, _, { actor }) => [
    ...because(handover === null, '没有这份交接。', article),
    ...because(handover?.receivedOn !== null && handover !== null, '这份交接已经确认接收。', article),
    ...because(handover !== null && actor.id !== handover.toOfficer, '只能由接收人本人确认。', article),
  ],
  facts: ({ taken, kept, remark }, { today }) => ({ on: today, taken, kept, remark }),
}
