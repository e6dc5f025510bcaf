import { createHash } from 'node:crypto'
import type { Day } from '../../platform/act.ts'
import type { Cell } from '../../registers/cell.ts'
import type { Fields, ReadContext } from '../../registers/column.ts'
import { findHeader, headerWithin } from '../../registers/header.ts'
import { code, day, must, organ, text } from '../../registers/index.ts'
import type { Problems } from '../../registers/problems.ts'
import { type SheetRow, sheetRows } from '../../registers/sheet.ts'

/** The list of an older site's items, as whoever keeps that site can export it: one line an item. */

export const columns = {
  organId: must(organ({ title: '发布机构', aliases: ['发布机关', '发布单位', '公开机关', '信息来源单位'] })),
  title: must(text({ title: '名称', aliases: ['标题', '信息名称', '信息标题'], most: 300 })),
  columnName: must(text({ title: '栏目', aliases: ['所属栏目', '公开栏目', '栏目名称'], most: 100 })),
  publishedOn: must(day({ title: '公开日期', aliases: ['发布日期', '公开时间', '发布时间'] })),
  madeOn: day({ title: '生成日期', aliases: ['成文日期', '形成日期'] }),
  address: text({ title: '原网址', aliases: ['旧网址', '网址', '链接', '原地址', 'URL'], most: 1_000 }),
  indexNumber: code({ title: '索引号', aliases: ['索引编号'] }),
  docNumber: text({ title: '文号', aliases: ['发文字号'], most: 80 }),
  body: text({ title: '正文', aliases: ['内容', 'HTML'], most: 200_000 }),
  bodyFile: text({ title: '正文文件', aliases: ['HTML文件', '正文路径'], most: 300, hint: '相对于文件夹的路径' }),
  attachments: text({ title: '附件', aliases: ['附件文件', '附件路径'], most: 5_000, hint: '多个附件用分号隔开' }),
  keywords: text({ title: '关键词', aliases: ['主题词'], most: 200 }),
  summary: text({ title: '内容概述', aliases: ['概述', '摘要'], most: 500 }),
  source: text({ title: '来源', aliases: ['信息来源', '稿件来源'], most: 60 }),
  effectiveOn: day({ title: '施行日期', aliases: ['生效日期'] }),
  expiresOn: day({ title: '有效期至', aliases: ['失效日期'] }),
}
export type Entry = Fields<typeof columns> & { row: number }

/** The same line of the same site is the same item, however often it is read. */
export function idOf({ organId, address, indexNumber, title, publishedOn }: Entry): string {
  const known = address
    ? ['address', pathOf(address)]
    : indexNumber
      ? ['index', indexNumber]
      : ['title', title, publishedOn]
  const hash = createHash('sm3')
    .update(JSON.stringify(['old-site', organId, ...known]))
    .digest('hex')
  // A name-based identifier (RFC 9562, version 8).
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** As a browser will ask for it here: path and query, without the host. */
export function pathOf(address: string): string {
  try {
    const { pathname, search } = new URL(address.trim(), 'http://old.invalid')
    return pathname + search
  } catch {
    return ''
  }
}

function checkDays({ row, publishedOn, madeOn, effectiveOn, expiresOn }: Entry, today: Day, problems: Problems) {
  if (publishedOn > today) problems.add(row, columns.publishedOn.title, publishedOn, '在今天之后，请核对年份')
  if (madeOn && madeOn > publishedOn)
    problems.add(row, columns.madeOn.title, madeOn, `晚于公开日期 ${publishedOn}，请核对；不清楚的请留空`)
  if (effectiveOn && expiresOn && expiresOn < effectiveOn)
    problems.add(row, columns.expiresOn.title, expiresOn, `早于施行日期 ${effectiveOn}，请核对`)
}

function entryOf(
  cells: readonly Cell[],
  row: number,
  at: ReadonlyMap<string, number>,
  context: ReadContext,
  problems: Problems,
) {
  const before = problems.count
  const fields: Record<string, unknown> = { row }
  for (const [field, column] of Object.entries(columns)) {
    const cell = cells[at.get(field) ?? -1] ?? null
    const reading = column.read(cell, context)
    if ('remedy' in reading) problems.add(row, column.title, cell, reading.remedy)
    else fields[field] = reading.value
  }
  return problems.count === before ? (fields as Entry) : null
}

const blank = (cells: readonly Cell[]) => cells.every((cell) => cell === null || String(cell).trim() === '')

export type Sheet = { ignored: string[] }

/** Line after line, so that a hundred thousand are never held at once. */
export async function* entries(
  bytes: Uint8Array,
  context: ReadContext,
  problems: Problems,
  sheet: Sheet,
): AsyncGenerator<Entry> {
  const rows = sheetRows(bytes)
  const top: SheetRow[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    top.push(next.value)
    if (top.length === headerWithin) break
  }
  const header = findHeader(columns, top)
  sheet.ignored = header.ignored
  async function* body() {
    yield* top.filter(({ row }) => row > header.row)
    yield* rows
  }
  for await (const { row, cells } of body()) {
    if (blank(cells)) continue
    const entry = entryOf(cells, row, header.at, context, problems)
    if (!entry) continue
    const known = problems.count
    checkDays(entry, context.today, problems)
    if (problems.count === known) yield entry
  }
}
