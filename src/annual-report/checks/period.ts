import { type Check, form, found } from './finding.ts'

/** The period the text states must be the report's year (条例§49: the year before; §4.8 13: last year's text left over). */

const stated = /(?:统计期限?|统计周期|数据统计|所列数据)[^。]{0,24}?(\d{4})\s*年/g
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

const span =
  /(?:统计期限?|统计周期|数据统计|所列数据)[^。]{0,16}?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起?\s*(?:至|到|[-—–－~～])\s*(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g

/** Last year's report counts the whole of last year; an organ set up or dissolved in it explains its shorter one. */
export const wholeYear: Check = ({ year, passages }) => {
  const short = passages.flatMap(({ text }) =>
    [...text.matchAll(span)]
      .map((match) => match.map((each) => each?.replace(/^0(?=\d$)/, '')))
      .filter(([, from, , , to]) => Number(from) === year || Number(to) === year)
      .filter(
        ([, from, m1, d1, to = from, m2, d2]) => [from, m1, d1, to, m2, d2].join('-') !== `${year}-1-1-${year}-12-31`,
      )
      .map(([quote = '']) => quote),
  )
  return [...new Set(short)].map((quote, index) =>
    found(
      `S-PERIOD-${index + 1}`,
      'explain',
      `统计期限应为 ${year} 年 1 月 1 日至 12 月 31 日，请改正，或说明为什么不是整年。`,
      `条例第四十九条；${form}`,
      { rule: 'S-PERIOD', quote },
    ),
  )
}
