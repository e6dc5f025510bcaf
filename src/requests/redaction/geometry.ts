/** Where things stand on a page. Pure: the console draws with it, the confined process paints with it. */

/** Fractions of the page as people see it: turned and cropped, from its upper left corner. */
export type Area = { page: number; x: number; y: number; w: number; h: number }
/** Whole points of a picture. */
export type Rect = { x: number; y: number; w: number; h: number }
export type Size = { width: number; height: number }

export const dotsPerInch = 200
const pointsPerInch = 72
// A plan of A0 is drawn more coarsely: at 200 dpi it would be 62 million points.
const mostPoints = 16_000_000

/** A page's picture, and how many of its points make one point of paper (1/72 inch). */
export function pictureOf({ width, height }: Size): Size & { scale: number } {
  const full = dotsPerInch / pointsPerInch
  const scale = Math.min(full, Math.sqrt(mostPoints / (width * height)))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), scale }
}

/** The area in points of the picture; a point that is touched is taken whole. */
export function rectOf({ x, y, w, h }: Omit<Area, 'page'>, { width, height }: Size): Rect {
  const [left, top] = [Math.max(0, Math.floor(x * width)), Math.max(0, Math.floor(y * height))]
  const [right, bottom] = [Math.min(width, Math.ceil((x + w) * width)), Math.min(height, Math.ceil((y + h) * height))]
  return { x: left, y: top, w: Math.max(0, right - left), h: Math.max(0, bottom - top) }
}

/** JPG is coded in blocks of eight points: a rectangle of whole blocks cannot take anything in from beside it. */
const block = 8
export function wholeBlocks({ x, y, w, h }: Rect, { width, height }: Size): Rect {
  const [left, top] = [Math.floor(x / block) * block, Math.floor(y / block) * block]
  const right = Math.min(width, Math.ceil((x + w) / block) * block)
  const bottom = Math.min(height, Math.ceil((y + h) / block) * block)
  return { x: left, y: top, w: right - left, h: bottom - top }
}

export const touch = (a: Rect, b: Rect) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
