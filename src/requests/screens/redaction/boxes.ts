import type { Place } from '../../redaction/api-types.ts'

/** The boxes being drawn, and what keys and pointer do to them. Pure. */

export type DrawnBox = Place & { key: string; page: number; ground: string; note: string }

const least = 0.004
const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)

/** Kept on the page, never smaller than a letter's stroke. */
export function onPage({ x, y, w, h }: Place): Place {
  const [width, height] = [within(Math.max(w, least), 1), within(Math.max(h, least), 1)]
  return { x: within(x, 1 - width), y: within(y, 1 - height), w: width, h: height }
}

type Point = { x: number; y: number }
export const between = (a: Point, b: Point): Place =>
  onPage({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) })

export const moved = (place: Place, dx: number, dy: number): Place =>
  onPage({ ...place, x: place.x + dx, y: place.y + dy })

export function resized({ x, y, w, h }: Place, dx: number, dy: number): Place {
  return { x, y, w: within(Math.max(w + dx, least), 1 - x), h: within(Math.max(h + dy, least), 1 - y) }
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }

/** Arrow keys move, with Shift they change the size, with Ctrl in large steps; null for any other key. */
export function byKey(place: Place, { key, shiftKey, ctrlKey, metaKey }: Key): Place | null {
  const direction = directions[key]
  if (!direction) return null
  const step = ctrlKey || metaKey ? 0.02 : 0.002
  const [dx, dy] = [direction[0] * step, direction[1] * step]
  return shiftKey ? resized(place, dx, dy) : moved(place, dx, dy)
}

export const lineAt = <Line extends Place>(lines: readonly Line[], { x, y }: Point): Line | undefined =>
  lines.find((line) => x >= line.x && x <= line.x + line.w && y >= line.y && y <= line.y + line.h)
