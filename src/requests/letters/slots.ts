import { channels, decisions, fees, periodOn, periods } from '../../law/index.ts'
import { linesOf, replyElements } from '../reply-elements.ts'
import type { Status } from '../standing.ts'
import { history } from './history.ts'
import type { LetterCase } from './letter-case.ts'
import { noticeRemedy, replyRemedy } from './remedy-clause.ts'
import { cited, dayOr, lastDayOr, longDay } from './words.ts'

/** What a template may name between {{ and }}: closed, and each is written from the case by law or from the record. */
export type Slot = (given: LetterCase) => string

const you = ({ applicant }: LetterCase) => (applicant.organisation ? '你单位' : '你')
const workdays = (n: number) => `${n}个工作日`

/** While the clock stands still there is no last day to name (条例§30); what payment does is the site's own〔约〕. */
const stopped: Partial<Record<Status, string>> = {
  correctionPending: '待补正，期限自收到补正的申请之日起重新计算',
  feePending: '待缴费，缴清之前不计算期限',
}

/** 条例§33③: while an opinion is awaited there is no last day, only the earliest it can be. */
function due({ request, proceedings, calendar }: LetterCase): string {
  if (request.dueOn) return lastDayOr(request.dueOn, calendar)
  return proceedings.earliestOn
    ? `征求意见结束后依法计算之日，最早为${lastDayOr(proceedings.earliestOn, calendar)}`
    : (stopped[request.status] ?? '')
}

/** Every letter may name these. */
const common = {
  机关名称: ({ organ }) => organ.name,
  称谓: you,
  申请人: ({ applicant }) => applicant.name,
  申请编号: ({ request }) => request.number,
  收到日期: ({ request }) => dayOr(request.receivedOn),
  收到渠道: ({ request }) => channels[request.channel].label,
  申请内容: ({ request }) => request.content,
  答复期限: due,
  办公地址: ({ organ }) => organ.address,
  办公时间: ({ organ }) => organ.hours,
  联系电话: ({ organ }) => organ.phone,
  传真: ({ organ }) => organ.fax,
  电子邮箱: ({ organ }) => organ.email,
  邮政编码: ({ organ }) => organ.postcode,
} satisfies Record<string, Slot>

/** 条例§37: each part that is not given, with its own ground. */
const withheld = ({ answer }: LetterCase) =>
  (answer?.content.withheld ?? [])
    .map(({ scope, ground, reason }, nth) => `${nth + 1}. ${scope}：${reason}（${cited(decisions[ground].article)}）`)
    .join('\n')

const reply = {
  程序经过: history,
  认定的事实: ({ answer }) => answer?.content.findings ?? '',
  依据: ({ answer }) => (answer ? cited(decisions[answer.decision].article) : ''),
  不能区分处理的理由: ({ answer }) => answer?.content.severanceReason ?? '',
  未公开部分及理由: withheld,
  公共利益: ({ answer }) => answer?.content.publicInterest ?? '',
  救济告知: (given) => (given.answer ? replyRemedy(given.answer.decision, given) : ''),
} satisfies Record<string, Slot>

const correction = {
  不明确之处: ({ proceedings }) => proceedings.correction?.items ?? '',
  补正指导: ({ proceedings }) => proceedings.correction?.guidance ?? '',
  补正期限: ({ proceedings }) => (proceedings.correction ? workdays(proceedings.correction.workdays) : ''),
  补正逾期后果: () => '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请',
  重新起算: () => `本机关答复期限自收到补正的申请之日起重新计算，为${workdays(periodOn(periods.answer, '9999-12-31'))}`,
  补正收到日期: ({ proceedings }) => dayOr(proceedings.correction?.receivedOn),
} satisfies Record<string, Slot>

const extension = {
  // While an opinion is awaited there is no last day to name (条例§33③).
  原答复期限: ({ proceedings, calendar }) =>
    proceedings.extensions.length === 0
      ? ''
      : lastDayOr(proceedings.extensions.at(-1)?.from, calendar) || '征求意见结束后依法计算之日',
  延长天数: ({ proceedings }) => workdays(proceedings.extensions.at(-1)?.workdays ?? 0),
  延期理由: ({ proceedings }) => proceedings.extensions.at(-1)?.reason ?? '',
  负责人同意: ({ proceedings }) =>
    proceedings.extensions.length > 0
      ? `经本机关政府信息公开工作机构负责人于${dayOr(proceedings.extensions.at(-1)?.on)}同意`
      : '',
} satisfies Record<string, Slot>

const opinionDays = ({ consultation, on }: LetterCase) =>
  workdays(periodOn(consultation?.kind === 'agency' ? periods.agencyOpinion : periods.thirdPartyOpinion, on))

