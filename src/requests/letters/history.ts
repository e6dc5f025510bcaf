import type { Consultation } from '../proceedings.ts'
import type { LetterCase } from './letter-case.ts'
import { dayOr, longDay } from './words.ts'

/** C6: what happened on the way to the reply, with its days (条例§30, §32–§34, §42). Third parties are not named. */

const opinions = { agree: '同意公开', disagree: '不同意公开', silent: '逾期未提出意见' } as const

/** Whom the letter never reached has missed no term; a term that is over was missed (条例§32, §34). */
const answered = ({ kind, endedOn, opinion, delivery }: Consultation): string => {
  if (!opinion || !endedOn) return ''
  const who = kind === 'thirdParty' ? '该方' : '该机关'
  return opinion === 'silent' && !delivery?.deliveredOn
    ? `，征询书无法送达${who}，${longDay(endedOn)}停止征询`
    : `，${longDay(endedOn)}${who}${opinions[opinion]}`
}

const consulted = (one: Consultation): string => {
  const whom = one.kind === 'thirdParty' ? '第三方' : '有关行政机关'
  return `${longDay(one.sentOn)}书面征求${whom}意见${answered(one)}，征求意见所需时间不计入答复期限`
}

export function history({ proceedings, applicant }: LetterCase): string {
  const { correction, consultations, extensions, reason, fee, remands } = proceedings
  const you = applicant.organisation ? '你单位' : '你'
  const steps = [
    ...(correction
      ? [
          `${longDay(correction.noticedOn)}告知${you}补正申请内容${correction.receivedOn ? `，${longDay(correction.receivedOn)}收到补正材料` : ''}`,
        ]
      : []),
    ...consultations.map(consulted),
    ...extensions.map(({ on, workdays }) => `${longDay(on)}告知${you}延长答复期限${workdays}个工作日`),
    ...(reason
      ? [
          `${longDay(reason.askedOn)}要求${you}说明理由${reason.receivedOn ? `，${longDay(reason.receivedOn)}收到说明` : ''}`,
        ]
      : []),
    ...(fee
      ? [`${longDay(fee.noticedOn)}发出信息处理费收费通知${fee.paidOn ? `，${dayOr(fee.paidOn)}缴清` : ''}`]
      : []),
    // 复议法§64, §66；行诉法§70, §72: the second answer says by which decision it is given.
    ...remands.map(
      ({ document, servedOn, before }) =>
        `${longDay(before.answeredOn)}答复${you}后，${longDay(servedOn)}收到${document}，按其要求重新作出答复`,
    ),
  ]
  return steps.length === 0 ? '' : `办理过程中，本机关于${steps.join('；')}。`
}
