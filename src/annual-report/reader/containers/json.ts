import { z } from 'zod'
import { cells as reportCells } from '../../../law/index.ts'
import { emptyReading, type Reading } from '../tables/reading.ts'
import { foreignCells, foreignSections } from './foreign-json.ts'

/**
 * Data files: our own (`cells` by their ids), and those of the other platform whose figures offices pass around,
 * told by the names of its keys.
 */
export type JsonReport = {
  reading: Reading
  organ: string | null
  year: number | null
  format: '2021' | '2019'
  texts: { title: string; text: string }[]
}

const known = new Map<string, (typeof reportCells)[number]>(reportCells.map((cell) => [cell.id, cell]))

const block = z.object({ text: z.string() }).loose()
const own = z
  .object({
    organ: z.string().nullish(),
    year: z.coerce.number().int().nullish(),
    format: z.string().nullish(),
    cells: z.record(z.string(), z.union([z.number(), z.null()])),
    sections: z
      .array(z.object({ title: z.string(), no: z.string().optional(), blocks: z.array(block) }).loose())
      .optional(),
  })
  .loose()

/** A quotation mark lost with the last third of a character (�?) is put back; nothing else is mended. */
const mended = (text: string) =>
  text.replace(/\ufffd\??(?=(?:,"[a-zA-Z_]+":)|\}|\])/g, '\ufffd"').replace(/^[^[{]*(?=[[{])/, '')

function parse(text: string): unknown {
  for (const candidate of [text, mended(text)]) {
    try {
      return JSON.parse(candidate)
    } catch {
      // The next candidate, or none.
    }
  }
  return null
}

export const looksLikeJson = (text: string): boolean => {
  const start = text.replace(/^(?:\s*(?:#|\/\/).*\n)+/, '').trimStart()
  return /^[[{]/.test(start) && /^[[{]\s*["{[\]}]/.test(start)
}

function ownReport(data: unknown): JsonReport | null {
  const parsed = own.safeParse(data)
  if (!parsed.success) return null
  const { organ, year, format, cells, sections } = parsed.data
  const reading = emptyReading()
  for (const [id, value] of Object.entries(cells)) {
    if (!known.has(id)) reading.unread.push({ text: `${id}: ${value}`, place: {}, why: '没有这样的数据格' })
    else if (value === null) reading.blanks.set(id, {})
    else reading.cells.set(id, { value, place: {}, confidence: 1, note: null })
  }
  // A cell the file leaves out was left blank: our own files always name all others.
  for (const id of known.keys()) if (!(id in cells)) reading.blanks.set(id, {})
  const texts = (sections ?? []).map(({ no, title, blocks }) => ({
    title: no ? `${no}、${title}` : title,
    text: blocks.map((each) => each.text).join('\n'),
  }))
  return { reading, organ: organ ?? null, year: year ?? null, format: format === '2019' ? '2019' : '2021', texts }
}

function foreignReport(data: unknown): JsonReport | null {
  const reading = emptyReading()
  foreignCells(data, (id, value) => {
    if (value === null) reading.blanks.set(id, {})
    else reading.cells.set(id, { value, place: {}, confidence: 0.95, note: null })
  })
  if (reading.cells.size < 20) return null
  return { reading, organ: null, year: null, format: '2021', texts: foreignSections(data) }
}

export function readJson(text: string): JsonReport[] {
  const data = parse(text.replace(/^(?:\s*(?:#|\/\/).*\n)+/, ''))
  if (data === null) return []
  const items = Array.isArray(data) ? data : [data]
  return items.flatMap((item) => ownReport(item) ?? foreignReport(item) ?? [])
}
