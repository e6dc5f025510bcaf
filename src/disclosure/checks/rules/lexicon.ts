import type { Entry, Severity } from '../finding.ts'
import type { Hit, TextRule } from '../rule.ts'

/** The site's words: slips, names that were right once, expressions. Held against the lists of the day it was formed. */

const kinds: Record<Entry['category'], { severity: Severity; says: (entry: Entry) => string }> = {
  typo: { severity: 'confirm', says: ({ wrong }) => `“${wrong}”像是错别字` },
  organName: { severity: 'confirm', says: ({ wrong, why }) => `“${wrong}”${why ?? '名称有误'}` },
  political: { severity: 'block', says: ({ wrong, why }) => `“${wrong}”${why ?? '表述不准确'}` },
  secretMark: { severity: 'block', says: ({ wrong, why }) => `“${wrong}”${why ?? '是不应公开的标志'}` },
  expression: { severity: 'hint', says: ({ wrong, why }) => `“${wrong}”${why ?? '用语不规范'}` },
}

/** Entries by their first two characters, so that a long text is walked once however long the list. */
type Table = ReadonlyMap<string, readonly Entry[]>
const tables = new WeakMap<readonly Entry[], Table>()
function tableOf(entries: readonly Entry[]): Table {
  const known = tables.get(entries)
  if (known) return known
  const table = new Map<string, Entry[]>()
  for (const entry of entries) {
    const head = entry.wrong.slice(0, 2)
    table.set(head, [...(table.get(head) ?? []), entry])
  }
  tables.set(entries, table)
  return table
}

/** Inside a longer word that is right. */
const within = (text: string, at: number, { wrong, allowed = [] }: Entry) =>
  allowed.some((longer) => {
    for (let shift = longer.indexOf(wrong); shift >= 0; shift = longer.indexOf(wrong, shift + 1))
      if (text.startsWith(longer, at - shift)) return true
    return false
  })

/** 「原工商局」, and titles of older papers in 《》. */
function saysSo(text: string, at: number, { category }: Entry): boolean {
  if (category !== 'organName') return false
  const before = text.slice(Math.max(0, at - 60), at)
  return /原[\u4e00-\u9fff]{0,6}$/.test(before) || before.lastIndexOf('《') > before.lastIndexOf('》')
}

const inForce = ({ from, until }: Entry, formedOn: string | undefined) =>
  (!from || !formedOn || formedOn >= from) && (!until || !formedOn || formedOn <= until)

export const lexicon: TextRule = (text, { site, content }) => {
  const table = tableOf(site.entries)
  const hits: Hit[] = []
  for (let at = 0; at < text.length - 1; at++) {
    const entries = table.get(text.slice(at, at + 2))
    if (!entries) continue
    const entry = entries.find(
      (each) =>
        text.startsWith(each.wrong, at) &&
        inForce(each, content.metadata.formedOn) &&
        !within(text, at, each) &&
        !saysSo(text, at, each),
    )
    if (!entry) continue
    const { severity, says } = kinds[entry.category]
    const to = at + entry.wrong.length
    hits.push({ rule: entry.category, severity, from: at, to, message: says(entry), suggestion: entry.right })
    at = to - 1
  }
  return hits
}
