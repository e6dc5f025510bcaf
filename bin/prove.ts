import type { Kysely } from 'kysely'
import { alteredEditions, foreignFolding, reportFolding } from '../src/annual-report/index.ts'
import { calendarFolding } from '../src/calendar/index.ts'
import { arrangementFoldings } from '../src/disclosure/columns/arrangement.ts'
import { alteredRevisions } from '../src/disclosure/store.ts'
import { syndicationFolding } from '../src/disclosure/syndication/room.ts'
import { questionFolding } from '../src/interpretation/index.ts'
import { alteredTexts, cleanUpFolding } from '../src/normative/index.ts'
import type { Database } from '../src/platform/database.ts'
import { alteredFiles } from '../src/platform/files.ts'
import { refold } from '../src/platform/refold.ts'
import type { Problem } from '../src/platform/seals.ts'
import { foldingOf } from '../src/registers/desk.ts'
import { complaintFolding } from '../src/remedies/complaints/room.ts'
import { handoverFolding } from '../src/requests/handover/store.ts'
import { alteredLetters } from '../src/requests/letters/read-letter.ts'
import { templateFolding } from '../src/requests/letters/template-record.ts'
import { correctionFolding } from '../src/requests/record-correction/room.ts'
import { registers } from './registers.ts'

const foldings = [
  ...registers.map(foldingOf),
  reportFolding,
  foreignFolding,
  cleanUpFolding,
  complaintFolding,
  correctionFolding,
  handoverFolding,
  calendarFolding,
  templateFolding,
  ...arrangementFoldings,
  questionFolding,
  syndicationFolding,
]

/** Everything kept beside the acts, held against them: by `gongkai verify`, and every night. */
export const prove = async (db: Kysely<Database>): Promise<Problem[]> => [
  ...(await refold(db, foldings)),
  ...(await alteredEditions(db)),
  ...(await alteredFiles(db)),
  ...(await alteredLetters(db)),
  ...(await alteredRevisions(db)),
  ...(await alteredTexts(db)),
]
