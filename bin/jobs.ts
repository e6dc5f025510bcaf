import type { Kysely } from 'kysely'
import { calendarChanged } from '../src/calendar/index.ts'
import { coverageJobs } from '../src/disclosure/catalogue/matrix/check.ts'
import { findingRoom } from '../src/disclosure/catalogue/matrix/finding.ts'
import { checks } from '../src/disclosure/checks/gate.ts'
import { itemJobs } from '../src/disclosure/jobs.ts'
import { oldSiteJobs } from '../src/disclosure/old-site/jobs.ts'
import { syndicationJobs } from '../src/disclosure/syndication/jobs.ts'
import { interpretationRoom } from '../src/interpretation/room.ts'
import { normativeJobs } from '../src/normative/index.ts'
import { documentRoom } from '../src/normative/room.ts'
import type { Database } from '../src/platform/database.ts'
import { readFile } from '../src/platform/files.ts'
import type { JobSet } from '../src/platform/jobs.ts'
import { mailJobs, type OpenEnclosure } from '../src/platform/mail.ts'
import type { Services } from '../src/platform/services.ts'
import { searchJobs } from '../src/portal/search/jobs.ts'
import { complaintRoom } from '../src/remedies/complaints/room.ts'
import { remedyRoom } from '../src/remedies/room.ts'
import { recalculateAll, requestJobs } from '../src/requests/index.ts'
import { draftJobs } from '../src/requests/public/draft-jobs.ts'
import { correctionRoom } from '../src/requests/record-correction/room.ts'
import { retentionJobs } from '../src/requests/retention.ts'
import { reminderJobs } from '../src/requests/worklist/reminder-jobs.ts'
import { matterJobs, remindOf } from '../src/steps/reminder-jobs.ts'
import { openPublishing } from './open-publishing.ts'
import { requestsOfRemedies } from './remand.ts'

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
  itemJobs(openPublishing({ db }, checks).publishing),
  oldSiteJobs({ db, checks }),
  syndicationJobs(db),
  calendarJobs({ db }),
  reminderJobs(db),
  matterJobs(db, [
    (of) => remindOf(of, remedyRoom(requestsOfRemedies)),
    (of) => remindOf(of, complaintRoom),
    (of) => remindOf(of, correctionRoom),
    (of) => remindOf(of, findingRoom),
    (of) => remindOf(of, documentRoom),
    (of) => remindOf(of, interpretationRoom(openPublishing({ db }, checks).items)),
  ]),
  retentionJobs(db),
  coverageJobs(db),
  normativeJobs(db),
  searchJobs(db),
]
