import type { Piece, Row } from '../source.ts'

/** Words at places on a page (PDF, pdftohtml -xml) as rows, top to bottom and left to right. */
export type Word = { text: string; x: number; y: number; width: number; height: number; page: number }

const pageNumber = /^[-—–\s]*\d{1,4}[-—–\s]*$/
const dashed = /^\s*[-—–]\s*\d{1,4}\s*[-—–]\s*$/

/** Words whose middles lie within half a letter of each other stand on one line. */
function linesOf(words: readonly Word[]): Word[][] {
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: Word[][] = []
  for (const word of sorted) {
    const line = lines.at(-1)
    const first = line?.[0]
    const middle = (each: Word) => each.y + each.height / 2
    if (line && first && Math.abs(middle(word) - middle(first)) <= Math.min(word.height, first.height) * 0.5)
      line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

/** Letters nearer than a blank belong to one piece; a number keeps its own. */
function pieces(line: readonly Word[], page: number, no: number): Piece[] {
  const result: (Piece & { from: number; to: number })[] = []
  for (const word of line) {
    const last = result.at(-1)
    // Two numbers this near are two cells of a narrow table; letters this near are one word.
    const both = last !== undefined && /\d$/.test(last.text) && /^\d/.test(word.text)
    const near = last && word.x - last.to < word.height * (both ? 0.12 : 0.45)
    if (last && near) {
      last.text += word.text
      last.to = Math.max(last.to, word.x + word.width)
    } else {
      const place = { page, line: no }
      result.push({ text: word.text, place, from: word.x, to: word.x + word.width })
    }
  }
  return result.flatMap(({ text, place, from, to }) => {
    const words = text
      .trim()
      .split(/\s+/)
      .filter((each) => each !== '')
    const letter = (to - from) / Math.max(1, text.length)
    return words.map((each) => ({
      text: each,
      place,
      x: words.length === 1 ? (from + to) / 2 : from + letter * (text.indexOf(each) + each.length / 2),
    }))
  })
}

export function positionedRows(words: readonly Word[]): Row[] {
  const pages = [...new Set(words.map(({ page }) => page))].sort((a, b) => a - b)
  return pages.flatMap((page) => {
    const lines = linesOf(words.filter((word) => word.page === page && word.text.trim() !== ''))
    return lines.flatMap((line, index): Row[] => {
      const text = line.map((word) => word.text).join('')
      const edge = index < 1 || index >= lines.length - 1
      if (dashed.test(text) || (edge && pageNumber.test(text))) return []
      const place = { page, line: index + 1 }
      const found = pieces(line, page, index + 1)
      return [{ kind: 'words', pieces: found, text: found.map((piece) => piece.text).join(' '), place }]
    })
  })
}