const consultation = {
  征询日期: ({ consultation }) => dayOr(consultation?.sentOn),
  征询对象: ({ consultation }) => (consultation?.kind === 'agency' ? '有关行政机关' : '第三方'),
  征询事项: ({ consultation }) => consultation?.matter ?? '',
  意见期限: opinionDays,
  逾期后果: ({ consultation: asked }) => {
    if (asked?.kind === 'thirdParty') return '逾期未提出意见的，由本机关依照条例的规定决定是否公开'
    return asked?.jointlyMade ? '逾期未提出意见的，视为同意公开' : '请按期反馈；逾期未反馈的，本机关将依法作出处理'
  },
  共同制作情况: ({ consultation: asked }) =>
    asked?.jointlyMade
      ? '该政府信息由本机关牵头、与贵机关共同制作，公开前依法征求贵机关意见'
      : '该政府信息涉及贵机关，公开前依法与贵机关协商、确认',
} satisfies Record<string, Slot>

const disclosure = {
  公开的内容: ({ answer }) =>
    answer?.content.elements.disclosed ?? answer?.content.elements.information ?? answer?.content.findings ?? '',
  公开的理由: ({ answer }) => answer?.content.publicInterest ?? '',
  救济告知: noticeRemedy,
} satisfies Record<string, Slot>

const reason = {
  数量频次: ({ proceedings }) => proceedings.reason?.evidence ?? '',
  说明期限: ({ proceedings, calendar }) => lastDayOr(proceedings.reason?.untilOn, calendar),
  理由收到日期: ({ proceedings }) => dayOr(proceedings.reason?.receivedOn),
  延迟答复期限: ({ proceedings }) => dayOr(proceedings.deferredTo),
} satisfies Record<string, Slot>

const bands = [
  [30, 100, 10],
  [100, 200, 20],
  [200, Number.POSITIVE_INFINITY, 40],
] as const

/** 费办法§3–§5: how the sum came about, step by step. */
function working({ proceedings: { fee } }: LetterCase): string {
  if (!fee) return ''
  if (fee.basis === 'byCount') {
    const unit = fees.unitPrice(fee.quantity)
    if (fee.amount === unit) return `按件计收：本自然月内第${fee.quantity}件，该档每件${unit}元`
    return `按件计收：本自然月内累计${fee.quantity}件，逐档累进，合计${fee.amount}元`
  }
  const steps = bands.flatMap(([above, upTo, price]) => {
    const pages = Math.max(0, Math.min(fee.quantity, upTo) - above)
    return pages > 0 ? [`第${above + 1}页起的${pages}页，每页${price}元，计${pages * price}元`] : []
  })
  return `按量计收：本件共${fee.quantity}页，30页以下部分不收费；${steps.join('；')}`
}

const fee = {
  收费标准: working,
  收费数额: ({ proceedings: { fee: due } }) => (due ? `${due.amount}元` : ''),
  缴纳方式: ({ organ }) => organ.payment || `到本机关${organ.office}办理缴费手续`,
  缴费期限: ({ on }) => workdays(periodOn(periods.feePayment, on)),
  不缴后果: () => '逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请',
} satisfies Record<string, Slot>

/** What lapsed is the notice that this letter names; its own delivery proves it, not another paper's of the case. */
const closing = (of: 'correction' | 'fee') =>
  ({
    前序告知: ({ earlier }) => (earlier ? `《${earlier.title}》${earlier.number ? `（${earlier.number}）` : ''}` : ''),
    前序送达: ({ proceedings }) => {
      const deliveredOn = proceedings[of]?.delivery?.deliveredOn
      return deliveredOn ? `${longDay(deliveredOn)}送达` : ''
    },
    救济告知: noticeRemedy,
  }) satisfies Record<string, Slot>

/** It may be withdrawn before both sides have confirmed that it was received (条例§31（三）). */
const withdrawal = {
  收到日期: ({ request }) => dayOr(request.receivedOn ?? request.submittedOn),
} satisfies Record<string, Slot>

/** An element of a reply may be named by its label; days are written out. */
const elementSlots = (decision: keyof typeof replyElements): Record<string, Slot> =>
  Object.fromEntries(
    replyElements[decision].map(({ id, label, kind }) => [
      label,
      ({ answer }: LetterCase) => {
        const text = (answer?.content.elements[id] ?? '').trim()
        if (kind === 'day') return dayOr(text)
        return kind === 'list'
          ? linesOf(text)
              .map((each, nth) => `${nth + 1}. ${each}`)
              .join('\n')
          : text
      },
    ]),
  )

export const slots = {
  common,
  reply,
  correction,
  extension,
  consultation,
  disclosure,
  reason,
  fee,
  closing: { correction: closing('correction'), fee: closing('fee') },
  withdrawal,
  elementSlots,
}
