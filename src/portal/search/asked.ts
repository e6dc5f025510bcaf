import { plainly } from './fold.ts'

/**
 * What of a question is counted for the office (个人信息保护法第六条: no more than the purpose needs): its words without
 * runs of digits, which may be somebody's number, and only where it is short; never from where, by whom or when in the day.
 */

const longest = 40
/** Five digits or more, however they are parted: no year, no 文号. */
const runOfDigits = /\d(?:[\s-]?\d){4,}x?/g

export function countable(text: string): string | undefined {
  const said = plainly(text)
  if (said.length < 2 || said.length > longest) return undefined
  if (/@/.test(said) || said.replace(runOfDigits, '') !== said) return undefined
  return said
}
