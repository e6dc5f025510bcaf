import type { Kysely } from 'kysely'
import { z } from 'zod'
import { searchJob } from '../../platform/announce.ts'
import type { Database } from '../../platform/database.ts'
import { addJob, type JobSet } from '../../platform/jobs.ts'
import { refreshAll, refreshKind, refreshRecord } from './indexing.ts'
import { indexSize } from './store-index.ts'
import { forgetQuestions } from './store-questions.ts'

/** The search follows what is announced, in the background; once a night it compares everything. */

const payload = z.object({ kind: z.string().optional(), id: z.string().optional() })

export const searchJobs = (db: Kysely<Database>): JobSet => ({
  tasks: {
    [searchJob]: async (said) => {
      const { kind, id } = payload.parse(said ?? {})
      if (kind && id) await refreshRecord(db, kind, id)
      else if (kind) await refreshKind(db, kind)
      else {
        await refreshAll(db)
        await forgetQuestions(db)
      }
    },
  },
  crontab: `40 18 * * * ${searchJob}`,
  /** A first start, or one after an index was made anew by a new version: it fills while people read already. */
  atStart: async () => {
    const { kept } = await indexSize(db)
    if (kept === 0) await db.transaction().execute((tx) => addJob(tx, searchJob, {}, { key: searchJob }))
  },
})
