import { type Check, form, found } from './finding.ts'

/** The period the text states must be the report's year (条例§49: the year before; §4.8 13: last year's text left over). */

const stated = /(?:统计期限?|数据统计|所列数据)[^。]{0,24}?(\d{4})\s*年/g
const ownYear =
  /(\d{4})\s*年(?:度)?(?:以来)?[，,]?\s*(?:全区|全县|全市|我区|我县|我市|我局|本机关|本单位)?[^。，,；;]{0,6}(?:受理|收到|新收|办结|主动公开)/g

export const period: Check = ({ year, passages }) => {
  const wrong = passages.flatMap((passage) =>
    [stated, ownYear].flatMap((pattern) =>
      [...passage.text.matchAll(pattern)].filter((match) => Number(match[1]) !== year).map((match) => match[0]),
    ),
  )
  return [...new Set(wrong)].map((quote, index) =>
    found(
      `S-YEAR-${index + 1}`,
      'explain',
      `这是 ${year} 年度的报告，正文写的是别的年度，请核对是否沿用了往年的文字。`,
      `条例第四十九条；${form}`,
      {
        rule: 'S-YEAR',
        quote,
        expected: year,
        actual: Number(/\d{4}/.exec(quote)?.[0]),
      },
    ),
  )
}
