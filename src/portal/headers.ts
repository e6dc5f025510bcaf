/** Which headers a number of a spanned table belongs to (HTML `headers`): derived from the grid, never written out. */

type Span = { colspan?: number; rowspan?: number }
export type GridCell = ({ text: string } | { cell: string }) & Span
export type GridRow = readonly GridCell[]

export type HeaderCell = Span & {
  kind: 'header'
  id: string
  text: string
  scope: 'col' | 'colgroup' | 'row' | 'rowgroup'
  class?: string
}
export type NumberCell = Span & { kind: 'number'; cell: string; headers: string }
export type NoteCell = Span & { kind: 'note'; text: string }
export type PlacedCell = HeaderCell | NumberCell | NoteCell
export type Group = { part: 'thead' | 'tbody'; rows: PlacedCell[][] }

type Placed = { cell: GridCell; row: number; column: number; id: string }

/** The cell that covers each place of the grid. */
function place(prefix: string, rows: readonly GridRow[]): Placed[][] {
  const places: Placed[][] = rows.map(() => [])
  rows.forEach((cells, row) => {
    let column = 0
    cells.forEach((cell, index) => {
      while (places[row]?.[column]) column += 1
      const placed = { cell, row, column, id: `${prefix}-h${row}-${index}` }
      for (let y = row; y < row + (cell.rowspan ?? 1); y += 1)
        for (let x = column; x < column + (cell.colspan ?? 1); x += 1) places[y]![x] = placed
    })
  })
  return places
}

const isText = (placed: Placed | undefined): placed is Placed => placed !== undefined && 'text' in placed.cell
const rowHasNumber = (row: GridRow | undefined) => row?.some((cell) => 'cell' in cell) ?? false
/** A text that spans rows and columns above the row labels is a note, not a header of anything. */
const isNote = (cell: GridCell) => (cell.colspan ?? 1) > 1 && (cell.rowspan ?? 1) > 1

const unique = (found: Placed[]) => [...new Set(found.map(({ id }) => id))]

/** Upwards past the numbers to the nearest run of header rows; outermost header first. */
function above(places: Placed[][], rows: readonly GridRow[], row: number, column: number): Placed[] {
  let y = row
  while (y >= 0 && rowHasNumber(rows[y])) y -= 1
  const found: Placed[] = []
  for (; y >= 0 && !rowHasNumber(rows[y]); y -= 1) {
    const placed = places[y]?.[column]
    if (isText(placed) && !isNote(placed.cell)) found.unshift(placed)
  }
  return found
}

const before = (places: Placed[][], row: number, column: number): Placed[] =>
  places[row]!.slice(0, column).filter(isText)

function header(placed: Placed, rows: readonly GridRow[]): HeaderCell {
  const { colspan, rowspan } = placed.cell
  const text = 'text' in placed.cell ? placed.cell.text : ''
  const inNumbers = rowHasNumber(rows[placed.row])
  const scope = inNumbers ? ((rowspan ?? 1) > 1 ? 'rowgroup' : 'row') : (colspan ?? 1) > 1 ? 'colgroup' : 'col'
  const next = rows[placed.row]![rows[placed.row]!.indexOf(placed.cell) + 1]
  const leaf = inNumbers && next !== undefined && 'cell' in next
  return { kind: 'header', id: placed.id, text, scope, class: leaf ? 'leaf' : undefined, colspan, rowspan }
}

function convert(placed: Placed, places: Placed[][], rows: readonly GridRow[]): PlacedCell {
  const { cell, row, column } = placed
  const { colspan, rowspan } = cell
  if ('text' in cell) return isNote(cell) ? { kind: 'note', text: cell.text, colspan, rowspan } : header(placed, rows)
  const headers = unique([...above(places, rows, row, column), ...before(places, row, column)]).join(' ')
  return { kind: 'number', cell: cell.cell, headers, colspan, rowspan }
}

/** A run of header rows and the numbers under it; one such run is a thead with its tbody. */
export function associate(prefix: string, rows: readonly GridRow[]): Group[] {
  const places = place(prefix, rows)
  const starts = rows.map((row, index) => !rowHasNumber(row) && (index === 0 || rowHasNumber(rows[index - 1])))
  const several = starts.filter(Boolean).length > 1
  const groups: Group[] = []
  rows.forEach((row, index) => {
    const part = !several && !rowHasNumber(row) ? 'thead' : 'tbody'
    if (starts[index] || groups.at(-1)?.part !== part) groups.push({ part, rows: [] })
    const own = [...new Set(places[index])].filter((placed) => placed.row === index)
    groups.at(-1)!.rows.push(own.map((placed) => convert(placed, places, rows)))
  })
  return groups
}
