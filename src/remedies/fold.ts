import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { steps } from './acts/index.ts'
import { blank, type RemedyFacts, settle } from './remedy.ts'

const registered = folding<RemedyFacts>(settle)
const byName = new Map(steps.map((step) => [step.name, step]))

/** Where a case stands after an act: of its proceedings, or of the register it came by. */
export function fold(remedy: RemedyFacts | null, record: ActRecord): RemedyFacts {
  const step = byName.get(record.name)
  if (step) return step.applied(remedy ?? blank(record.subjectId), record)
  if (record.name !== 'register') return registered(remedy, record)
  return registered(null, { ...record, facts: { ...blank(record.subjectId), ...record.facts } })
}
