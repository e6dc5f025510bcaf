import traditional from 'opencc-js/dict/TSCharacters'

/**
 * One way of writing for what people write in many: full-width or half-width, upper or lower case, 繁 or 简. Unit by
 * unit and never longer or shorter, so that a passage found in the folded text is cut from the text as it stands.
 */

const invisible = /^[\p{Cf}\p{Mn}]$/u

function oneUnit(letter: string): string {
  if (invisible.test(letter)) return '\0'
  const folded = letter.normalize('NFKC').toLowerCase()
  return folded.length === 1 ? folded : letter
}

function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65_536 }, (_, unit) =>
    unit >= 0xd800 && unit < 0xe000 ? unit : oneUnit(String.fromCharCode(unit)).charCodeAt(0),
  )
  for (const pair of traditional.split('|')) {
    const [from, to] = pair.split(' ') as [string, string]
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  return table
}

let table: Uint16Array | undefined
const most = 4_096

/** The text in its one way of writing; what is invisible becomes NUL. Of the same length as what was given. */
export function fold(text: string): string {
  table ??= makeTable()
  const units = new Uint16Array(Math.min(text.length, most))
  let folded = ''
  for (let from = 0; from < text.length; from += most) {
    const length = Math.min(most, text.length - from)
    for (let at = 0; at < length; at++) units[at] = table[text.charCodeAt(from + at)]!
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[])
  }
  return folded
}

/** As one compares and keeps it: folded, without what is invisible, spaces made one. */
export const plainly = (text: string) => fold(text).replaceAll('\0', '').replace(/\s+/g, ' ').trim()
