import type { CheckSite, Content, Finding, Place, Severity } from './finding.ts'
import type { Passage } from './passages.ts'

/** A finding before it is numbered. */
export type Found = Omit<Finding, 'id'>

/** Reads one text after another. */
export type TextRule = (text: string, context: { site: CheckSite; content: Content; hidden: boolean }) => Hit[]
export type Hit = {
  rule: string
  severity: Severity
  from: number
  to: number
  message: string
  suggestion?: string | null
}

/** Looks at the content as a whole. */
export type ContentRule = (content: Content, site: CheckSite) => Found[]

const around = 12

/** The words themselves and a little before and after, in one line. */
export const snippetOf = (text: string, from: number, to: number): string =>
  text
    .slice(Math.max(0, from - around), Math.min(to, from + 120) + around)
    .replace(/\s+/g, ' ')
    .trim()

export const foundAt = ({ text, place, hidden }: Passage, { from, to, message, suggestion, ...hit }: Hit): Found => ({
  ...hit,
  place: place(from, to),
  snippet: snippetOf(text, from, to),
  message: hidden ? `${message}（在附件里不显示的部分，下载的人能看到）` : message,
  suggestion: suggestion ?? null,
})

export const foundIn = (
  rule: string,
  severity: Severity,
  place: Place,
  said: { snippet?: string; message: string; suggestion?: string | null },
): Found => ({
  rule,
  severity,
  place,
  snippet: said.snippet ?? '',
  message: said.message,
  suggestion: said.suggestion ?? null,
})
