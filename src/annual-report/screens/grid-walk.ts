/** Walking the printed tables with the arrow keys: where each number stands once merged cells are laid out. */
export type GridCell = { text?: string; cell?: string; colspan?: number; rowspan?: number }
export type Place = { cell: string; row: number; from: number; to: number }

const claim = (taken: Set<string>, row: number, from: number, cell: GridCell) => {
  const width = cell.colspan ?? 1
  for (let down = 0; down < (cell.rowspan ?? 1); down++)
    for (let right = 0; right < width; right++) taken.add(`${row + down}:${from + right}`)
  return from + width - 1
}

export function places(rows: readonly (readonly GridCell[])[]): Place[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.flatMap((cell) => {
      while (taken.has(`${row}:${column}`)) column++
      const from = column
      const to = claim(taken, row, from, cell)
      return cell.cell ? [{ cell: cell.cell, row, from, to }] : []
    })
  })
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'
export const isDirection = (key: string): key is Direction => key.startsWith('Arrow')

const nearest = (candidates: Place[], here: Place) =>
  candidates.find(({ from, to }) => from <= here.from && here.from <= to) ?? candidates.at(-1)

/** The next number in that direction; at the edge of the table one stays where one is. */
export function neighbour(all: readonly Place[], cell: string, direction: Direction): string {
  const index = all.findIndex((place) => place.cell === cell)
  const here = all[index]
  if (!here) return cell
  if (direction === 'ArrowLeft') return all[index - 1]?.row === here.row ? all[index - 1]!.cell : cell
  if (direction === 'ArrowRight') return all[index + 1]?.row === here.row ? all[index + 1]!.cell : cell
  const rows = [...new Set(all.map(({ row }) => row))]
  const wanted = rows[rows.indexOf(here.row) + (direction === 'ArrowDown' ? 1 : -1)]
  return (
    nearest(
      all.filter(({ row }) => row === wanted),
      here,
    )?.cell ?? cell
  )
}
