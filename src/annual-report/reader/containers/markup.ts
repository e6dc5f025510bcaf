import { Parser } from 'htmlparser2'
import { type Piece, piecesOf, type Row, type Source, Unreadable } from '../source.ts'

/** HTML of any content system: paragraphs and the innermost tables with their merged cells. Nothing is run or fetched. */

const skipped = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'select', 'textarea'])
const breaking = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'header',
  'footer',
  'hr',
  'dd',
  'dt',
  'dl',
  'blockquote',
  'pre',
  'center',
  'title',
  'caption',
  'figure',
  'form',
  'nav',
  'main',
  'aside',
])
// A cell of the report holds a label; one that holds paragraphs is page layout.
const longestCell = 160
const mostCells = 20_000
// The parser's own work grows with the square of the depth.
const deepest = 2_000

type Cell = { text: string; lines: string[]; colspan: number; rowspan: number; nested: boolean }
type Table = { rows: Cell[][]; nested: boolean }

const span = (value: string | undefined) => Math.min(100, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** Rows of the table with every cell at its column, merged ones once. */
function tableRows(table: Table, no: number, line: number): Row[] {
  const taken = new Map<number, number>()
  return table.rows.map((cells, index) => {
    const pieces: Piece[] = []
    let col = 1
    const place = { table: no, row: index + 1, line }
    for (const cell of cells) {
      while ((taken.get(col) ?? 0) > index) col += 1
      pieces.push({ text: cell.text, place: { table: no, row: index + 1, col } })
      for (let wide = 0; wide < cell.colspan; wide++) taken.set(col + wide, index + cell.rowspan)
      col += cell.colspan
    }
    return { kind: 'cells', pieces, text: pieces.map(({ text }) => text).join(' '), place }
  })
}

class Reader {
  readonly rows: Row[] = []
  title: string | null = null
  private tables: Table[] = []
  private text = ''
  private hidden = 0
  private lines = 0
  private tableCount = 0
  private cells = 0
  private inTitle = false
  private depth = 0

  private cell(): Cell | null {
    return this.tables.at(-1)?.rows.at(-1)?.at(-1) ?? null
  }

  private flush(): void {
    const text = tidy(this.text)
    this.text = ''
    if (text === '') return
    const cell = this.cell()
    if (cell) cell.lines.push(text)
    else this.line(text)
  }

  private line(text: string): void {
    this.lines += 1
    const place = { line: this.lines }
    this.rows.push({ kind: 'words', pieces: piecesOf(text, place), text, place })
  }

  open(name: string, attributes: Record<string, string>): void {
    this.depth += 1
    if (this.depth > deepest) throw new Unreadable(`网页的标签嵌套超过 ${deepest} 层，不像是年度报告`)
    if (skipped.has(name)) this.hidden += 1
    if (this.hidden > 0) return
    if (name === 'title') this.inTitle = true
    if (breaking.has(name)) this.flush()
    if (name === 'table') this.openTable()
    if (name === 'tr' && this.tables.length > 0) {
      this.flush()
      this.tables.at(-1)?.rows.push([])
    }
    if (name === 'td' || name === 'th') this.openCell(attributes)
  }

  private openTable(): void {
    this.flush()
    for (const table of this.tables) table.nested = true
    const cell = this.cell()
    if (cell) {
      // What stood in the layout cell before the inner table comes before it.
      for (const line of cell.lines.splice(0)) this.line(line)
    }
    this.tables.push({ rows: [], nested: false })
    if (this.tables.length > 50) throw new Unreadable('网页的表格嵌套超过 50 层，不像是年度报告')
  }

  private openCell(attributes: Record<string, string>): void {
    this.flush()
    const table = this.tables.at(-1)
    if (!table) return
    if (table.rows.length === 0) table.rows.push([])
    this.cells += 1
    if (this.cells > mostCells) throw new Unreadable(`网页的表格超过 ${mostCells} 格，不像是年度报告`)
    const [colspan, rowspan] = [span(attributes.colspan), span(attributes.rowspan)]
    table.rows.at(-1)?.push({ text: '', lines: [], colspan, rowspan, nested: false })
  }

  write(text: string): void {
    if (this.hidden === 0) this.text += text
  }

  close(name: string): void {
    this.depth -= 1
    if (skipped.has(name)) this.hidden = Math.max(0, this.hidden - 1)
    if (this.hidden > 0) return
    if (name === 'title' && this.inTitle) {
      this.inTitle = false
      this.title ??= tidy(this.text)
      this.text = ''
    }
    if (breaking.has(name) || name === 'td' || name === 'th' || name === 'tr') this.flush()
    if (name === 'table' && this.tables.length > 0) this.closeTable()
  }

  private closeTable(): void {
    this.flush()
    const table = this.tables.pop() as Table
    const cells = table.rows.flat()
    for (const cell of cells) cell.text = cell.lines.join('')
    // A paragraph of section 一 framed by a one-cell table, or a page laid out with tables.
    const layout = table.nested || cells.length < 2 || cells.some(({ text }) => text.length > longestCell)
    if (layout) for (const cell of cells) for (const line of cell.lines) this.line(line)
    else {
      this.tableCount += 1
      this.rows.push(...tableRows(table, this.tableCount, this.lines))
    }
  }

  end(): void {
    while (this.tables.length > 0) this.closeTable()
    this.flush()
  }
}

export function readMarkup(html: string): Source {
  const reader = new Reader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.write(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  reader.end()
  return { container: 'html', wrapped: false, title: reader.title, rows: reader.rows }
}
