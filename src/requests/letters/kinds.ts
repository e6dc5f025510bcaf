import { correctionReceiptForm, opinionForm, receiptForm, serviceForm, transferForm } from './forms.ts'
import { byRow, bySlot, type Element, type LetterKind, letterKind } from './kind.ts'
import { replyKinds } from './reply-kinds.ts'
import { slots } from './slots.ts'
import { noticeWords } from './words-of-notices.ts'

/** Every paper of the procedure (requests §7.1–§7.3). */

const asked = (article: string, ...names: string[]): Element[] => names.map((name) => bySlot(name, article))
const rows = (article: string, ...names: string[]): Element[] => names.map((name) => byRow(name, article))
const remedy = bySlot('救济告知', '行政复议法第二十条第三款')

const sheets: readonly LetterKind[] = [
  letterKind({
    id: 'receipt',
    label: '登记回执',
    title: '政府信息公开申请登记回执',
    series: null,
    to: null,
    basis: '条例第三十一条',
    term: '收到申请当日（本站约定）',
    required: rows('条例第三十一条', '申请编号', '申请人', '收到日期', '收到渠道', '答复期限', '查询码'),
    forms: [receiptForm],
  }),
  letterKind({
    id: 'correctionReceipt',
    label: '补正回执',
    series: null,
    to: null,
    basis: '条例第三十条',
    required: rows('条例第三十条', '申请编号', '申请人', '补正收到日期', '答复期限'),
    forms: [correctionReceiptForm],
  }),
  letterKind({
    id: 'serviceReceipt',
    label: '送达回证',
    series: null,
    to: null,
    basis: '国办公开办函〔2016〕235号',
    required: rows('国办公开办函〔2016〕235号', '送达文书', '文号', '受送达人', '送达方式'),
    forms: [serviceForm],
  }),
  letterKind({
    id: 'transferSlip',
    label: '转办单',
    series: null,
    to: null,
    basis: '条例第四十五条',
    required: rows('条例第四十五条', '申请编号', '申请内容', '答复期限'),
    forms: [transferForm],
  }),
]

const onTheWay: readonly LetterKind[] = [
  letterKind({
    id: 'correctionNotice',
    label: '补正告知书',
    basis: '条例第三十条',
    term: '收到申请之日起 7 个工作日内',
    slots: slots.correction,
    required: asked(
      '条例第三十条',
      '收到日期',
      '申请编号',
      '不明确之处',
      '补正指导',
      '补正期限',
      '补正逾期后果',
      '重新起算',
    ),
    words: noticeWords.correctionNotice,
  }),
  letterKind({
    id: 'extensionNotice',
    label: '延期答复告知书',
    basis: '条例第三十三条第二款',
    term: '原答复期限届满前',
    slots: slots.extension,
    required: asked(
      '条例第三十三条第二款',
      '收到日期',
      '申请编号',
      '原答复期限',
      '延长天数',
      '延期理由',
      '负责人同意',
      '答复期限',
    ),
    words: noticeWords.extensionNotice,
  }),
  letterKind({
    id: 'thirdPartyInquiry',
    label: '第三方意见征询书',
    to: 'party',
    basis: '条例第三十二条',
    slots: slots.consultation,
    required: [
      ...asked('条例第三十二条', '申请内容', '征询事项', '意见期限', '逾期后果'),
      byRow('意见', '条例第三十二条'),
    ],
    words: noticeWords.thirdPartyInquiry,
    forms: [opinionForm],
  }),
  letterKind({
    id: 'consultationNotice',
    label: '征求意见告知书',
    basis: '条例第三十三条第三款',
    term: '发出征询书同日（本站约定）',
    slots: slots.consultation,
    required: asked('条例第三十三条第三款', '收到日期', '申请编号', '征询对象', '征询日期'),
    words: noticeWords.consultationNotice,
  }),
  letterKind({
    id: 'agencyInquiry',
    label: '机关意见征询书',
    to: 'party',
    basis: '条例第三十四条、第十一条',
    slots: slots.consultation,
    required: [
      ...asked('条例第三十四条', '申请内容', '共同制作情况', '征询事项', '意见期限', '逾期后果'),
      byRow('意见', '条例第三十四条'),
    ],
    words: noticeWords.agencyInquiry,
    forms: [opinionForm],
  }),
  letterKind({
    id: 'disclosureNotice',
    label: '决定公开告知书',
    to: 'party',
    basis: '条例第三十二条',
    term: '作出决定时',
    slots: slots.disclosure,
    required: [...asked('条例第三十二条', '公开的内容', '公开的理由'), remedy],
    words: noticeWords.disclosureNotice,
  }),
  letterKind({
    id: 'reasonNotice',
    label: '说明理由告知书',
    basis: '条例第三十五条',
    slots: slots.reason,
    required: asked('条例第三十五条', '收到日期', '申请编号', '数量频次', '说明期限'),
    words: noticeWords.reasonNotice,
  }),
  letterKind({
    id: 'deferralNotice',
    label: '延迟答复告知书',
    basis: '条例第三十五条',
    slots: slots.reason,
    required: asked('条例第三十五条', '收到日期', '申请编号', '数量频次', '延迟答复期限'),
    words: noticeWords.deferralNotice,
  }),
  letterKind({
    id: 'feeNotice',
    label: '信息处理费收费通知',
    basis: '条例第四十二条、国办函〔2020〕109号',
    term: '答复期限内',
    slots: slots.fee,
    required: asked(
      '国办函〔2020〕109号',
      '收到日期',
      '申请编号',
      '收费标准',
      '收费数额',
      '缴纳方式',
      '缴费期限',
      '不缴后果',
    ),
    words: noticeWords.feeNotice,
  }),
]

const closings: readonly LetterKind[] = [
  letterKind({
    id: 'closeNoCorrection',
    label: '不再处理告知书（逾期不补正）',
    title: '不再处理告知书',
    basis: '条例第三十条',
    slots: slots.closing.correction,
    required: [...asked('条例第三十条', '收到日期', '申请编号', '前序告知', '前序送达'), remedy],
    words: noticeWords.closeNoCorrection,
  }),
  letterKind({
    id: 'closeNoPayment',
    label: '不再处理告知书（逾期不缴费）',
    title: '不再处理告知书',
    basis: '条例第四十二条、国办函〔2020〕109号',
    slots: slots.closing.fee,
    required: [...asked('国办函〔2020〕109号', '收到日期', '申请编号', '前序告知', '前序送达'), remedy],
    words: noticeWords.closeNoPayment,
  }),
  letterKind({
    id: 'withdrawalConfirmation',
    label: '撤回确认书',
    basis: '条例第四十五条',
    slots: slots.withdrawal,
    required: asked('条例第四十五条', '收到日期', '申请编号'),
    words: noticeWords.withdrawalConfirmation,
  }),
]

export type { LetterKind } from './kind.ts'

export const letterKinds: readonly LetterKind[] = [...sheets, ...onTheWay, ...replyKinds, ...closings]
const known = new Map(letterKinds.map((kind) => [kind.id, kind]))

export const kindOf = (id: string): LetterKind => {
  const kind = known.get(id)
  if (!kind) throw new Error(`no letter kind ${id}`)
  return kind
}
export const isLetterKind = (id: string): boolean => known.has(id)
