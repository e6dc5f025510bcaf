import { halfWidth } from '../figures.ts'
import { masks } from '../mask.ts'
import type { Hit, TextRule } from '../rule.ts'

/** Mailboxes and accounts that are somebody's own; a mailbox of an office (.gov.cn) is not. */

const email = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const offices = /@(?:[\w-]+\.)*(?:gov|edu|org|mil)\.cn$/i
const account = /(?:微信号?|QQ号?)\s*[:：]?\s*([A-Za-z][\w-]{5,19}|[1-9]\d{4,11})(?!\w)/g

export const contacts: TextRule = (original) => {
  const text = halfWidth(original)
  const mails = [...text.matchAll(email)]
    .filter(([found]) => !offices.test(found))
    .map(
      ({ 0: found, index }): Hit => ({
        rule: 'email',
        severity: 'hint',
        from: index,
        to: index + found.length,
        message: '电子邮箱：请确认是办公邮箱，不是个人邮箱',
        suggestion: masks.email(found),
      }),
    )
  const accounts = [...text.matchAll(account)].map(
    ({ 0: found, 1: name, index }): Hit => ({
      rule: 'account',
      severity: 'hint',
      from: index,
      to: index + found.length,
      message: '微信号或 QQ 号：请确认不是个人账号',
      suggestion: original.slice(index, index + found.length).replace(name!, masks.document(name!)),
    }),
  )
  return [...mails, ...accounts]
}
