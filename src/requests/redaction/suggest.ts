import type { PageText, Place } from './api-types.ts'
import type { Jobs } from './jobs.ts'
import { personalDataIn, personalKinds } from './personal-data.ts'

/** Boxes to propose on a page, from its text. Pure. */

type Line = Jobs['words']['answer'][number]
// A little air, so that the edges of the letters are in.
const air = 0.003

function around(places: readonly Place[]): Place {
  const [x, y] = [Math.min(...places.map((at) => at.x)) - air, Math.min(...places.map((at) => at.y)) - air]
  const right = Math.max(...places.map((at) => at.x + at.w)) + air
  const bottom = Math.max(...places.map((at) => at.y + at.h)) + air
  const [left, top] = [Math.max(0, x), Math.max(0, y)]
  return { x: left, y: top, w: Math.min(1, right) - left, h: Math.min(1, bottom) - top }
}

/** Letters one by one: a figure may be written with gaps, and a letter may take two places of a string. */
const inLine = ({ letters }: Line) =>
  personalDataIn(letters.map(({ text }) => text.slice(0, 1)).join('')).map(({ kind, from, to }) => ({
    kind,
    label: personalKinds[kind],
    ...around(letters.slice(from, to)),
  }))

export const pageText = (lines: readonly Line[]): PageText => ({
  lines: lines.map(({ letters, text }) => ({ ...around(letters), text })),
  suggestions: lines.flatMap(inLine),
})
