import type { LetterPaper } from './letter-paper.ts'
import { printable } from './text.ts'

/** What Word and PDF both have to know of a letter's layout. */

/** Sheets that stand for themselves bear no red head. */
export const isHeaded = ({ blocks }: LetterPaper): boolean => blocks.length > 0

/** The mark fills the line at most; 小标宋 at its own discretion (GB/T 9704—2012 §7.2.4). In points. */
export const headSize = (organ: string): number => Math.min(40, Math.floor(430 / Math.max([...organ].length, 1)))

/** A title of more than one line is divided where its sense is (§7.3.1): after the organ. */
export const letterTitle = ({ title, organ }: LetterPaper): string[] => {
  const text = printable(title)
  const name = printable(organ)
  return text.startsWith(name) && text.length > 18 ? [name, text.slice(name.length)] : [text]
}

/** 附件：1. … with the names under each other, no punctuation after them (§7.3.4). */
export const attachmentLines = ({ attachments }: LetterPaper): string[] => {
  const names = attachments.map(printable)
  if (names.length < 2) return names.map((name) => `附件：${name}`)
  return names.map((name, nth) => `${nth === 0 ? '附件：' : '　　　'}${nth + 1}. ${name}`)
}
