import { remedyOutcomeCodes, remedyOutcomes, remedyRoutes, specialQueryReviewFirst } from '../law/index.ts'
import { describedOrgan } from '../organs/index.ts'
import type { ActRecord, Day } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import { readSetting } from '../platform/settings.ts'
import { seesNames } from '../registers/access.ts'
import { mayWork, readsOnly } from '../steps/access.ts'
import type { Link, Shown } from '../steps/api-types.ts'
import { retention } from '../steps/erase.ts'
import type { Db, Room, Words } from '../steps/room.ts'
import { steps } from './acts/index.ts'
import { runningClocks } from './clocks.ts'
import { fold } from './fold.ts'
import { hintsOf } from './hints.ts'
import { grounds, procedureNames, type Remand } from './proceedings.ts'
import { register } from './register.ts'
import { lastHearing, proceedingsOf, type RemedyFacts } from './remedy.ts'
import { course } from './remedy-step.ts'
import { othersAbout, stillRunning } from './store.ts'

/** What this room needs of the room of applications; the composition gives it (bin/remand.ts). */
export type Requests = {
  /** The application of that number, and the answer it got. */
  find(db: Db, organId: string, number: string): Promise<Found | null>
  /** 复议法§64, §66；行诉法§70, §72: the application must be answered again; in the same transaction as the decision. */
  remand(tx: Tx, ordered: Remand & { requestId: string; remedyId: string; by: string }): Promise<void>
}
export type Found = { id: string; replyNumber: string | null; decision: string | null; knownOn: Day | null }

const levels = { review: '复议', first: '第一审', second: '第二审' } as const
const results = {
  affirmed: '维持原裁判',
  changed: '改判',
  remitted: '发回重审',
  filed: '指令立案',
  continued: '指令继续审理',
  withdrawn: '撤回上诉，第一审裁判生效',
} as const

const hearings = (remedy: RemedyFacts): Shown[] =>
  proceedingsOf(remedy).instances.map(
    ({ level, body, openedOn, concludedOn, servedOn, document, code, result, orders }) => ({
      label: levels[level],
      value: [
        body,
        `${openedOn} 起`,
        concludedOn && `${concludedOn} 结`,
        document,
        code && remedyOutcomeCodes[code].label,
        result && results[result],
        orders && `${orders} 个工作日内重新答复（履行）`,
        servedOn && `${servedOn} 送达`,
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  )

const outcomeOf = ({ outcome, outcomeCode }: RemedyFacts): Shown[] => [
  {
    label: '结果',
    value: outcomeCode ? `${remedyOutcomeCodes[outcomeCode].label}（${remedyOutcomeCodes[outcomeCode].article}）` : '',
  },
  { label: '年报表四', value: outcome ? remedyOutcomes[outcome].label : remedyOutcomes.pending.label },
]

function facts(remedy: RemedyFacts, { organ, open }: Words): Shown[] {
  const about = proceedingsOf(remedy)
  const remand = about.remand
  return [
    { label: '被申请人（被告）', value: organ(remedy.organId) },
    { label: '救济途径', value: remedyRoutes[remedy.route].label },
    { label: '争议的行为', value: grounds[about.ground] },
    { label: '对应申请', value: remedy.requestNumber ?? '' },
    { label: '答复文书号', value: about.replyNumber ?? '' },
    { label: '知道该行为之日', value: about.knownOn ?? '' },
    { label: '申请人（原告）', value: open(about.applicant) },
    { label: '委托代理人', value: open(about.agent) },
    { label: '第三人', value: open(about.thirdParty) },
    { label: '此前的复议', value: about.reviewNumber ?? '' },
    { label: '共同被告', value: about.coDefendant ?? '' },
    { label: '请求', value: about.claims },
    { label: '申请（起诉）日期', value: remedy.filedOn },
    {
      label: '受理（立案）日期',
      value: about.acceptedOn ? `${about.acceptedOn}${about.deemed ? '（视为受理）' : ''}` : '',
    },
    { label: '适用程序', value: about.acceptedOn ? procedureNames[about.procedure] : '' },
    { label: '收到副本', value: about.copyOn ?? '' },
    { label: '提交答复', value: about.repliedOn ?? '' },
    { label: '延长审理', value: about.extension > 0 ? `${about.extension} 日` : '' },
    ...hearings(remedy),
    ...outcomeOf(remedy),
    { label: '履行情况', value: about.compliedOn ? `${about.compliedOn} 已履行` : '' },
    { label: '责令重新答复', value: remand ? `${remand.workdays} 个工作日，自 ${remand.servedOn} 起算` : '' },
  ]
}

const links = ({ id, requestId }: RemedyFacts): Link[] => [
  ...(requestId ? [{ label: '对应的申请', href: `/requests/${requestId}` }] : []),
  { label: '登记簿记录', href: `/records/remedies/${id}` },
]

/** By which an order may come to bind (conclusion.ts `bound`); a correction only where it brings the order. */
const binding = ['decideReview', 'takeEffect', 'judgeAppeal', 'withdrawAppeal', 'recordService', 'correctOutcome']
const bindsNow = ({ name, facts }: ActRecord) =>
  binding.includes(name) && (name !== 'correctOutcome' || facts.remandWorkdays !== null)

export const remedyRoom = (requests: Requests): Room<RemedyFacts> => ({
  course,
  record: register.record,
  steps,
  fold,
  title: ({ caseNumber }) => caseNumber,
  about: (remedy) => `${remedyRoutes[remedy.route].label} · ${lastHearing(remedy).body}`.replace(/ · $/, ''),
  since: ({ filedOn }) => filedOn,
  concludedOn: ({ concludedOn }) => concludedOn,
  facts,
  running: stillRunning,
  terms: runningClocks,
  hints: async (db, remedy, days) => {
    const first = await readSetting(db, specialQueryReviewFirst.key, specialQueryReviewFirst.value)
    return hintsOf(remedy, await othersAbout(db, remedy), days, first)
  },
  links,
  settings: { retentionYears: retention },
  readsOnly,
  mayAct: (actor, organId) => mayWork(actor, organId),
  opensNames: seesNames,
  finds: async (db, { organId, requestNumber, ...said }) => {
    const found = requestNumber ? await requests.find(db, String(organId), String(requestNumber)) : null
    const bodies = (await describedOrgan(db, String(organId)))?.bodies
    const usual = said.route === 'review' ? bodies?.reviewOrgan : bodies?.court
    return {
      body: said.body ?? (usual || null),
      requestId: found?.id ?? null,
      replyNumber: said.replyNumber ?? found?.replyNumber ?? null,
      decision: said.decision ?? found?.decision ?? null,
      knownOn: said.knownOn ?? found?.knownOn ?? null,
    }
  },
  after: async (tx, remedy, act) => {
    const { remand } = proceedingsOf(remedy)
    if (!remand || !remedy.requestId || !bindsNow(act)) return
    await requests.remand(tx, { ...remand, requestId: remedy.requestId, remedyId: remedy.id, by: act.by })
  },
})
