import type { ActRecord } from '../platform/act.ts'
import { folding } from '../registers/index.ts'
import type { ItemActName } from './act-names.ts'
import { itemActs } from './acts/index.ts'
import { blank, type ItemFacts } from './item.ts'
import { applied } from './item-act.ts'

const registered = folding<ItemFacts>()

/** Where an item stands after an act: of publishing, of the register it came by, or of an older site. */
export function fold(item: ItemFacts | null, record: ActRecord): ItemFacts {
  const act = itemActs[record.name as ItemActName]
  if (act) return applied(act, item, record)
  if (record.name === 'register' || record.name === 'takeOver')
    return registered(null, { ...record, name: 'register', facts: { ...blank(record.subjectId), ...record.facts } })
  return registered(item, record)
}
