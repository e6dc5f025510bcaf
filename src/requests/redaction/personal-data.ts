import { hasLuhnCheck, isIdentityNumber } from '../../law/personal-numbers.ts'

/** Numbers that tell who somebody is, found in a line of text: proposals for boxes, never decisions. Pure. */

export const personalKinds = {
  identity: '身份证号码',
  mobile: '手机号码',
  card: '银行卡号',
  email: '电子邮箱',
} as const
export type PersonalKind = keyof typeof personalKinds
/** `from`, `to`: places in the line, the latter not included. */
export type Found = { kind: PersonalKind; from: number; to: number }

export const isCardNumber = (text: string) => /^[3-6]\d{14,18}$/.test(text) && hasLuhnCheck(text)

const kinds: readonly [PersonalKind, RegExp, (text: string) => boolean][] = [
  ['identity', /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g, isIdentityNumber],
  ['mobile', /(?<![\dA-Za-z])1[3-9]\d{9}(?!\d)/g, () => true],
  ['card', /(?<!\d)\d{15,19}(?!\d)/g, (text) => isCardNumber(text) && !isIdentityNumber(text)],
  ['email', /[\w.+-]+@[\w-]+(\.[\w-]+)+/g, () => true],
]

export const personalDataIn = (line: string): Found[] =>
  kinds.flatMap(([kind, pattern, proves]) =>
    [...line.matchAll(pattern)]
      .filter(([text]) => proves(text))
      .map(({ 0: text, index }) => ({ kind, from: index, to: index + text.length })),
  )
