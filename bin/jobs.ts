import type { Kysely } from 'kysely'
import type { Database } from '../src/platform/database.ts'
import type { JobSet } from '../src/platform/jobs.ts'

/** Every room's work for the queue, with what one room's work asks of another. */
export const roomJobs = (_db: Kysely<Database>): readonly JobSet[] => []
