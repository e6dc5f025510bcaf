import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { actOf } from './acts/index.ts'
import { blank, type RequestFacts, settle } from './request.ts'
import { applied } from './request-act.ts'

const registered = folding<RequestFacts>(settle)

/** Where an application stands after an act: of the procedure, or of the register it came by. */
export function fold(request: RequestFacts | null, record: ActRecord): RequestFacts {
  const act = actOf(record.name)
  if (act) return applied(act, request, record)
  if (record.name === 'register')
    return registered(null, { ...record, facts: { ...blank(record.subjectId), ...record.facts } })
  return registered(request, record)
}
