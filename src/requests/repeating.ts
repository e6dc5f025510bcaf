import { because, type Refusal } from '../platform/act.ts'
import { sameFrom } from './hints.ts'
import type { ReplyContent } from './proceedings.ts'
import type { Earlier } from './request-act.ts'

/** 条例§36（六）: the same applicant, the same information, and an answer of this organ that stands. */

const article = '条例第三十六条第（六）项'

/** Named by the 文号 of its answer or by its own number; the first answer of a remanded one stands no longer. */
const stands = ({ status, decision, remanded, replyNumber }: Earlier, named: string) =>
  status === 'answered' && decision !== null && !(remanded && replyNumber === named)

export function repeats({ elements }: ReplyContent, earlier: readonly Earlier[]): Refusal[] {
  const named = elements.earlierNumber?.trim() ?? ''
  const one = earlier.find(({ number, replyNumber }) => named !== '' && [number, replyNumber].includes(named))
  if (!one)
    return because(
      true,
      `没有找到对同一申请人的前次答复“${named}”，请核对「前次答复文号」（也可写申请编号）。`,
      article,
    )
  const percent = Math.round(one.share * 100)
  return [
    ...because(
      !stands(one, named),
      `“${named}”没有有效的前次答复（尚未答复、已经终止，或者已被责令重新处理），不能作为重复申请。`,
      article,
    ),
    ...because(
      one.share < sameFrom && (elements.same ?? '').trim() === '',
      `本件与“${named}”的申请内容只有 ${percent}% 的字词相同；认为申请的是相同政府信息的，请在「相同政府信息的理由」中写明。`,
      article,
    ),
  ]
}
