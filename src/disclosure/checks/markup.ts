import { Parser } from 'htmlparser2'

/** What the checks ask of an item's html: its links, pictures, tables and what is hidden in it. Pure. */

export type Link = { href: string; words: string }
export type Image = { source: string; alt: string | null; caption: string; number: number }
/** Cells by row, spans filled with the cell they belong to. */
export type Table = { rows: string[][]; number: number }
export type Markup = { links: Link[]; images: Image[]; tables: Table[]; hidden: string[]; scripts: number }

const mostCells = 200_000
const deepest = 300

const hides = (attributes: Record<string, string>) =>
  'hidden' in attributes ||
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}/i.test(
    attributes.style ?? '',
  )

type Open = { name: string; hidden: boolean; link: Link | null }
type Growing = {
  rows: string[][]
  taken: Map<string, number>
  cells: number
  cell: string | null
  span: [number, number]
}

class Reader {
  readonly found: Markup = { links: [], images: [], tables: [], hidden: [], scripts: 0 }
  private readonly stack: Open[] = []
  private readonly tables: Growing[] = []
  private waiting: Image[] = []

  open(name: string, attributes: Record<string, string>) {
    const link = name === 'a' && attributes.href !== undefined ? { href: attributes.href, words: '' } : null
    if (this.stack.length < deepest) this.stack.push({ name, hidden: hides(attributes), link })
    if (link) this.found.links.push(link)
    if (name === 'script' || Object.keys(attributes).some((each) => /^on/i.test(each))) this.found.scripts += 1
    if (hides(attributes)) this.found.hidden.push('')
    if (name === 'img') this.image(attributes)
    if (name === 'table') this.tables.push({ rows: [], taken: new Map(), cells: 0, cell: null, span: [1, 1] })
    const table = this.tables.at(-1)
    if (name === 'tr') table?.rows.push([])
    if (table && (name === 'td' || name === 'th')) this.cell(table, attributes)
  }

  private image({ src = '', alt }: Record<string, string>) {
    const image = { source: src, alt: alt ?? null, caption: '', number: this.found.images.length + 1 }
    this.found.images.push(image)
    this.waiting.push(image)
    for (const { link } of this.stack) if (link) link.words += alt ?? ''
  }

  private cell(table: Growing, { colspan, rowspan }: Record<string, string>) {
    table.cell = ''
    const bounded = (said: string | undefined) => Math.min(1_000, Math.max(1, Number.parseInt(said ?? '1', 10) || 1))
    table.span = [bounded(colspan), bounded(rowspan)]
  }

  text(words: string) {
    for (const { link } of this.stack) if (link) link.words += words
    if (this.stack.some(({ hidden }) => hidden)) {
      const last = this.found.hidden.length - 1
      this.found.hidden[last] = `${this.found.hidden[last] ?? ''}${words}`
    }
    const table = this.tables.at(-1)
    if (table && table.cell !== null) table.cell += words
    if (this.stack.at(-1)?.name === 'figcaption') for (const image of this.waiting) image.caption += words
  }

  close(name: string) {
    const table = this.tables.at(-1)
    if (table && (name === 'td' || name === 'th')) this.place(table)
    if (name === 'table' && this.tables.pop())
      this.found.tables.push({ rows: table?.rows ?? [], number: this.found.tables.length + 1 })
    if (name === 'figure') this.waiting = []
    if (this.stack.at(-1)?.name === name) this.stack.pop()
  }

  /** A merged cell's words stand in its first place; the others are empty. */
  private place(table: Growing) {
    const [wide, tall] = table.span
    const at = Math.max(0, table.rows.length - 1)
    const row = table.rows[at] ?? []
    table.cells += wide * tall
    if (table.cells > mostCells) return
    while (table.taken.has(`${at},${row.length}`)) row.push('')
    const from = row.length
    row.push((table.cell ?? '').trim(), ...Array.from({ length: wide - 1 }, () => ''))
    for (let down = 1; down < tall; down++)
      for (let right = 0; right < wide; right++) table.taken.set(`${at + down},${from + right}`, 1)
    table.cell = null
  }
}

/** Three rules ask of the same html, one after another. */
let last: { html: string; found: Markup } = { html: '', found: new Reader().found }

export function readMarkup(html: string): Markup {
  if (last.html === html) return last.found
  const reader = new Reader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (words) => reader.text(words),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  last = { html, found: reader.found }
  return reader.found
}
