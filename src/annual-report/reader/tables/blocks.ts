import { type CellId, reportTables } from '../../../law/index.ts'
import { reportBlocks2019 } from '../../../law/report-tables-2019.ts'
import type { Piece, Row } from '../source.ts'
import { bare } from '../text/normalise.ts'
import { byPosition } from './positions.ts'
import { put, type Reading, shown } from './reading.ts'
import { exactly, type Padding, type Slot, type Stretch, stretchesOf } from './stretches.ts'

/**
 * Table 二, block by block. Two forms are mixed in practice (P8), so each block is told by its own header: the form
 * of 2019 counts other things under like names and its numbers never land in a cell of the present form.
 */
type Block = { rows: Readonly<Record<string, string>>; columns: Readonly<Record<string, string>> }

const old: readonly Block[] = reportBlocks2019
const present: readonly Block[] = reportTables.t2.blocks

const sign2019 = /上一年项目数量|增\/?减|新制作|新公开|对外公开总|采购(?:项目|总金额)|^处理决定数量|项目数量/
const sign2021 = /制发|废止|现行有效|本年处理决定|收费金额/

/** 行政规范性文件 and 规范性文件 are one row in either form. */
const rowLabel = (text: string) =>
  bare(text)
    .replace(/^行政规范性文件$/, '规范性文件')
    .replace(/^规章制定$/, '规章')

type Found = { block: Block; row: string }

const find = (blocks: readonly Block[], label: string): Found | null => {
  for (const block of blocks)
    for (const [row, official] of Object.entries(block.rows)) if (rowLabel(official) === label) return { block, row }
  return null
}

// A label's words stand together, a block's header is no longer than this: what is farther off is text.
const nearest = 12
const longestHeader = 60

/** The last word before the numbers that is a row of the table, and where it stands. */
function labelled(words: readonly Piece[], blocks: readonly Block[]): (Found & { at: number }) | null {
  for (let at = words.length - 1; at >= Math.max(0, words.length - nearest); at--) {
    const tail = words.slice(at).map(({ text }) => text)
    const hit = find(blocks, rowLabel(tail[0] ?? '')) ?? find(blocks, rowLabel(tail.join('')))
    if (hit) return { ...hit, at }
  }
  return null
}

function isOld(header: readonly Piece[]): boolean {
  const texts = header.map(({ text }) => text.replace(/\s/g, ''))
  return !texts.some((text) => sign2021.test(bare(text))) && texts.some((text) => sign2019.test(text))
}

/** Columns in the order in which the header names them, when it names them all. */
function columnsOf(block: Block, header: readonly Piece[]): string[] {
  const text = header
    .map((piece) => piece.text)
    .join('')
    .replace(/\s/g, '')
  const at = Object.entries(block.columns).map(([id, label]) => ({ id, at: text.lastIndexOf(bare(label).slice(0, 6)) }))
  if (at.some((each) => each.at < 0)) return at.map(({ id }) => id)
  return at.sort((a, b) => a.at - b.at).map(({ id }) => id)
}

/** PDF: where the words of the columns stand. */
function centresOf(columns: readonly string[], { block }: Found, pieces: readonly Piece[]): number[] | null {
  const xs = columns.map((column) => {
    const label = bare(block.columns[column] ?? '').slice(0, 4)
    return pieces.find(({ text }) => bare(text).startsWith(label))?.x
  })
  return xs.length > 1 && xs.every((x) => x !== undefined) ? (xs as number[]) : null
}

function bindRow(
  reading: Reading,
  stretch: Stretch,
  hit: Found,
  legacy: boolean,
  header: readonly Piece[],
  padding: Padding,
): void {
  const columns = columnsOf(hit.block, header)
  const slots =
    exactly(stretch.slots, columns.length, padding) ?? byPosition(stretch.slots, centresOf(columns, hit, header))
  if (!slots) {
    const label = hit.block.rows[hit.row]
    const why = `应有 ${columns.length} 个数，读到 ${stretch.slots.length} 个`
    if (stretch.slots.length > 0)
      reading.unread.push({ text: `${label} ${shown(stretch.slots)}`, place: stretch.slots[0]?.piece.place ?? {}, why })
    return
  }
  for (const [index, slot] of slots.entries()) {
    const id = `t2.${hit.row}.${columns[index]}`
    if (legacy) putLegacy(reading, id, slot)
    else put(reading, id as CellId, inUnit(slot, id), 0.97)
  }
}

/** The form asks for 万元; a cell that says 元 of itself is converted, not guessed. */
function inUnit(slot: Slot, id: string): Slot {
  if (id !== 't2.adminFee.amountWan' || slot.value.kind !== 'number' || slot.value.unit !== '元') return slot
  return { ...slot, value: { ...slot.value, value: slot.value.value / 10_000, note: slot.piece.text } }
}

function putLegacy(reading: Reading, id: string, slot: Slot): void {
  const key = id.replace('t2.', 't2-2019.')
  if (slot.value.kind === 'number') {
    const { value, note } = slot.value
    reading.legacy.set(key, { value, place: slot.piece.place, confidence: 0.97, note: note ?? slot.piece.text })
  }
}

export function readBlocks(
  rows: readonly Row[],
  from: number,
  to: number,
  reading: Reading,
  padding: Padding,
): { old: number } {
  let header: Piece[] = []
  let seenOld = 0
  for (const stretch of stretchesOf(rows, from, to)) {
    const hit2021 = labelled(stretch.words, present)
    const hit2019 = labelled(stretch.words, old)
    const at = Math.max(hit2021?.at ?? -1, hit2019?.at ?? -1)
    const before = stretch.words.slice(0, at < 0 ? stretch.words.length : at)
    for (const piece of before.slice(-longestHeader)) {
      if (/第二十条/.test(piece.text)) header = []
      header.push(piece)
    }
    header = header.slice(-longestHeader)
    const legacy = isOld(header) || (!hit2021 && hit2019 !== null)
    if (legacy) seenOld += hit2019 ? 1 : 0
    const hit = legacy ? hit2019 : hit2021
    if (hit && stretch.slots.length > 0) bindRow(reading, stretch, hit, legacy, header, padding)
  }
  return { old: seenOld }
}
