import { numberOf } from '../narrative/numbers.ts'
import { markOf } from '../narrative/passage.ts'
import { type Check, form, found } from './finding.ts'

/** 「共 a 件（其中 b 件、c 件）」: parts cannot exceed their whole (S-BREAKDOWN). */

const whole = /(\d[\d,]*)\s*(件|条|份|篇|次|期|场|宗)[，,（(]\s*其中([^。；;）)]*)/g

const partsOf = (text: string, unit: string) =>
  [...text.matchAll(new RegExp(`(\\d[\\d,]*)\\s*${unit}`, 'g'))].map((match) => numberOf(match[1] ?? ''))

export const breakdowns: Check = ({ passages }) =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(whole)].flatMap((match, index) => {
      const [quote, total = '', unit = '', rest = ''] = match
      const parts = partsOf(rest, unit)
      const sum = parts.reduce((all, part) => all + part, 0)
      if (parts.length === 0 || sum <= numberOf(total)) return []
      const message = `“其中”各项之和 ${sum} ${unit}，超过总数 ${total} ${unit}。`
      const id = `S-BREAKDOWN-${passage.section}-${numberOf(total)}-${index + 1}`
      return [
        found(id, 'explain', message, form, {
          rule: 'S-BREAKDOWN',
          quote,
          expected: numberOf(total),
          actual: sum,
          marks: [markOf(passage, match.index, match.index + quote.length)],
        }),
      ]
    }),
  )
