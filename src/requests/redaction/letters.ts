import type { Rect } from './geometry.ts'
import { allocate, type Page } from './pdfium.ts'

/** The letters of a page one by one, and where each stands in the page's picture. */

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
