import { fold } from './fold.ts'

/**
 * What a text is found by: every two neighbouring characters of Chinese, every run of letters or digits. On 1,543
 * questions over 140,000 articles two characters find more than words do (docs/decisions/0072).
 */

const isHan = (unit: number) =>
  (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007 || (unit >= 0xd800 && unit < 0xe000)
const isPlainLetter = (unit: number) =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit < 0x250)

const longestRun = 40

/** Rare characters take two units; they are never torn apart. */
function eachPair(run: string, each: (token: string) => void) {
  const letters = /[\ud800-\udfff]/.test(run) ? [...run] : run
  if (letters.length === 1) each(run)
  for (let i = 0; i < letters.length - 1; i++) each(letters[i]! + letters[i + 1]!)
}

/** Calls `each` with every token of a text that is folded already; a single character only where it stands alone. */
export function eachToken(folded: string, each: (token: string) => void): void {
  const text = (folded.includes('\0') ? folded.replaceAll('\0', '') : folded).toWellFormed()
  let at = 0
  while (at < text.length) {
    const from = at
    if (isHan(text.charCodeAt(at))) {
      while (at < text.length && isHan(text.charCodeAt(at))) at++
      eachPair(text.slice(from, at), each)
    } else if (isPlainLetter(text.charCodeAt(at))) {
      while (at < text.length && isPlainLetter(text.charCodeAt(at))) at++
      each(text.slice(from, Math.min(at, from + longestRun)))
    } else at++
  }
}

export function tokensOf(text: string): string[] {
  const found: string[] = []
  eachToken(fold(text), (token) => found.push(token))
  return found
}
