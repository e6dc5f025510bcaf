import type { CheckSite, Content, Finding } from './finding.ts'
import { passagesOf } from './passages.ts'
import { type ContentRule, type Found, foundAt, type TextRule } from './rule.ts'
import { addresses } from './rules/addresses.ts'
import { attachments } from './rules/attachments.ts'
import { bankCards } from './rules/bank-cards.ts'
import { contacts } from './rules/contacts.ts'
import { chronology, dates } from './rules/dates.ts'
import { documentNumbers } from './rules/document-numbers.ts'
import { identityNumbers } from './rules/identity-numbers.ts'
import { lawNames } from './rules/law-names.ts'
import { lexicon } from './rules/lexicon.ts'
import { links } from './rules/links.ts'
import { permits } from './rules/permits.ts'
import { personLists } from './rules/person-lists.ts'
import { phones } from './rules/phones.ts'
import { pictures } from './rules/pictures.ts'
import { repeats } from './rules/repeats.ts'
import { secretMarks } from './rules/secret-marks.ts'
import { sums } from './rules/sums.ts'

/** 条例§14–§17 and 个人信息保护法§25 before anything is published: what a reader of the draft must be shown. Pure. */

const textRules: readonly TextRule[] = [
  identityNumbers,
  phones,
  bankCards,
  permits,
  addresses,
  contacts,
  personLists,
  secretMarks,
  lexicon,
  repeats,
  documentNumbers,
  lawNames,
  dates,
]
const contentRules: readonly ContentRule[] = [chronology, pictures, links, sums, attachments]

/** A list of a thousand leaks is told by its first; the rest comes up when these are mended. */
const mostOfARule = 200

const gravity = { block: 0, confirm: 1, hint: 2 } as const

/** Numbered within rule and part, so that an id says nothing of what was found. */
function numbered(all: readonly Found[]): Finding[] {
  const counts = new Map<string, number>()
  return all.flatMap((found) => {
    const group = [found.rule, found.place.part, found.place.file].filter(Boolean).join('@')
    const number = (counts.get(group) ?? 0) + 1
    counts.set(group, number)
    return number > mostOfARule ? [] : [{ id: `${group}#${number}`, ...found }]
  })
}

export function checkContent(content: Content, site: CheckSite): Finding[] {
  const inTexts = passagesOf(content).flatMap((passage) =>
    textRules.flatMap((rule) =>
      rule(passage.text, { site, content, hidden: passage.hidden }).map((hit) => foundAt(passage, hit)),
    ),
  )
  const inWhole = contentRules.flatMap((rule) => rule(content, site))
  return numbered([...inTexts, ...inWhole]).sort((a, b) => gravity[a.severity] - gravity[b.severity])
}
