import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { addJob, type JobSet } from '../../platform/jobs.ts'
import { sendJob } from './room.ts'
import { sendWaiting } from './send.ts'
import { queueFor } from './store.ts'

export const syndicateJob = 'syndication:queue'

/** What was published, corrected or withdrawn goes to whoever takes it; what is not taken is sent again, ever later. */
export const syndicationJobs = (db: Kysely<Database>): JobSet => ({
  tasks: {
    [syndicateJob]: async (payload) => {
      const { id } = payload as { id: string }
      await db.transaction().execute(async (tx) => {
        for (const target of await queueFor(tx, id))
          await addJob(tx, sendJob, { target }, { key: `${sendJob} ${target}` })
      })
    },
    [sendJob]: async (payload) => {
      const { target, after = 1 } = payload as { target: string; after?: number }
      if (await sendWaiting(db, target)) return
      const next = { target, after: Math.min(after * 2, 240) }
      await db
        .transaction()
        .execute((tx) => addJob(tx, sendJob, next, { key: `${sendJob} ${target}`, inMinutes: after }))
    },
  },
})
