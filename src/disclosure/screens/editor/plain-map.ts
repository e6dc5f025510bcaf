/**
 * The plain text the checks read (plainOf on the server: a line per paragraph, a space before a cell), drawn from the
 * editor's document with the place of each character in it, so that a finding's figures lead to its words.
 */
type Node = { type: string; text?: string; attrs?: Record<string, unknown>; content?: readonly Node[] }

export type PlainMap = { plain: string; at: readonly number[] }

/** As ProseMirror counts: a text by its length, a leaf 1, anything else its content and two. */
const isLeaf = (type: string) => ['hardBreak', 'footnote', 'picture', 'horizontalRule'].includes(type)

type Writing = { signs: string[]; at: number[]; notes: number }

const put = ({ signs, at }: Writing, words: string, place: (index: number) => number) => {
  for (let index = 0; index < words.length; index += 1) {
    signs.push(words[index] ?? '')
    at.push(place(index))
  }
}

const leafWords = ({ type, attrs }: Node, writing: Writing) => {
  if (type === 'hardBreak' || type === 'horizontalRule') return '\n'
  if (type === 'footnote') {
    writing.notes += 1
    return `〔${writing.notes}〕`
  }
  const { alt = '', caption = '' } = attrs as { alt?: string; caption?: string }
  return `${alt ? `〔图：${alt}〕` : ''}${caption ? `${caption}\n` : ''}`
}

/** Answers where the next node begins. */
function write(node: Node, from: number, writing: Writing): number {
  if (node.type === 'text') {
    put(writing, node.text ?? '', (index) => from + index)
    return from + (node.text ?? '').length
  }
  if (isLeaf(node.type)) {
    put(writing, leafWords(node, writing), () => from)
    return from + 1
  }
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader'
  if (isCell) put(writing, ' ', () => from)
  let next = from + 1
  for (const child of node.content ?? []) next = write(child, next, writing)
  if (/^(paragraph|heading|listItem|tableRow|table|blockquote)$/.test(node.type)) put(writing, '\n', () => next)
  return next + 1
}

/** What plainOf does to blanks and empty lines, done to the places as well. */
function tidied({ signs, at }: Writing): PlainMap {
  let plain = ''
  const places: number[] = []
  const keep = (sign: string, place: number) => {
    plain += sign
    places.push(place)
  }
  for (const [index, sign] of signs.entries()) {
    const place = at[index] ?? 0
    const last = plain.at(-1)
    if (/[ \t\u00a0]/.test(sign)) {
      if (last !== undefined && last !== ' ' && last !== '\n') keep(' ', place)
      continue
    }
    if (sign === '\n') {
      if (last === ' ') {
        plain = plain.slice(0, -1)
        places.pop()
      }
      if (plain !== '' && plain.at(-1) !== '\n') keep('\n', place)
      continue
    }
    keep(sign, place)
  }
  return { plain: plain.trimEnd(), at: places.slice(0, plain.trimEnd().length) }
}

/** Without the words of the footnotes, which stand behind all else. */
export function plainMap(doc: unknown): PlainMap {
  const writing: Writing = { signs: [], at: [], notes: 0 }
  // The document itself has no opening sign: its content begins at 0.
  let next = 0
  for (const child of (doc as Node).content ?? []) next = write(child, next, writing)
  return tidied(writing)
}

export type Spot = { from: number; to: number }

/** The stretch of the document behind a stretch of the plain text; null where the words are no longer there. */
export function spotOf(
  { plain, at }: PlainMap,
  { from, to, words }: { from: number; to: number; words?: string },
): Spot | null {
  const found = words && plain.slice(from, to) !== words ? nearest(plain, words, from) : from
  if (found < 0) return null
  const end = found + (to - from)
  const [first, last] = [at[found], at[end - 1]]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/** While one types, places move: the same words, as near as possible to where they were. */
function nearest(plain: string, words: string, from: number): number {
  const after = plain.indexOf(words, from)
  const before = plain.lastIndexOf(words, from)
  if (after < 0 || before < 0) return Math.max(after, before)
  return after - from < from - before ? after : before
}
