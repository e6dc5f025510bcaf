import { type Cell, word } from './cell.ts'
import type { Columns } from './column.ts'
import { UnreadableRegister } from './register.ts'
import type { SheetRow } from './sheet.ts'

/** Which cell of a line belongs to which field, and which headings of the file nobody asked for. */
export type Header = { at: ReadonlyMap<string, number>; ignored: string[] }

/** How far down the header may stand. */
export const headerWithin = 10

/** Headings are compared without spaces, marks of duty and explanations in brackets: 「＊收到日期（年月日）」 is 收到日期. */
const heading = (cell: Cell) =>
  word(cell)
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[*＊:：、]/g, '')

function match(columns: Columns, cells: readonly Cell[]) {
  const fields = new Map<string, string>()
  for (const [field, { title, aliases }] of Object.entries(columns))
    for (const name of [title, ...aliases]) fields.set(heading(name), field)
  const at = new Map<string, number>()
  const ignored: string[] = []
  const twice: string[] = []
  cells.forEach((cell, index) => {
    const name = heading(cell)
    const field = fields.get(name)
    if (field && at.has(field)) twice.push(word(cell))
    else if (field) at.set(field, index)
    else if (name !== '') ignored.push(word(cell))
  })
  return { at, ignored, twice }
}

const seenFirst = ([first]: readonly SheetRow[]) => {
  const words = (first?.cells ?? []).map(word).filter((each) => each !== '')
  return words.length > 0 ? `；现在的第一行是：${words.slice(0, 8).join('、').slice(0, 80)}` : ''
}

/** The header row stands first; a title or note above it, as registers are printed, is passed over. */
export function findHeader(columns: Columns, rows: readonly SheetRow[]): Header & { row: number } {
  const candidates = rows.map(({ row, cells }) => ({ row, ...match(columns, cells) }))
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, next) => (next.at.size > (found?.at.size ?? 0) ? next : found),
    null,
  )
  const titles = Object.values(columns).map((column) => column.title)
  if (!best) throw new UnreadableRegister(`没有找到表头。第一行应写列名：${titles.join('、')}${seenFirst(rows)}`)
  if (best.twice.length > 0) throw new UnreadableRegister(`表头有重复的列：${best.twice.join('、')}，请只保留一列`)
  const missing = Object.entries(columns).filter(([field, column]) => column.required && !best.at.has(field))
  if (missing.length > 0) {
    const lacking = missing.map(([, column]) => column.title).join('、')
    const seen = best.ignored.length > 0 ? `；不认识的列：${best.ignored.slice(0, 12).join('、')}` : ''
    throw new UnreadableRegister(`表头缺少列：${lacking}${seen}。可先下载模板对照`)
  }
  return best
}
