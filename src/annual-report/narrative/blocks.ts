import type { Block } from '../../papers/index.ts'
import type { NarrativeDocument, NarrativeSection } from './document.ts'
import { passagesOfSection } from './passage.ts'

/** The section as papers print it: headings and paragraphs with every number in place. */
export const blocksOf = (
  section: NarrativeSection,
  doc: NarrativeDocument,
  values: Readonly<Record<string, number>>,
): Block[] =>
  passagesOfSection(section, doc, values)
    .map(({ kind, text }) => ({ kind, text: text.trim() }))
    .filter(({ text }) => text !== '')
