import type { Kysely } from 'kysely'
import type { Database } from '../../platform/database.ts'
import type { JobSet } from '../../platform/jobs.ts'
import { log } from '../../platform/log.ts'
import { sweepDraftFiles } from './store-drafts.ts'
import { forgetFollowers } from './store-follow.ts'

/** What was sent with drafts that were never handed in goes away, every hour, and so does who looked at a case. */
export const draftJobs = (db: Kysely<Database>): JobSet => ({
  tasks: {
    'requests:drafts': async () => {
      await forgetFollowers(db)
      const erased = await sweepDraftFiles(db)
      log.info({ erased }, 'files of drafts that were not handed in')
    },
  },
  crontab: '40 * * * * requests:drafts',
})
