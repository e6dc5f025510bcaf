import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { steps } from './acts/index.ts'
import { blank, type InterpretationFacts } from './interpretation.ts'

const registered = folding<InterpretationFacts>()
const byName = new Map(steps.map((step) => [step.name, step]))

/** Where a work stands after an act: of its way, or of the register it came by. */
export function fold(work: InterpretationFacts | null, record: ActRecord): InterpretationFacts {
  const step = byName.get(record.name)
  if (step) return step.applied(work ?? blank(record.subjectId), record)
  if (record.name !== 'register') return registered(work, record)
  return registered(null, { ...record, facts: { ...blank(record.subjectId), ...record.facts } })
}
