import type { ActName } from '../acts/index.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { isEnded } from '../standing.ts'
import type { CaseView } from './view.ts'

/** What the person who asked can do in their own case. */

type Declared = {
  title: string
  /** The act of the procedure it becomes; the law's own refusals are that act's. */
  act: ActName
  when: (request: RequestFacts) => boolean
  done: string
  /** What the papers are that are asked for with it; without, none are taken. */
  papers?: 'correction' | 'reason'
}

/** The paper that reached them, as nobody has recorded yet (函235). */
export const paperToConfirm = (request: RequestFacts): 'reply' | 'correction' | 'fee' | 'reason' | null => {
  const { service, correction, fee, reason } = proceedingsOf(request)
  if (request.status === 'answered') return service && !service.deliveredOn ? 'reply' : null
  if (request.status === 'correctionPending')
    return correction && !correction.delivery?.deliveredOn ? 'correction' : null
  if (request.status === 'feePending') return fee && !fee.delivery?.deliveredOn ? 'fee' : null
  return request.status === 'reasonPending' && reason && !reason.delivery?.deliveredOn ? 'reason' : null
}

export const applicantActs = {
  correct: {
    title: '补充说明',
    act: 'correctionReceived',
    when: ({ status }) => status === 'correctionPending',
    papers: 'correction',
    done: '补充说明已经送到，答复期限从今天的第二天起重新计算。',
  },
  reason: {
    title: '说明理由',
    act: 'reasonReceived',
    when: (request) => request.status === 'reasonPending' && !proceedingsOf(request).reason?.receivedOn,
    papers: 'reason',
    done: '您说明的理由已经送到。',
  },
  received: {
    title: '我已收到文书',
    act: 'recordDelivery',
    when: (request) => paperToConfirm(request) !== null,
    done: '已经记下您今天收到了文书，谢谢。',
  },
  rate: {
    title: '评价这次办理',
    act: 'rate',
    when: (request) => isEnded(request.status) && proceedingsOf(request).rating === null,
    done: '评价已经收到，谢谢。',
  },
  withdraw: {
    title: '撤回申请',
    act: 'withdraw',
    when: ({ status }) => !isEnded(status),
    done: '申请已经撤回。',
  },
} as const satisfies Record<string, Declared>
export type ApplicantAct = keyof typeof applicantActs
export const papersOf = (name: ApplicantAct) => (applicantActs[name] as Declared).papers
export const applicantActNames = Object.keys(applicantActs) as [ApplicantAct, ...ApplicantAct[]]

export const actsFor = ({ request }: Pick<CaseView, 'request'>): ApplicantAct[] =>
  applicantActNames.filter((name) => applicantActs[name].when(request))
