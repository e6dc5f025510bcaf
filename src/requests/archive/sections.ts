import type { filePurposes } from '../view-files.ts'

/** The parts of a case's file as the archive asks for them (条例§45; requests §1.5). Pure. */

type Purpose = keyof typeof filePurposes

export type SectionId =
  | 'application'
  | 'confirmation'
  | 'notices'
  | 'consultations'
  | 'search'
  | 'review'
  | 'reply'
  | 'service'
  | 'approval'

type Section = {
  id: SectionId
  title: string
  acts: readonly string[]
  letters: readonly string[]
  files: readonly Purpose[]
}

export const sections: readonly Section[] = [
  {
    id: 'application',
    title: '申请原件',
    acts: ['register', 'rectify', 'submit', 'intake', 'split'],
    letters: ['receipt'],
    files: ['application', 'identity', 'agentIdentity', 'authorisation'],
  },
  {
    id: 'confirmation',
    title: '确认记录',
    acts: ['confirmReceipt', 'correctReceipt'],
    letters: [],
    files: [],
  },
  {
    id: 'notices',
    title: '告知与回证',
    acts: [
      ...['requestCorrection', 'correctionReceived', 'extendCorrection', 'correctionLapsed', 'extend', 'defer'],
      ...['requireReason', 'reasonReceived', 'acceptReason', 'noticeFee', 'feePaid', 'feeLapsed', 'recordDelivery'],
      ...['recordForceMajeure', 'recalculate'],
    ],
    letters: [
      ...['correctionNotice', 'correctionReceipt', 'extensionNotice', 'reasonNotice', 'deferralNotice', 'feeNotice'],
      ...['closeNoCorrection', 'closeNoPayment', 'withdrawalConfirmation'],
    ],
    files: ['correction', 'reason', 'other'],
  },
  {
    id: 'consultations',
    title: '征询往来',
    acts: ['consultThirdParty', 'consultAgency', 'recordOpinion', 'consultationLapsed'],
    letters: ['thirdPartyInquiry', 'agencyInquiry', 'consultationNotice', 'disclosureNotice'],
    files: ['opinion'],
  },
  { id: 'search', title: '检索记录', acts: ['recordSearch'], letters: [], files: [] },
  { id: 'review', title: '审查单', acts: ['reviewSecrecy'], letters: [], files: [] },
  {
    id: 'reply',
    title: '答复书',
    acts: ['answerOnSpot', 'decide', 'withdraw', 'closeOther', 'remand', 'reevaluate', 'release', 'withdrawRelease'],
    letters: ['reply'],
    files: ['original', 'redacted'],
  },
  { id: 'service', title: '送达凭证', acts: ['serve', 'rate'], letters: ['serviceReceipt'], files: ['proof'] },
  // Whatever is not elsewhere is part of how the case was decided.
  { id: 'approval', title: '审批痕迹', acts: [], letters: ['transferSlip'], files: [] },
]

const where = (belongs: (section: Section) => boolean, otherwise: SectionId): SectionId =>
  sections.find(belongs)?.id ?? otherwise

export const sectionOfAct = (name: string) => where(({ acts }) => acts.includes(name), 'approval')
export const sectionOfLetter = (kind: string) =>
  where(({ letters }) => letters.includes(kind.split('.')[0] ?? kind), 'notices')
export const sectionOfFile = (purpose: string) =>
  where(({ files }) => files.some((each) => each === purpose), 'notices')
