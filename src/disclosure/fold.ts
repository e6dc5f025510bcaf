import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import { blank, type ItemFacts } from './item.ts'

const registered = folding<ItemFacts>()

/** Where an item stands after an act: of publishing, or of the register it came by. */
export function fold(item: ItemFacts | null, record: ActRecord): ItemFacts {
  if (record.name === 'register')
    return registered(null, { ...record, facts: { ...blank(record.subjectId), ...record.facts } })
  return registered(item, record)
}
