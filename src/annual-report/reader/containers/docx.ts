import { type Piece, piecesOf, type Row, type Source, Unreadable } from '../source.ts'
import { walkXml } from './xml.ts'
import { openPackage } from './zip.ts'

/** Word documents, as Word or WPS writes them: paragraphs and tables with real merged cells. */

type Cell = { lines: string[]; span: number; continues: boolean }

/** Tables inside tables are flattened: their cells' words go to the outer cell. */
class Reader {
  readonly rows: Row[] = []
  private table: Cell[][] | null = null
  private depth = 0
  private text = ''
  private reading = false
  private tables = 0
  private lines = 0
  private deleted = 0

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'w:del' || name === 'w:instrText') this.deleted += 1
    if (name === 'w:tbl') this.openTable()
    if (this.depth === 1 && name === 'w:tr') this.table?.push([])
    if (this.depth === 1 && name === 'w:tc') this.table?.at(-1)?.push({ lines: [], span: 1, continues: false })
    const cell = this.table?.at(-1)?.at(-1)
    if (cell && this.depth === 1 && name === 'w:gridSpan') cell.span = Number(attributes['w:val']) || 1
    if (cell && this.depth === 1 && name === 'w:vMerge') cell.continues = attributes['w:val'] !== 'restart'
    if (name === 'w:t') this.reading = true
    if (name === 'w:tab' && this.depth === 0) this.text += ' '
    if (name === 'w:br') this.text += this.depth > 0 ? '' : '\n'
  }

  private openTable(): void {
    this.depth += 1
    if (this.depth === 1) this.table = []
  }

  write(text: string): void {
    if (this.reading && this.deleted === 0) this.text += text
  }

  close(name: string): void {
    if (name === 'w:del' || name === 'w:instrText') this.deleted -= 1
    if (name === 'w:t') this.reading = false
    if (name === 'w:p') this.paragraph()
    if (name === 'w:tbl') {
      this.depth -= 1
      if (this.depth === 0) this.closeTable()
    }
  }

  private paragraph(): void {
    const text = this.text
    this.text = ''
    const cell = this.table?.at(-1)?.at(-1)
    if (cell) cell.lines.push(text)
    else for (const line of text.split('\n')) if (line.trim() !== '') this.line(line.trim())
  }

  private line(text: string): void {
    this.lines += 1
    const place = { line: this.lines }
    this.rows.push({ kind: 'words', pieces: piecesOf(text, place), text, place })
  }

  private closeTable(): void {
    this.tables += 1
    for (const [index, cells] of (this.table ?? []).entries()) {
      let col = 1
      const pieces: Piece[] = []
      for (const { lines, span, continues } of cells) {
        // The lower part of a merged cell is no cell of its own.
        if (!continues) pieces.push({ text: lines.join('').trim(), place: { table: this.tables, row: index + 1, col } })
        col += span
      }
      const place = { table: this.tables, row: index + 1 }
      this.rows.push({ kind: 'cells', pieces, text: pieces.map(({ text }) => text).join(' '), place })
    }
    this.table = null
  }
}

export function readDocx(bytes: Uint8Array): Source {
  const xml = openPackage(bytes).text('word/document.xml')
  if (xml === null) throw new Unreadable('不是 Word 文档，或者文档内容缺失')
  const reader = new Reader()
  walkXml(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.write(text),
    close: (name) => reader.close(name),
  })
  return { container: 'docx', wrapped: false, title: null, rows: reader.rows }
}
