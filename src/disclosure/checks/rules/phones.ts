import { bare, between, halfWidth, inAddress } from '../figures.ts'
import { masks } from '../mask.ts'
import type { Hit, TextRule } from '../rule.ts'

/** Phones: a mobile is a person's unless the site publishes it as a service's; a landline is asked about only. */

const grouped = `1[3-9]\\d(?:${between}?\\d{4}){2}`
const mobile = new RegExp(`(?<![\\dA-Za-z_/=]|\\d[.,])(?:\\+?86${between}?)?${grouped}(?![\\dA-Za-z])(?!\\.\\d)`, 'g')
const counted = /^\s*(?:元|万|亿|吨|平方|立方|人次|千克|公斤|度|%|％|‰)/
const landline = /(?<![\d.-])(?:\(0\d{2,3}\)|0\d{2,3})[-—－ ]?[2-8]\d{6,7}(?![\d.]|-\d{2})/g

const isOurs = (number: string, phones: readonly string[]) => phones.some((phone) => bare(phone) === number)

const landlines = (text: string, phones: readonly string[]): Hit[] =>
  [...text.matchAll(landline)].flatMap(({ 0: written, index }) => {
    const number = bare(written)
    if (isOurs(number, phones) || inAddress(text, index)) return []
    const range = { rule: 'landline', from: index, to: index + written.length, suggestion: masks.landline(written) }
    return [{ ...range, severity: 'hint' as const, message: '固定电话：请确认是办公电话，不是住宅电话' }]
  })

export const phones: TextRule = (original, { site }) => {
  const text = halfWidth(original)
  const mobiles = [...text.matchAll(mobile)].flatMap(({ 0: written, index }): Hit[] => {
    const number = bare(written).slice(-11)
    const end = index + written.length
    if (isOurs(number, site.servicePhones) || counted.test(text.slice(end, end + 6)) || inAddress(text, index))
      return []
    return [
      {
        rule: 'mobile',
        severity: 'block',
        from: index,
        to: end,
        message: '有手机号码（个人信息保护法第二十五条）；对外公布的服务电话，请先列入本站服务电话',
        suggestion: masks.mobile(number),
      },
    ]
  })
  return [...mobiles, ...landlines(text, site.servicePhones)]
}
