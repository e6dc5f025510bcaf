import { isDay } from '../../../law/calendar.ts'
import { isIdentityNumber } from '../../../law/personal-numbers.ts'
import { bare, between, halfWidth, inAddress, saidBefore } from '../figures.ts'
import { masks } from '../mask.ts'
import type { Hit, TextRule } from '../rule.ts'

/** 公民身份号码 of 18 (GB 11643—1999) and of 15 figures: date and check character prove it, however it is written. */

const gap = `(?:${between}{0,2}|\\n)`
const modern = new RegExp(`(?<!\\d)[1-9](?:${gap}\\d){16}${gap}[\\dXx](?![\\dA-Za-z])`, 'g')
const old = /(?<![\dA-Za-z.])[1-9]\d{14}(?![\dA-Za-z])/g
const named = /身份证|证件号|公民身份/
// GB/T 2260: provinces do not come and go as counties do.
const province = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const day = (figures: string) => `${figures.slice(0, 4)}-${figures.slice(4, 6)}-${figures.slice(6, 8)}`
const bornOn = (number: string) => day(number.length === 15 ? `19${number.slice(6, 12)}` : number.slice(6, 14))
const plausible = (number: string) => {
  const born = bornOn(number)
  return isDay(born) && born >= '1850-01-01' && born <= '2099-12-31'
}
/** A column of figures is not one number. */
const inOnePiece = (text: string) => (text.match(/\n/g)?.length ?? 0) <= 1

/** Eighteen figures may pass either check by chance: a day of birth decides. */
export const isPersonsNumber = (number: string): boolean => isIdentityNumber(number) && plausible(number)

const basis = '个人信息保护法第二十五条：未取得单独同意不得公开'

export const identityNumbers: TextRule = (original) => {
  const text = halfWidth(original)
  const hits: Hit[] = []
  for (const { 0: written, index } of text.matchAll(modern)) {
    const number = bare(written)
    if (!plausible(number) || !inOnePiece(written)) continue
    const range = {
      rule: 'identityNumber',
      from: index,
      to: index + written.length,
      suggestion: masks.identity(number),
    }
    if (isIdentityNumber(number)) hits.push({ ...range, severity: 'block', message: `有身份证号码（${basis}）` })
    else if (saidBefore(text, index, named))
      hits.push({ ...range, severity: 'confirm', message: '像是写错了一位的身份证号码，校验位不符' })
  }
  for (const { 0: number, index } of text.matchAll(old)) {
    if (!plausible(number) || !province.test(number) || inAddress(text, index)) continue
    const sure = saidBefore(text, index, named)
    hits.push({
      rule: 'identityNumber',
      severity: sure ? 'block' : 'confirm',
      from: index,
      to: index + number.length,
      message: sure ? `有 15 位的身份证号码（${basis}）` : '像是 15 位的旧身份证号码，请核对',
      suggestion: masks.identity(number),
    })
  }
  return hits
}
