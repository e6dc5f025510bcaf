import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { steps } from './acts/index.ts'
import { blank, type DocumentFacts, settle } from './document.ts'

const registered = folding<DocumentFacts>(settle)
const byName = new Map(steps.map((step) => [step.name, step]))

/** Where a document stands after an act: of its way through the house, or of the register it came by. */
export function fold(document: DocumentFacts | null, record: ActRecord): DocumentFacts {
  const step = byName.get(record.name)
  if (step) return step.applied(document ?? blank(record.subjectId), record)
  if (record.name !== 'register') return registered(document, record)
  return registered(null, { ...record, facts: { ...blank(record.subjectId), ...record.facts } })
}
