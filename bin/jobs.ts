import type { Kysely } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import { readFile } from '../src/platform/files.ts'
import type { JobSet } from '../src/platform/jobs.ts'
import { mailJobs, type OpenEnclosure } from '../src/platform/mail.ts'
import { reminderJobs } from '../src/requests/worklist/reminder-jobs.ts'

/** What a mail encloses, opened as it is sent. */
const openEnclosure =
  (db: Kysely<Database>): OpenEnclosure =>
  async (enclosure) => {
    if ('file' in enclosure) return readFile(db, enclosure.file)
    throw new Error(`letter ${enclosure.letter} cannot be enclosed`)
  }

/** Every room's work for the queue, with what one room's work asks of another. */
export const roomJobs = (db: Kysely<Database>): readonly JobSet[] => [mailJobs(db, openEnclosure(db)), reminderJobs(db)]
