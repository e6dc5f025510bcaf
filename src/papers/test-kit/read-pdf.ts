import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type CellId, reportSections } from '../../law/index.ts'
import type { ReportPaper } from '../report-paper.ts'
import { official } from './read-tables.ts'

const headings = reportSections.map(({ no, title }) => `${no}、${title}`)
const sections = { t2: headings.slice(1, 3), t3: headings.slice(2, 4), t4: headings.slice(3, 5) }

type Word = { text: string; x: number; y: number; width: number }
type Page = { words: Word[] }

export type PdfFacts = {
  pages: Page[]
  outline: string[]
  lang: string | null
  title: string
  marked: boolean
  /** The roles of the tags in reading order: H1, P, Table, TR, TH … */
  roles: string[]
  fonts: { name: string; embedded: boolean }[]
  /** The XMP packet, where a file says to which standard it keeps. */
  claims: string
}

type Tag = { role?: string; children?: Tag[] }
const rolesOf = (tag: Tag | null): string[] =>
  tag ? [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(rolesOf)] : []

type Entry = { title: string; items: Entry[] }
const titlesOf = (entries: Entry[] | null): string[] =>
  (entries ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)])

/** A PDF as a stranger reads it: words with their places, the outline, the tags, what the file says of itself. */
export async function readPdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  }).promise
  const { info, metadata } = await pdf.getMetadata()
  const { Title: title, Language: lang } = info as { Title: string; Language: string | null }
  const [pages, roles, fonts]: [Page[], string[], Map<string, boolean>] = [[], [], new Map()]
  for (let nth = 1; nth <= pdf.numPages; nth++) {
    const page = await pdf.getPage(nth)
    pages.push({ words: wordsOf((await page.getTextContent()).items as Glyphs[]) })
    roles.push(...rolesOf((await page.getStructTree()) as Tag))
    const { fnArray, argsArray } = await page.getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue
      const font = page.commonObjs.get(argsArray[at][0])
      fonts.set(font.name, !font.missingFile)
    }
  }
  const outline = titlesOf(await pdf.getOutline())
  const marked = (await pdf.getMarkInfo())?.Marked === true
  await pdf.destroy()
  const named = [...fonts].map(([name, embedded]) => ({ name, embedded }))
  return { pages, outline, lang, title, marked, roles, fonts: named, claims: metadata?.getRaw() ?? '' }
}

type Glyphs = { str?: string; transform: number[]; width: number }
const wordsOf = (items: Glyphs[]): Word[] =>
  items.flatMap(({ str, transform, width }) =>
    str?.trim() ? [{ text: str, x: transform[4]!, y: transform[5]!, width }] : [],
  )

const centre = ({ x, width }: Word) => x + width / 2
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Finds a heading spelled by words that follow each other, and takes them away. */
function take(words: Word[], label: string): { x: number; y: number } {
  for (let from = 0; from < words.length; from++) {
    let [to, spelled] = [from, '']
    while (spelled.length < label.length && to < words.length) spelled += words[to++]!.text.replaceAll(' ', '')
    if (spelled !== label) continue
    const found = words.splice(from, to - from)
    return { x: mean(found.map(centre)), y: mean(found.map(({ y }) => y)) }
  }
  throw new Error(`找不到“${label}”`)
}

/** Every number belongs to the row heading beside it and the column heading above it, as an eye would say. */
function* readTable(table: keyof typeof sections, words: Word[]): Generator<[CellId, number]> {
  const [begin, end] = sections[table]
  const rest = words.slice(...[begin, end].map((heading) => words.findIndex(({ text }) => text === heading)))
  const seats: { id: CellId; x: number; y: number }[] = []
  const above: { x: number; y: number }[] = []
  for (const row of official(table)) {
    let beside: { x: number; y: number } | null = null
    for (const [col, field] of row.entries()) {
      if (field?.startsWith('t')) seats.push({ id: field as CellId, x: above[col]!.x, y: beside?.y ?? Number.NaN })
      else if (field !== null) {
        beside = take(rest, field)
        above[col] = beside
      }
    }
  }
  for (const word of rest.filter(({ text }) => /^[\d.]+$/.test(text))) {
    const seat = seats.findIndex(({ x, y }) => Math.abs(x - centre(word)) < 14 && !(Math.abs(y - word.y) > 5))
    if (seat < 0) throw new Error(`${table} 中的 ${word.text} 不在任何一格`)
    yield [seats.splice(seat, 1)[0]!.id, Number(word.text)]
  }
}

export async function readPdf(bytes: Uint8Array): Promise<ReportPaper['cells']> {
  const { pages } = await readPdfFacts(bytes)
  const words = pages.flatMap(({ words }) => words)
  return Object.fromEntries((['t2', 't3', 't4'] as const).flatMap((table) => [...readTable(table, words)]))
}
