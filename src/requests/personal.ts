import { isIdentityNumber } from '../law/personal-numbers.ts'

/** Personal data that a text for everybody must not hold. */
export type Personal = { what: string; text: string }

const kinds: readonly { what: string; pattern: RegExp; is?: (text: string) => boolean }[] = [
  { what: '身份证号码', pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, is: isIdentityNumber },
  { what: '手机号码', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/g },
  { what: '银行账号', pattern: /(?<!\d)(?:62|4|5)\d{14,17}(?!\d)/g },
  { what: '电子邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
]

/** `known`: the applicant's own name, number, address. */
export const personalIn = (text: string, known: readonly string[] = []): Personal[] => [
  ...kinds.flatMap(({ what, pattern, is = () => true }) =>
    [...text.matchAll(pattern)].filter(([found]) => is(found)).map(([found]) => ({ what, text: found })),
  ),
  ...known.filter((each) => each !== '' && text.includes(each)).map((each) => ({ what: '申请人的信息', text: each })),
]
