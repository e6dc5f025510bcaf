import type { Kysely } from 'kysely'
import { calendarChanged } from '../src/calendar/index.ts'
import type { Database } from '../src/platform/database.ts'
import { readFile } from '../src/platform/files.ts'
import type { JobSet } from '../src/platform/jobs.ts'
import { mailJobs, type OpenEnclosure } from '../src/platform/mail.ts'
import type { Services } from '../src/platform/services.ts'
import { recalculateAll, requestJobs } from '../src/requests/index.ts'
import { draftJobs } from '../src/requests/public/draft-jobs.ts'
import { retentionJobs } from '../src/requests/retention.ts'
import { reminderJobs } from '../src/requests/worklist/reminder-jobs.ts'

/** What a mail encloses, opened as it is sent. */
const openEnclosure =
  (db: Kysely<Database>): OpenEnclosure =>
  ({ file }) =>
    readFile(db, file)

/** A changed calendar moves what is under way in the rooms that count by it. */
const calendarJobs = (services: Services): JobSet => ({
  tasks: {
    [calendarChanged]: async (payload) => {
      await recalculateAll(services, (payload as { notice: string }).notice)
    },
  },
})

/** Every room's work for the queue, with what one room's work asks of another. */
export const roomJobs = (db: Kysely<Database>): readonly JobSet[] => [
  mailJobs(db, openEnclosure(db)),
  requestJobs({ db }),
  draftJobs(db),
  calendarJobs({ db }),
  reminderJobs(db),
  retentionJobs(db),
]
