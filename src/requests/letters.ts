import type { ActRecord } from '../platform/act.ts'
import { decisionOf } from './endings.ts'
import type { Consultation } from './proceedings.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'

/** Which paper each act sends (requests §1.5, §7), as data. */

/** One paper; `consultation` names the opinion it belongs to. */
export type Sending = { kind: string; consultation?: Consultation }
type Sends = (request: RequestFacts, act: ActRecord) => readonly Sending[]

const always =
  (...kinds: string[]): Sends =>
  () =>
    kinds.map((kind) => ({ kind }))

/** 条例§31: the receipt goes out when the application has been received, by whichever act that comes about. */
const whenReceived: Sends = ({ status }) => (status === 'registered' ? [{ kind: 'receipt' }] : [])

const latest = (request: RequestFacts, kind: Consultation['kind']) =>
  proceedingsOf(request).consultations.findLast((each) => each.kind === kind)

const consults =
  (kind: Consultation['kind'], letter: string): Sends =>
  (request) => {
    const consultation = latest(request, kind)
    return consultation
      ? [
          { kind: letter, consultation },
          { kind: 'consultationNotice', consultation },
        ]
      : []
  }

/** 条例§32: a third party that objected is told in writing that the information is given, and why. */
const overridden = (request: RequestFacts): readonly Sending[] =>
  ['GRANT_FULL', 'GRANT_PARTIAL'].includes(decisionOf(request) ?? '')
    ? proceedingsOf(request)
        .consultations.filter(({ kind, opinion }) => kind === 'thirdParty' && opinion === 'disagree')
        .filter(() => proceedingsOf(request).draft?.content.publicInterest.trim())
        .map((consultation) => ({ kind: 'disclosureNotice', consultation }))
    : []

/** After a remand it is the second answer that goes out. */
const answer: Sends = (request) => {
  const decision = decisionOf(request)
  return decision ? [{ kind: `reply.${decision}` }, ...overridden(request)] : []
}

const sends: Readonly<Record<string, Sends>> = {
  submit: whenReceived,
  intake: whenReceived,
  confirmReceipt: whenReceived,
  assign: always('transferSlip'),
  answerOnSpot: answer,
  requestCorrection: always('correctionNotice'),
  correctionReceived: always('correctionReceipt'),
  correctionLapsed: always('closeNoCorrection'),
  consultThirdParty: consults('thirdParty', 'thirdPartyInquiry'),
  consultAgency: consults('agency', 'agencyInquiry'),
  extend: always('extensionNotice'),
  requireReason: always('reasonNotice'),
  defer: always('deferralNotice'),
  noticeFee: always('feeNotice'),
  feeLapsed: always('closeNoPayment'),
  withdraw: always('withdrawalConfirmation'),
  decide: answer,
  serve: always('serviceReceipt'),
}

export const lettersOf = (request: RequestFacts, act: ActRecord): readonly Sending[] =>
  sends[act.name]?.(request, act) ?? []
