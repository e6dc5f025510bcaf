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

type Sign = (row: Row) => boolean

/** What stands inside a table and nowhere else. */
const inside: Record<'t2' | 't3' | 't4', Sign> = {
  t2: (row) => anyPiece(row, (_, raw) => /^\s*#*\s*第二十条\s*第?\s*[（(]/.test(raw)),
  t3: (row) => anyPiece(row, (words, raw) => /^本年(?:度)?新收/.test(words) || /本列数据的?勾稽/.test(raw)),
  t4: (row) => anyPiece(row, (words) => /^(?:行政复议|行政诉讼|结果维持|结果纠正|行政复议行政诉讼)$/.test(words)),
}
/** The chapters' headings: where a table's own words are lost, and to tell a lost table from a lost chapter. */
const headed: Record<'t2' | 't3' | 't4', Sign> = {
  t2: (row) => isShort(row) && /^[表二]{0,2}主动公开政府信息情况$/.test(bare(row.text.replace(/重复率.*$/, ''))),
  t3: (row) => isShort(row) && /^[表三]{0,2}收到和处理政府信息公开申请/.test(bare(row.text)),
  t4: (row) => isShort(row) && /行政复议、?(?:和)?(?:提起)?行政诉讼(?:的)?情况/.test(row.text.replace(/\s/g, '')),
}
const chapter =
  /^(?:#*\s*)(?:[一二三四五六七][、.．]|[（(][一二][）)])?(?:政府信息公开(?:工作)?)?(?:工作)?(?:中)?(?:存在的?(?:主要)?(?:困难|不足|问题)|主要问题|其他需要报告|其它需要报告|需要报告的其他)/
/** The heading of section 五 or 六. */
export const isClosing: Sign = (row) => row.text.length <= 60 && chapter.test(row.text.replace(/\s/g, ''))

const find = (rows: readonly Row[], from: number, test: Sign) => {
  for (let index = Math.max(0, from); index < rows.length; index++) if (test(rows[index] as Row)) return index
  return -1
}

/** A table's own words before its heading: files that keep text and tables apart (xlsx) name each chapter twice. */
const either = (rows: readonly Row[], from: number, table: 't2' | 't3' | 't4') => {
  const own = find(rows, from, inside[table])
  return own >= 0 ? own : find(rows, from, headed[table])
}

export function zonesOf(rows: readonly Row[]): Zones {
  const found = {
    t2: either(rows, 0, 't2') >= 0,
    t3: either(rows, 0, 't3') >= 0,
    t4: either(rows, 0, 't4') >= 0,
  }
  const t3 = either(rows, 0, 't3')
  const t2 = either(rows, 0, 't2')
  const t4 = either(rows, Math.max(t2, t3) + 1, 't4')
  const last = Math.max(t4, t3, t2)
  const end = last < 0 ? -1 : find(rows, last + 1, isClosing)
  const stop = end < 0 ? rows.length : end
  const at4 = t4 < 0 ? stop : t4
  const at3 = t3 < 0 ? at4 : t3
  // Scraped parts of a report begin in the middle of table 二 (006): then everything before table 三 is looked at.
  const at2 = t2 < 0 ? (t3 < 0 ? at3 : 0) : Math.min(t2, at3)
  return { t2: backToHeading(rows, at2), t3: at3, t4: at4, end: stop, found }
}

/** The chapter's heading stands just above its table and is no part of section 一. */
function backToHeading(rows: readonly Row[], at: number): number {
  for (let index = at; index > Math.max(0, at - 8); index--) if (headed.t2(rows[index - 1] as Row)) return index - 1
  return at
}
