import type { Piece, Place, Row, Source } from '../source.ts'
import { halfWidth } from '../text/normalise.ts'

/**
 * Plain text and markdown as scrapers leave it. Each way a table was flattened (corpus README, P1–P14) is one small
 * function on lines; what follows needs no further knowledge of how the text came about.
 */

type Line = { text: string; no: number }

const pageNumber =
  /^\s*(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d+\s*页(?:\s*[,，/共]*\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/
const markdownRule = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$/
const drawnRule = /^\s*[+|┌├└┬┴┼─━=-][\s+|=─━┬┴┼┐┤┘:-]{6,}$/

/** P4: a pipe alone stands *between* cells. In P1 and P4b cells end in a pipe and a lone pipe is an empty cell. */
function pipesBetweenCells(lines: readonly Line[]): boolean {
  const alone = lines.filter(({ text }) => text.trim() === '|').length
  const ending = lines.filter(({ text }) => /[^|]\|$/.test(text.trimEnd().slice(-9).replace(/\s/g, ''))).length
  return alone > 20 && ending < alone / 10
}

/** P4b: a pipe alone opens each row, so the first of table 四's numbers has one before it. */
function pipeOpensRows(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ text }) => /^\s*第二十条\s*第/.test(text))
  return first > 0 && lines[first - 1]?.text.trim() === '|'
}

const isPipe = (line: Line | undefined) => line?.text.trim() === '|'
const isEmpty = (line: Line | undefined) => line?.text.trim() === ''

/**
 * P4: two pipes in a row have an empty cell between them. The last cell of a table is empty when an empty line follows
 * its pipe, unless this text has empty lines everywhere.
 */
function betweenPipes(lines: readonly Line[]): Row[] {
  const pipes = lines.flatMap((line, index) => (isPipe(line) ? [index] : []))
  const airy = pipes.filter((index) => isEmpty(lines[index + 1])).length > pipes.length / 2
  const rows: Row[] = []
  let afterPipe = false
  for (const [index, line] of lines.entries()) {
    const place = { line: line.no }
    if (isEmpty(line)) {
      const ends = !airy && isPipe(lines[index - 1]) && !isPipe(lines.slice(index).find((each) => !isEmpty(each)))
      if (ends) rows.push(cellsRow([''], place))
      continue
    }
    if (isPipe(line) && afterPipe) rows.push(cellsRow([''], place))
    if (!isPipe(line)) rows.push(lineRow(line.text, place))
    afterPipe = isPipe(line)
  }
  return rows
}

const cellsRow = (cells: string[], place: Place): Row => {
  const pieces: Piece[] = cells.map((text, index) => ({ text, place: { ...place, col: index + 1 } }))
  return { kind: 'cells', pieces, text: cells.join(' '), place }
}

/** `pdftotext -layout` keeps numbers under each other by spaces: each word knows where in the line it stood. */
function lineRow(text: string, place: Place): Row {
  const pieces = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    place,
    x: index + word.length / 2,
  }))
  return { kind: 'words', pieces, text, place }
}

/** P2b has no pipe before the first cell: where one stands there all the same, the first cell is empty. */
function pipeLeadsRows(lines: readonly Line[]): boolean {
  const rows = lines.filter(({ text }) => text.includes('|') && !/^[\s|]+$/.test(text))
  return rows.filter(({ text }) => text.trimStart().startsWith('|')).length * 2 >= rows.length
}

/** P2, P2b, P10: pipes inside the line; the outer two belong to the line, not to a cell. */
function pipedRow(text: string, place: Place, leading: boolean): Row {
  const inner = (leading ? text.trim().replace(/^\|(?=.)/, '') : text.trim()).replace(/\|$/, '')
  return cellsRow(
    inner.split('|').map((cell) => cell.trim().replace(/^\*\*(.*)\*\*$/, '$1')),
    place,
  )
}

/** Copied from a browser or a sheet: tabs between cells, nothing between two tabs where a cell is empty. */
const tabbed = /\t[^\t]*\t|^[^\t]{1,40}\t\s*[\d/—-]/

/** P1: one cell to a line; a line of n pipes is n empty cells or the width of a merged one. */
function row({ text, no }: Line, leading: boolean): Row | null {
  const place = { line: no }
  if (text.trim() === '' || pageNumber.test(text) || markdownRule.test(text) || drawnRule.test(text)) return null
  if (tabbed.test(text))
    return cellsRow(
      text.split('\t').map((cell) => cell.trim().replace(/^"|"$/g, '')),
      place,
    )
  if (!text.includes('|')) return lineRow(text.replace(/^#+\s*/, ''), place)
  if (/^[\s|]+$/.test(text))
    return cellsRow(
      Array.from({ length: text.replace(/\s/g, '').length }, () => ''),
      place,
    )
  return pipedRow(text, place, leading)
}

// 「二、主动公开政府信息情况」 and the table's own headings: where text that lost its line breaks is cut again.
const seams =
  /(?=[一二三四五六]、(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开行政复议|(?:政府信息公开工作)?存在的?主要问题|其他需要报告的事项))|(?=第二十条第?\s*[（(])|(?=[（(]本列数据的勾稽关系)|(?=[一二]、(?:本年新收|上年结转)政府信息)|(?=行政复议\s+行政诉讼)/g

/** P10: everything in one line. */
const unfold = (line: Line): Line[] => {
  if (line.text.length < 400 || (line.text.match(seams)?.length ?? 0) < 3) return [line]
  const text = line.text.replace(/^[\s|]+/, '').replace(/\|(?=\s*\|)/g, '')
  return text.split(seams).map((part) => ({ text: part, no: line.no }))
}

function unfolded(lines: readonly Line[]): Row[] {
  const leading = pipeLeadsRows(lines)
  return lines.flatMap(unfold).flatMap((line) => row(line, leading) ?? [])
}

export function readPlain(text: string): Source {
  const lines = text
    .split(/\r\n|[\r\n\u2028\f\v]/)
    .map((line, index) => ({ text: halfWidthPipes(line), no: index + 1 }))
  const rows = pipesBetweenCells(lines) ? betweenPipes(lines) : unfolded(lines)
  const markdown = lines.some(({ text: line }) => /^#{1,6}\s/.test(line) || markdownRule.test(line))
  return {
    container: markdown ? 'markdown' : 'text',
    wrapped: true,
    title: null,
    rows,
    opensRows: pipeOpensRows(lines),
  }
}

const halfWidthPipes = (line: string) => (/[｜￨│┃]/.test(line) ? halfWidth(line).replace(/[￨│┃]/g, '|') : line)
