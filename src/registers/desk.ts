import type { ActRecord } from '../platform/act.ts'
import type { Desk } from '../platform/acts.ts'
import { announceRecord, isPublicKind } from '../platform/announce.ts'
import type { Folding } from '../platform/refold.ts'
import type { Facts, RecordTable, Register } from './register.ts'
import { findOne, pageById, saveOne } from './store.ts'

/** How `perform` reads, folds and writes the records of a register. */
export const recordDesk = <F extends Facts>(
  record: RecordTable,
  fold: (subject: F | null, act: ActRecord) => F,
): Desk<F> => ({
  kind: record.subject,
  load: (tx, id) => findOne<F>(tx, record, id, true),
  fold,
  save: (tx, subject) => saveOne(tx, record, subject),
  after: async (tx, { id }) => {
    if (isPublicKind(record.subject)) await announceRecord(tx, record.subject, id)
  },
})

/** How the records of a register are proved from their acts. */
export const foldingOf = ({ record, fold }: Register): Folding => ({
  kind: record.subject,
  table: record.table,
  fold,
  page: (db, after, limit) => pageById(db, record, after, limit),
})
