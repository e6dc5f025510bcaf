import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import type { JobSet } from '../../platform/jobs.ts'
import { log } from '../../platform/log.ts'
import { sweepDraftFiles } from './store-drafts.ts'

/** What was sent with drafts that were never handed in goes away, every hour. */
export const draftJobs = (db: Kysely<Database>): JobSet => ({
  tasks: {
    'requests:drafts': async () => {
      const erased = await sweepDraftFiles(db)
      log.info({ erased }, 'files of drafts that were not handed in')
    },
  },
  crontab: '40 * * * * requests:drafts',
})
