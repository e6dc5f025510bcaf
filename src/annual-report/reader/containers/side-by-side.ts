import type { Row, Source } from '../source.ts'
import { readPlain } from './plain.ts'

/**
 * Two reports printed beside each other (one organ, two years): every line is a left and a right half. Halves are
 * told by what repeats — the same label twice in a line — and elsewhere by the one wide gap.
 */
type Half = { left: string | null; right: string | null }

const gap = /\s{2,}/g
const words = (text: string) => text.replace(/[\d.,%+-]+/g, '').replace(/\s/g, '')
const numbers = (text: string) => text.match(/\d[\d.,]*/g)?.length ?? 0

/** The gap at which both halves carry the same words and as many numbers. */
function mirrored(line: string): { left: string; right: string; at: number } | null {
  if (!/\S\s{2,}\S/.test(line)) return null
  for (const match of line.matchAll(gap)) {
    const [left, right] = [line.slice(0, match.index), line.slice(match.index + match[0].length)]
    if (left.trim() === '' || right.trim() === '') continue
    if (words(left) === words(right) && numbers(left) === numbers(right)) {
      return { left, right, at: match.index + match[0].length }
    }
  }
  return null
}

const indent = (line: string) => line.length - line.trimStart().length
const inner = (line: string) => line.trim().split(/\s{2,}/)

/** Enough labels printed twice on their lines to be sure that the page has two halves. */
function rightEdge(lines: readonly string[]): number | null {
  const doubles = lines.flatMap((line) => {
    const found = mirrored(line)
    return found && /[\u4e00-\u9fff]{2}/.test(found.left) && numbers(found.left) > 0 ? [found.at] : []
  })
  if (doubles.length < 12) return null
  return Math.max(...doubles) * 0.75
}

const years = /(20\d\d)\s*年报告/g
const chapter = /^\s*[一二三四五六]、/
const plainNumbers = (line: string) => /^[\s\d.,]+$/.test(line)

function halve(line: string, edge: number): Half {
  const twice = mirrored(line)
  if (twice) return { left: twice.left, right: twice.right }
  if (line.trim() === '') return { left: null, right: null }
  if (indent(line) >= edge) return { left: null, right: line }
  const parts = inner(line)
  if (plainNumbers(line) && parts.length === 14)
    return { left: parts.slice(0, 7).join('  '), right: parts.slice(7).join('  ') }
  if (parts.length === 2 && indent(line) < 4 && !plainNumbers(line))
    return { left: parts[0] ?? '', right: parts[1] ?? '' }
  return { left: line, right: null }
}

type Side = { year: number | null; lines: { text: string; no: number }[] }

/** Whole-width tables under a caption 「2024 年报告」 belong to that year. */
export function readSideBySide(text: string): { year: number | null; source: Source }[] | null {
  const lines = text.split(/\r\n|[\r\n\f]/)
  const edge = rightEdge(lines)
  if (edge === null) return null
  const [left, right]: [Side, Side] = [
    { year: null, lines: [] },
    { year: null, lines: [] },
  ]
  let captioned: Side | null = null
  let last = false
  for (const [index, line] of lines.entries()) {
    const no = index + 1
    const named = [...line.matchAll(years)].map((match) => Number(match[1]))
    if (named.length === 2)
      [left.year, right.year] = [left.year ?? (named[0] as number), right.year ?? (named[1] as number)]
    if (named.length === 1 && line.trim().length < 12)
      captioned = [left, right].find((side) => side.year === named[0]) ?? null
    if (chapter.test(line) && !mirrored(line)) {
      if (/^\s*[五六]、/.test(line)) captioned = null
      last ||= /^\s*六、/.test(line)
      const heading = line.replace(/\s*[（(]重复率.*$/, '')
      for (const side of [left, right]) side.lines.push({ text: heading, no })
      continue
    }
    const half = halve(line, edge)
    // The comparison's own findings follow the reports, indented and over the whole width.
    if (last && half.right === null && line.trim() !== '' && indent(line) > 0) break
    if (captioned && (half.right === null || plainNumbers(line))) captioned.lines.push({ text: line, no })
    else {
      if (half.left !== null) left.lines.push({ text: half.left, no })
      if (half.right !== null) right.lines.push({ text: half.right, no })
    }
  }
  return [left, right].map((side) => ({ year: side.year, source: numbered(side) }))
}

/** Lines keep the numbers they had in the file. */
function numbered({ lines }: Side): Source {
  const source = readPlain(lines.map(({ text }) => text).join('\n'))
  const original = (line: number | undefined) => (line === undefined ? undefined : lines[line - 1]?.no)
  const rows = source.rows.map((row): Row => {
    const place = { ...row.place, line: original(row.place.line) }
    const pieces = row.pieces.map((piece) => ({
      ...piece,
      place: { ...piece.place, line: original(piece.place.line) },
    }))
    return { ...row, place, pieces }
  })
  return { ...source, rows }
}
