/** What every container is turned into before anything is understood: rows of pieces, each knowing where it stood. */

export type Place = { line?: number; page?: number; table?: number; row?: number; col?: number }

/** One cell of a table, or one word of a line. `x`: where its middle stands on the paper, if the source says. */
export type Piece = { text: string; place: Place; x?: number }

/** `cells`: the source itself drew the cells, so an empty piece is an empty cell. `words`: a line cut at its spaces. */
export type Row = { kind: 'cells' | 'words'; pieces: Piece[]; text: string; place: Place }

export type Container = 'html' | 'docx' | 'pdf' | 'pdf-xml' | 'xlsx' | 'json' | 'text' | 'markdown'

export type Source = {
  container: Container
  /** Paragraphs are as the author broke them (html, docx), or as the paper did (text, pdf). */
  wrapped: boolean
  title: string | null
  rows: Row[]
  /** Every row begins with an empty cell of its own (P4b). */
  opensRows?: boolean
}

/** Input that cannot be read: the sentence for the person who gave it. */
export class Unreadable extends Error {}

export const plainRow = (text: string, place: Place): Row => ({
  kind: 'words',
  pieces: piecesOf(text, place),
  text,
  place,
})

export const piecesOf = (text: string, place: Place): Piece[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word, place }))

export const placeName = ({ page, line, table, row, col }: Place): string =>
  [page && `第${page}页`, line && `第${line}行`, table && `表${table}`, row && `第${row}行`, col && `第${col}列`]
    .filter(Boolean)
    .join('')
