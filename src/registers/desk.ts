import type { ActRecord } from '../platform/act.ts'
import type { Desk } from '../platform/acts.ts'
import type { Facts, RecordTable } from './register.ts'
import { findOne, saveOne } from './store.ts'

/** How `perform` reads, folds and writes the records of a register. */
export const recordDesk = <F extends Facts>(
  record: RecordTable,
  fold: (subject: F | null, act: ActRecord) => F,
): Desk<F> => ({
  kind: record.subject,
  load: (tx, id) => findOne<F>(tx, record, id, true),
  fold,
  save: (tx, subject) => saveOne(tx, record, subject),
})
