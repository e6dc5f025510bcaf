import type { Row } from '../source.ts'
import { bare } from '../text/normalise.ts'

/** Where each of the three tables begins and ends, told by what stands there and not by its number or heading alone. */
export type Zones = {
  /** First row of table 二, 三, 四 (with its heading), and the first row after the tables. */
  t2: number
  t3: number
  t4: number
  end: number
  found: { t2: boolean; t3: boolean; t4: boolean }
}

// A heading or a cell is short; a sentence that mentions the same words is not.
const heading = 40

const isShort = (row: Row) => row.text.length <= heading
const anyPiece = (row: Row, test: (words: string, raw: string) => boolean) =>
  row.pieces.some(({ text }) => text.length <= 60 && test(bare(text), text))

const startsT2 = (row: Row) =>
  anyPiece(row, (_, raw) => /^\s*#*\s*第二十条\s*第?\s*[（(]/.test(raw)) ||
  (isShort(row) && /^[表二]{0,2}主动公开政府信息情况$/.test(bare(row.text.replace(/重复率.*$/, ''))))
const startsT3 = (row: Row) =>
  anyPiece(row, (words, raw) => /^本年(?:度)?新收/.test(words) || /本列数据的?勾稽/.test(raw)) ||
  (isShort(row) && /^[表三]{0,2}收到和处理政府信息公开申请/.test(bare(row.text)))
const startsT4 = (row: Row) =>
  anyPiece(row, (words) => /^(?:行政复议|行政诉讼|结果维持|结果纠正|行政复议行政诉讼)$/.test(words)) ||
  (isShort(row) && /行政复议、?(?:和)?(?:提起)?行政诉讼(?:的)?情况/.test(row.text.replace(/\s/g, '')))
const ends = (row: Row) =>
  row.text.length <= 60 &&
  /^(?:#*\s*)(?:[一二三四五六七][、.．]|[（(][一二][）)])?(?:政府信息公开(?:工作)?)?(?:工作)?(?:中)?(?:存在的?(?:主要)?(?:困难|不足|问题)|主要问题|其他需要报告|其它需要报告|需要报告的其他)/.test(
    row.text.replace(/\s/g, ''),
  )

const after = (rows: readonly Row[], from: number, test: (row: Row) => boolean) => {
  for (let index = from; index < rows.length; index++) if (test(rows[index] as Row)) return index
  return -1
}

export function zonesOf(rows: readonly Row[]): Zones {
  const first = after(rows, 0, startsT2)
  const t3 = after(rows, Math.max(0, first), startsT3)
  const t4 = after(rows, Math.max(0, t3 < 0 ? first : t3 + 1), startsT4)
  const last = Math.max(t4, t3, first)
  const end = last < 0 ? -1 : after(rows, last + 1, ends)
  const stop = end < 0 ? rows.length : end
  const found = { t2: first >= 0, t3: t3 >= 0, t4: t4 >= 0 }
  const at4 = t4 < 0 ? stop : t4
  const at3 = t3 < 0 ? at4 : t3
  // Scraped parts of a report begin in the middle of table 二 (006): then everything before table 三 is looked at.
  return { t2: first < 0 ? (t3 < 0 ? at3 : 0) : Math.min(first, at3), t3: at3, t4: at4, end: stop, found }
}
