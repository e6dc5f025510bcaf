import type { Rect } from './geometry.ts'
import type { Letter } from './letters.ts'

/** Letters to lines. Pure. */

/** `turn`: degrees clockwise from upright in which the run is read. `letters`: their ink. */
export type Run = Rect & { text: string; turn: 0 | 90 | 180 | 270; letters: (Rect & { text: string })[] }

const centre = ({ x, y, w, h }: Rect) => ({ x: x + w / 2, y: y + h / 2 })
type Axis = 'across' | 'down'

/** Along which line `b` continues `a`; null when it does not. */
function axisFrom(a: Rect, b: Rect): Axis | null {
  const [from, to] = [centre(a), centre(b)]
  const beside = Math.max(a.x, b.x) - Math.min(a.x + a.w, b.x + b.w)
  const below = Math.max(a.y, b.y) - Math.min(a.y + a.h, b.y + b.h)
  if (Math.abs(from.y - to.y) < Math.max(a.h, b.h) / 2 && beside < 1.2 * Math.max(a.h, b.h)) return 'across'
  return Math.abs(from.x - to.x) < Math.max(a.w, b.w) / 2 && below < 1.2 * Math.max(a.w, b.w) ? 'down' : null
}

function turnOf(axis: Axis | null, first: Rect, last: Rect): Run['turn'] {
  if (axis === 'down') return centre(last).y < centre(first).y ? 270 : 90
  return centre(last).x < centre(first).x ? 180 : 0
}

function runFrom(open: readonly Letter[], axis: Axis | null): Run[] {
  const cells = open.flatMap(({ cell }) => cell ?? [])
  const text = open
    .map((letter) => letter.text)
    .join('')
    .trim()
  if (cells.length === 0 || text === '') return []
  const [x, y] = [Math.min(...cells.map((at) => at.x)), Math.min(...cells.map((at) => at.y))]
  const [right, bottom] = [Math.max(...cells.map((at) => at.x + at.w)), Math.max(...cells.map((at) => at.y + at.h))]
  const letters = open.flatMap((letter) => (letter.cell && letter.at ? [{ ...letter.at, text: letter.text }] : []))
  return [{ x, y, w: right - x, h: bottom - y, text, turn: turnOf(axis, cells[0]!, cells.at(-1)!), letters }]
}

/** Letters that follow each other on one line, as runs; a letter not taken ends a run. */
export function runsOf(letters: readonly Letter[], taken: (letter: Letter) => boolean): Run[] {
  const runs: Run[] = []
  let open: Letter[] = []
  let axis: Axis | null = null
  const close = () => {
    runs.push(...runFrom(open, axis))
    open = []
    axis = null
  }
  for (const letter of letters) {
    if (/[\r\n]/.test(letter.text)) close()
    else if (!letter.cell || /^\s$/.test(letter.text)) open.push({ ...letter, text: ' ', cell: null })
    else if (!taken(letter)) close()
    else {
      const last = open.findLast(({ cell }) => cell !== null)?.cell
      const next: Axis | null = last ? axisFrom(last, letter.cell) : null
      if (last && (!next || (axis && axis !== next))) close()
      else axis ??= next
      open.push(letter)
    }
  }
  close()
  return runs
}
