import { type Rect, touch } from './geometry.ts'
import { allocate, drawn, type Page, type Pixels } from './pdfium.ts'

/** The letters of a page one by one, where each stands in the page's picture, and whether anybody can see it. */

export type Letter = {
  text: string
  /** In points of the page's picture: its ink; null for a space or a line's end that the page does not draw. */
  at: Rect | null
  /** Its place in the line. */
  cell: Rect | null
  /** The text object it belongs to; 0 for none. */
  object: number
}

type Affine = (x: number, y: number) => [number, number]
const far = 1000

/** From the page's own coordinates to its picture, whatever its rotation and crop. */
function toPicture({ pdfium, handle, picture }: Page): Affine {
  const fine = 1000
  const [width, height] = [picture.width * fine, picture.height * fine]
  const point = (x: number, y: number) =>
    allocate(pdfium, 8, (at): [number, number] => {
      pdfium.FPDF_PageToDevice(handle, 0, 0, width, height, 0, x, y, at, at + 4)
      return [pdfium.pdfium.getValue(at, 'i32') / fine, pdfium.pdfium.getValue(at + 4, 'i32') / fine]
    })
  const [[ox, oy], [ax, ay], [bx, by]] = [point(0, 0), point(far, 0), point(0, far)]
  return (x, y) => [ox + (x * (ax - ox) + y * (bx - ox)) / far, oy + (x * (ay - oy) + y * (by - oy)) / far]
}

type Corners = [left: number, right: number, bottom: number, top: number]

function rectIn([left, right, bottom, top]: Corners, place: Affine): Rect {
  const corners = [place(left, bottom), place(right, top)]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** A letter's ink, and its cell in the line; a letter that says nothing of its ink may fill its cell. */
function rectsOf({ pdfium }: Page, text: number, index: number, place: Affine): { ink: Rect; cell: Rect } {
  return allocate(pdfium, 48, (at) => {
    const { getValue } = pdfium.pdfium
    pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24)
    pdfium.FPDFText_GetLooseCharBox(text, index, at + 32) // left top right bottom
    const ink = rectIn([0, 8, 16, 24].map((offset) => getValue(at + offset, 'double')) as Corners, place)
    const cell = rectIn([0, 8, 12, 4].map((offset) => getValue(at + 32 + offset, 'float')) as Corners, place)
    return { ink: ink.w > 0.1 && ink.h > 0.1 ? ink : cell, cell }
  })
}

export function lettersOf(page: Page): Letter[] {
  const { pdfium, handle } = page
  const text = pdfium.FPDFText_LoadPage(handle)
  if (!text) return []
  try {
    const place = toPicture(page)
    return Array.from({ length: pdfium.FPDFText_CountChars(text) }, (_, index) => {
      const code = pdfium.FPDFText_GetUnicode(text, index)
      const made = pdfium.FPDFText_IsGenerated(text, index) === 1
      const rects = made ? null : rectsOf(page, text, index, place)
      return {
        text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd',
        at: rects?.ink ?? null,
        cell: rects?.cell ?? null,
        object: made ? 0 : pdfium.FPDFText_GetTextObject(text, index),
      }
    })
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

/** The page as it is with none of its text objects drawn. */
export function withoutText(page: Page, letters: readonly Letter[]): Pixels {
  const objects = new Set(letters.map(({ object }) => object).filter((object) => object !== 0))
  const show = (shown: boolean) => {
    for (const object of objects) page.pdfium.FPDFPageObj_SetIsActive(object, shown)
  }
  show(false)
  try {
    return drawn(page)
  } finally {
    show(true)
  }
}

// Less than this between two drawings of a point is not ink.
const leastInk = 24

function differs(a: Pixels, b: Pixels, { x, y, w, h }: Rect): boolean {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))]
  const [right, bottom] = [Math.min(a.width, Math.ceil(x + w)), Math.min(a.height, Math.ceil(y + h))]
  for (let row = top; row < bottom; row++) {
    for (let at = (row * a.width + left) * 4, end = (row * a.width + right) * 4; at < end; at += 4) {
      for (let channel = 0; channel < 3; channel++) {
        if (Math.abs(a.data[at + channel]! - b.data[at + channel]!) > leastInk) return true
      }
    }
  }
  return false
}

const legible = /[\p{L}\p{N}\p{P}\p{S}]/u
const unsure = /[\p{Co}\ufffd]/u // private use: what such a letter looks like, nobody can know

/** Two letters that stand on one another: one of them may hide under what the other shows. */
function stacked(letters: readonly Letter[]): Set<Letter> {
  const cells = Map.groupBy(
    letters.filter(({ at }) => at !== null),
    ({ at }) => `${Math.round((at!.x + at!.w / 2) / 8)} ${Math.round((at!.y + at!.h / 2) / 8)}`,
  )
  const found = new Set<Letter>()
  for (const letter of letters) {
    if (!letter.at) continue
    const [cx, cy] = [letter.at.x + letter.at.w / 2, letter.at.y + letter.at.h / 2]
    const near = { x: cx - letter.at.w / 4, y: cy - letter.at.h / 4, w: letter.at.w / 2, h: letter.at.h / 2 }
    for (let x = -2; x <= 2; x++) {
      for (let y = -2; y <= 2; y++) {
        for (const other of cells.get(`${Math.round(cx / 8) + x} ${Math.round(cy / 8) + y}`) ?? []) {
          const centre = { x: other.at!.x + other.at!.w / 2, y: other.at!.y + other.at!.h / 2, w: 0.01, h: 0.01 }
          if (other !== letter && touch(near, centre)) found.add(letter).add(other)
        }
      }
    }
  }
  return found
}

/** Letters that the page certainly shows: it looks different without its text, there, and nothing else stands there. */
export function seenLetters(page: Page, letters: readonly Letter[], whole: Pixels): Set<Letter> {
  const bare = withoutText(page, letters)
  const hidden = stacked(letters)
  return new Set(
    letters.filter(
      (letter) =>
        letter.at &&
        legible.test(letter.text) &&
        !unsure.test(letter.text) &&
        !hidden.has(letter) &&
        differs(whole, bare, letter.at),
    ),
  )
}

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
