import type { Consultation } from '../proceedings.ts'
import type { LetterCase } from './letter-case.ts'
import { dayOr, longDay } from './words.ts'

/** C6: what happened on the way to the reply, with its days (条例§30, §32–§34, §42). Third parties are not named. */

const opinions = { agree: '同意公开', disagree: '不同意公开', silent: '逾期未提出意见' } as const

const consulted = ({ kind, sentOn, endedOn, opinion }: Consultation): string => {
  const whom = kind === 'thirdParty' ? '第三方' : '有关行政机关'
  const said =
    opinion && endedOn ? `，${longDay(endedOn)}${kind === 'thirdParty' ? '该方' : '该机关'}${opinions[opinion]}` : ''
  return `${longDay(sentOn)}书面征求${whom}意见${said}，征求意见所需时间不计入答复期限`
}

export function history({ proceedings, applicant }: LetterCase): string {
  const { correction, consultations, extensions, reason, fee } = proceedings
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
  ]
  return steps.length === 0 ? '' : `办理过程中，本机关于${steps.join('；')}。`
}
