import { type Rect, touch } from './geometry.ts'
import type { Letter } from './letters.ts'
import { drawn, type Page, type Pixels } from './pdfium.ts'

/** Which letters of a page anybody can see: only those go into the copy's text. */

/** The page as it is with none of its text objects drawn. */
function withoutText(page: Page, letters: readonly Letter[]): Pixels {
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

const wholePoints = ({ x, y, w, h }: Rect): Rect => {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  return { x: left, y: top, w: Math.ceil(x + w) - left, h: Math.ceil(y + h) - top }
}
const holds = ({ x, y, w, h }: Rect, column: number, row: number) =>
  column >= x && column < x + w && row >= y && row < y + h

function isInk(a: Pixels, b: Pixels, at: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    if (Math.abs(a.data[at + channel]! - b.data[at + channel]!) > leastInk) return true
  }
  return false
}

/** Whether text is drawn inside the rectangle where none of the `others` could have drawn it. */
function hasOwnInk(a: Pixels, b: Pixels, own: Rect, others: readonly Rect[]): boolean {
  const [right, bottom] = [Math.min(a.width, own.x + own.w), Math.min(a.height, own.y + own.h)]
  for (let row = Math.max(0, own.y); row < bottom; row++) {
    for (let column = Math.max(0, own.x); column < right; column++) {
      const elses = others.some((other) => holds(other, column, row))
      if (!elses && isInk(a, b, (row * a.width + column) * 4)) return true
    }
  }
  return false
}

const legible = /[\p{L}\p{N}\p{P}\p{S}]/u
const unsure = /[\p{Co}\ufffd]/u // private use: what such a letter looks like, nobody can know

const square = 64
const squaresOf = ({ x, y, w, h }: Rect): string[] => {
  const found: string[] = []
  for (let column = Math.floor(x / square); column <= Math.floor((x + w) / square); column++) {
    for (let row = Math.floor(y / square); row <= Math.floor((y + h) / square); row++) found.push(`${column} ${row}`)
  }
  return found
}

type Inked = { letter: Letter; ink: Rect }

/** Each letter with the letters around it. */
function neighbours(letters: readonly Letter[]): (of: Inked) => Rect[] {
  const all = letters.flatMap((letter): Inked[] => (letter.at ? [{ letter, ink: wholePoints(letter.at) }] : []))
  const squares = new Map<string, Inked[]>()
  for (const each of all) {
    for (const name of squaresOf(each.ink)) squares.set(name, [...(squares.get(name) ?? []), each])
  }
  return ({ letter, ink }) =>
    [...new Set(squaresOf(ink).flatMap((name) => squares.get(name) ?? []))]
      .filter((other) => other.letter !== letter && touch(other.ink, ink))
      .map((other) => other.ink)
}

/**
 * Letters that the page certainly shows: without its text it looks different there, at a point where no other letter
 * stands. So nothing can hide under, over or half beside what can be seen.
 */
export function seenLetters(page: Page, letters: readonly Letter[], whole: Pixels): Set<Letter> {
  const bare = withoutText(page, letters)
  const around = neighbours(letters)
  const isSeen = (letter: Letter) => {
    if (!letter.at || !legible.test(letter.text) || unsure.test(letter.text)) return false
    const ink = wholePoints(letter.at)
    return hasOwnInk(whole, bare, ink, around({ letter, ink }))
  }
  return new Set(letters.filter(isSeen))
}
