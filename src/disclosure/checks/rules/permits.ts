import { halfWidth, saidBefore } from '../figures.ts'
import type { Severity } from '../finding.ts'
import { masks } from '../mask.ts'
import type { Hit, TextRule } from '../rule.ts'

/** Passports, travel permits, officers' and household books, plates: short numbers that need a word beside them. */

type Kind = { name: string; pattern: RegExp; near: RegExp; severity: Severity }

const kinds: readonly Kind[] = [
  {
    name: '护照号码',
    pattern: /(?<![\dA-Za-z])(?:[EGPDS]\d{8}|E[A-HJ-NP-Z]\d{7})(?!\d)/g,
    near: /护照/,
    severity: 'block',
  },
  {
    name: '往来港澳、台湾通行证号码',
    pattern: /(?<![\dA-Za-z])[CWLT][A-Z]?\d{7,8}(?!\d)/g,
    near: /通行证/,
    severity: 'block',
  },
  {
    name: '港澳居民来往内地通行证号码',
    pattern: /(?<![\dA-Za-z])[HM]\d{8}(?:\d{2})?(?!\d)/g,
    near: /通行证|回乡证/,
    severity: 'block',
  },
  {
    name: '台胞证号码',
    pattern: /(?<![\dA-Za-z])\d{8}(?!\d)/g,
    near: /台胞证|台湾居民来往大陆通行证/,
    severity: 'block',
  },
  {
    name: '军官证、士兵证号码',
    pattern: /[军兵士文参海空]字第?\s*\d{4,10}号?/g,
    near: /军官证|士兵证|军人证|证件/,
    severity: 'confirm',
  },
  { name: '户口簿号码', pattern: /(?<![\dA-Za-z])\d{9}(?!\d)/g, near: /户口[簿本]号|户号/, severity: 'confirm' },
]

const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?(?=[A-HJ-NP-Z0-9]{0,5}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/g
const plateWords = /车牌|号牌|牌照|车辆|车号|小型汽车|轿车|货车|机动车/

const plates = (text: string): Hit[] =>
  [...text.matchAll(plate)].map(({ 0: found, index }) => ({
    rule: 'plate',
    severity: saidBefore(text, index, plateWords, 60) ? 'confirm' : 'hint',
    from: index,
    to: index + found.length,
    message: '像是车牌号',
    suggestion: masks.plate(found),
  }))

export const permits: TextRule = (original) => {
  const text = halfWidth(original)
  const numbers = kinds.flatMap(({ name, pattern, near, severity }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => saidBefore(text, index, near))
      .map(
        ({ 0: found, index }): Hit => ({
          rule: 'permit',
          severity,
          from: index,
          to: index + found.length,
          message: `有${name}（个人信息保护法第二十五条）`,
          suggestion: masks.document(found),
        }),
      ),
  )
  return [...numbers, ...plates(text)]
}
