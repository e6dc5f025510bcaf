import { announceRecord } from '../../platform/announce.ts'
import { readFile } from '../../platform/files.ts'
import type { JobSet } from '../../platform/jobs.ts'
import type { Publishing } from '../gates.ts'
import { keepText } from '../store.ts'
import { readFileJob } from './files.ts'

/** Attachments of an older site are read after they came, one by one, for the search and for the next correction. */
export const oldSiteJobs = ({ db, checks }: Pick<Publishing, 'db' | 'checks'>): JobSet => ({
  tasks: {
    [readFileJob]: async (payload) => {
      const { file, item } = payload as { file: string; item: string }
      const reading = await checks.read(await readFile(db, file))
      await db.transaction().execute(async (tx) => {
        await keepText(tx, file, reading)
        await announceRecord(tx, 'item', item)
      })
    },
  },
})
