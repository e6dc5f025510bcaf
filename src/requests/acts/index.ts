import type { RequestAct } from '../request-act.ts'
import { acceptReason } from './accept-reason.ts'
import { answerOnSpot } from './answer-on-spot.ts'
import { approveDraft } from './approve-draft.ts'
import { archive } from './archive.ts'
import { assign } from './assign.ts'
import { attach } from './attach.ts'
import { closeOther } from './close-other.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { consultAgency } from './consult-agency.ts'
import { consultThirdParty } from './consult-third-party.ts'
import { consultationLapsed } from './consultation-lapsed.ts'
import { correctReceipt } from './correct-receipt.ts'
import { correctionLapsed } from './correction-lapsed.ts'
import { correctionReceived } from './correction-received.ts'
import { decide } from './decide.ts'
import { declineRelease } from './decline-release.ts'
import { defer } from './defer.ts'
import { draftReply } from './draft-reply.ts'
import { erase } from './erase.ts'
import { extend } from './extend.ts'
import { extendCorrection } from './extend-correction.ts'
import { feeLapsed } from './fee-lapsed.ts'
import { feePaid } from './fee-paid.ts'
import { intake } from './intake.ts'
import { noticeFee } from './notice-fee.ts'
import { propose } from './propose.ts'
import { rate } from './rate.ts'
import { reasonReceived } from './reason-received.ts'
import { recalculate } from './recalculate.ts'
import { recordDelivery } from './record-delivery.ts'
import { recordForceMajeure } from './record-force-majeure.ts'
import { recordOpinion } from './record-opinion.ts'
import { recordSearch } from './record-search.ts'
import { reevaluate } from './reevaluate.ts'
import { release } from './release.ts'
import { remand } from './remand.ts'
import { requestCorrection } from './request-correction.ts'
import { requireReason } from './require-reason.ts'
import { returnDraft } from './return-draft.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { serve } from './serve.ts'
import { split } from './split.ts'
import { submit } from './submit.ts'
import { unmask } from './unmask.ts'
import { withdraw } from './withdraw.ts'
import { withdrawRelease } from './withdraw-release.ts'

/** Every act of the procedure by its name, in its usual order; the register's two (登记, 更正) stand beside it. */
export const acts = {
  submit,
  intake,
  confirmReceipt,
  correctReceipt,
  assign,
  split,
  answerOnSpot,
  requestCorrection,
  extendCorrection,
  correctionReceived,
  correctionLapsed,
  recordSearch,
  reviewSecrecy,
  consultThirdParty,
  consultAgency,
  recordOpinion,
  consultationLapsed,
  extend,
  requireReason,
  reasonReceived,
  acceptReason,
  defer,
  noticeFee,
  feePaid,
  feeLapsed,
  draftReply,
  approveDraft,
  returnDraft,
  decide,
  serve,
  recordDelivery,
  withdraw,
  closeOther,
  remand,
  propose,
  attach,
  recordForceMajeure,
  unmask,
  release,
  declineRelease,
  withdrawRelease,
  rate,
  recalculate,
  reevaluate,
  archive,
  erase,
} as const

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as [ActName, ...ActName[]]

/** Any act, when only its name is known. */
export const actOf = (name: string): RequestAct | undefined =>
  Object.hasOwn(acts, name) ? (acts[name as ActName] as unknown as RequestAct) : undefined
