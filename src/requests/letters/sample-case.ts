import { calendar, type Decision } from '../../law/index.ts'
import { begin, type Proceedings, type ReplyContent } from '../proceedings.ts'
import { type ReplyField, replyElements } from '../reply-elements.ts'
import type { LetterKind } from './kind.ts'
import type { LetterCase, Letterhead } from './letter-case.ts'
import { defaultLetterSettings } from './letter-settings.ts'

/** A case that never was, so that an office sees what its words become before anybody receives them. */

export const sampleOrgan: Letterhead = {
  name: '滨海市海澜区财政局',
  sign: '海财',
  office: '滨海市海澜区财政局办公室',
  address: '滨海市海澜区海澜大道 1 号',
  postcode: '361000',
  hours: '工作日 8:30—12:00，14:30—17:30',
  phone: '0000-5550101',
  fax: '0000-5550102',
  email: 'zwgk@example.gov.cn',
  payment: '凭缴款码到银行网点或者通过非税收入电子缴费平台缴纳',
  reviewOrgan: '滨海市海澜区人民政府',
  otherReviewOrgan: '',
  reviewOnline: '滨海市行政复议在线平台（http://fuyi.example.gov.cn）',
  court: '滨海市海澜区人民法院',
  sealFile: null,
  signatureFile: null,
}

const delivered = {
  method: 'post',
  dispatchedOn: '2026-01-13',
  deliveredOn: '2026-01-14',
  proof: null,
  note: '',
} as const

const consultation = (kind: 'thirdParty' | 'agency'): Proceedings['consultations'][number] => ({
  id: '1',
  kind,
  jointlyMade: kind === 'agency',
  party: '',
  contact: null,
  matter: kind === 'agency' ? '贵机关共同制作的批复是否可以公开' : '设备报价明细，可能涉及商业秘密',
  sentOn: '2026-01-12',
  delivery: delivered,
  untilOn: '2026-02-04',
  endedOn: '2026-01-30',
  opinion: 'disagree',
  reason: null,
})

const proceedings = (kind: LetterKind): Proceedings => ({
  ...begin,
  anchor: '2026-01-05',
  correction: {
    noticedOn: '2026-01-13',
    items: '没有写明所需文件的名称、文号，或者涉及的项目、年份。',
    guidance: '请参照“《关于××的批复》（海财〔2025〕18号）”的格式写明；不知道文号的，写明项目名称和大致年份。',
    workdays: 15,
    lateReason: null,
    delivery: delivered,
    untilOn: '2026-02-05',
    extendedFor: null,
    receivedOn: '2026-01-19',
    text: null,
  },
  consultations: [consultation(kind.id === 'agencyInquiry' ? 'agency' : 'thirdParty')],
  extensions: [
    { on: '2026-02-06', workdays: 10, reason: '需要调阅已移交档案馆的卷宗', from: '2026-02-09', delivery: null },
  ],
  extension: 10,
  reason: {
    askedOn: '2026-01-20',
    evidence: '自2026年1月5日至1月19日共提出申请 63 件，其中 48 件内容相同或者近似。',
    workdays: 10,
    pauses: false,
    delivery: delivered,
    untilOn: '2026-02-03',
    receivedOn: '2026-01-28',
    text: null,
    acceptedOn: null,
  },
  deferredTo: '2026-04-30',
  fee: {
    basis: 'byPages',
    quantity: 109,
    amount: 880,
    noticedOn: '2026-01-20',
    delivery: delivered,
    untilOn: '2026-02-20',
    paidOn: '2026-02-02',
    receipt: null,
    restarts: true,
  },
  service: { ...delivered, note: '滨海市海澜区望海路 8 号' },
})

/** An element shown by what it asks for. */
const shown = ({ kind, options, label, hint, id }: ReplyField): string => {
  if (kind === 'day') return '2026-02-06'
  if (options) return options[0] ?? ''
  return id === 'law' ? '《不动产登记暂行条例》第二十七条' : `（${label}：${hint}）`
}

const content = (decision: Decision): ReplyContent => ({
  findings: '经检索本机关综合档案室和办公系统，找到与申请相符的材料一份，由本机关于2025年8月制作。',
  elements: Object.fromEntries(replyElements[decision].map((field) => [field.id, shown(field)])),
  severable: null,
  severanceReason: decision.startsWith('DENY_') ? '不应公开的内容与其他内容不能分开，无法作区分处理。' : '',
  withheld:
    decision === 'GRANT_PARTIAL'
      ? [{ scope: '第2页第3行身份证号码', ground: 'DENY_THIRD_PARTY', reason: '属于个人隐私，公开会损害其合法权益' }]
      : [],
  attachments: [],
  publicInterest: '',
})

/** On the way to a reply only what such a reply would speak of; a notice has all that a notice may name. */
const told = (kind: LetterKind): Proceedings => {
  const all = proceedings(kind)
  return kind.id.startsWith('reply.')
    ? { ...begin, anchor: '2026-01-05', consultations: all.consultations, extensions: all.extensions }
    : all
}

export function sampleCase(kind: LetterKind, organ: Letterhead = sampleOrgan): LetterCase {
  const decision = kind.id.startsWith('reply.') ? (kind.id.slice('reply.'.length) as Decision) : 'GRANT_FULL'
  const said = content(decision)
  const process = told(kind)
  const interest = '该项目关系公共安全，不公开会对公共利益造成重大影响。'
  return {
    organ,
    applicant: { name: '周某某', organisation: false },
    request: {
      number: '海财申〔2026〕5号',
      receivedOn: '2026-01-05',
      status: 'processing',
      submittedOn: '2026-01-05',
      channel: 'signedMail',
      content: '滨河路改造项目设备采购的合同、验收报告和付款凭证。',
      dueOn: '2026-03-02',
    },
    proceedings: process,
    consultation: process.consultations[0] ?? null,
    party: kind.id === 'agencyInquiry' ? '滨海市海澜区交通运输局' : '滨海宏达建设有限公司',
    queryCode: 'K7QM-2XWD',
    answer: {
      decision,
      content: kind.id === 'disclosureNotice' ? { ...said, publicInterest: interest } : said,
      attachments: decision.startsWith('GRANT') ? ['《关于滨河路改造项目设备采购的批复》（海财〔2025〕18号）'] : [],
    },
    earlier:
      kind.id === 'serviceReceipt'
        ? { title: '滨海市海澜区财政局政府信息公开申请答复书', number: '海财依复〔2026〕3号' }
        : { title: kind.id === 'closeNoPayment' ? '信息处理费收费通知' : '补正告知书', number: '海财依告〔2026〕2号' },
    wanted: 'electronic',
    on: '2026-02-27',
    calendar,
    settings: defaultLetterSettings,
  }
}
