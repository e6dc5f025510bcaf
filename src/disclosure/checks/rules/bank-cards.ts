import { hasLuhnCheck } from '../../../law/personal-numbers.ts'
import { bare, between, halfWidth, inAddress, saidBefore } from '../figures.ts'
import { masks } from '../mask.ts'
import type { TextRule } from '../rule.ts'
import { isPersonsNumber } from './identity-numbers.ts'

/** Bank cards: leading figures of the issuers (ISO/IEC 7812), length and Luhn's check. */

const written = new RegExp(
  `(?<![\\dA-Za-z]|\\d[./〔\\-])(?:\\d{13,19}|\\d{4}(?:${between}{1,2}\\d{4}){2}(?:${between}{1,2}\\d{1,7}){1,2})(?![\\dA-Za-z]|[./\\-]\\d)`,
  'g',
)
const named = /卡号|账号|帐号|银行|开户|账户|帐户|一卡通|存折/
/** 银联 cards begin with 62; others are worldwide ranges, which numbers of projects and papers also begin with. */
const chinese = /^62\d{14,17}$/
const older =
  /^(?:95[5-9]\d{15}|4[0-9]{15,18}|5[1-5]\d{14}|60\d{14,17}|3(?:4|7)\d{13}|35\d{14}|3[068]\d{12}|[34569]\d{12,18})$/

export const bankCards: TextRule = (original) => {
  const text = halfWidth(original)
  return [...text.matchAll(written)].flatMap(({ 0: found, index }) => {
    const number = bare(found)
    if (!hasLuhnCheck(number) || isPersonsNumber(number) || inAddress(text, index)) return []
    const isCard = chinese.test(number) || (older.test(number) && saidBefore(text, index, named, 400))
    if (!isCard) return []
    return [
      {
        rule: 'bankCard',
        severity: 'block' as const,
        from: index,
        to: index + found.length,
        message: '有银行卡号（个人信息保护法第二十八条：金融账户是敏感个人信息）',
        suggestion: masks.card(number),
      },
    ]
  })
}
