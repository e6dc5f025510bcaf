import type { Row, Source } from '../source.ts'
import { zonesOf } from '../tables/zones.ts'

/** Several reports one below the other in one file: each begins with its title and has tables of its own. */

const title =
  /^.{0,40}20\d\d年?度?.{0,12}信息公开(?:工作)?(?:20\d\d年?)?(?:年度)?(?:工作)?(?:报告|年报)$|^.{2,40}信息公开(?:工作)?20\d\d年?度?(?:工作)?(?:报告|年报)$/
const organ = /^[\u4e00-\u9fff]{2,30}(?:政府|[局厅委办镇乡会]|办公室|街道|办事处)$/
const longestTitle = 60

const squeezed = ({ text }: Row) => text.replace(/[\s#*|]/g, '')
const isTitle = (row: Row) => row.text.length <= longestTitle && title.test(squeezed(row))

/** The organ's name may stand on a line of its own above. */
const headOf = (rows: readonly Row[], at: number) => {
  const above = rows[at - 1]
  return above && organ.test(squeezed(above)) ? at - 1 : at
}

const hasTables = (rows: readonly Row[]) => {
  const { found } = zonesOf(rows)
  return found.t2 && found.t3 && found.t4
}

export function stacked(source: Source): Source[] {
  const { rows } = source
  const titles = rows.flatMap((row, index) => (index > 0 && isTitle(row) ? [headOf(rows, index)] : []))
  const parts: Row[][] = []
  let from = 0
  // A menu, a cover or 「下一篇」 also bears a title: a part is one only with tables before and after.
  for (const at of titles) {
    const part = rows.slice(from, at)
    if (!hasTables(part) || !hasTables(rows.slice(at))) continue
    parts.push(part)
    from = at
  }
  if (parts.length === 0) return [source]
  return [...parts, rows.slice(from)].map((part) => ({ ...source, title: null, rows: part }))
}
