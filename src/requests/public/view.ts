import type { Kysely } from 'kysely'
import { siteCalendar } from '../../calendar/index.ts'
import type { Calendar, Day } from '../../law/index.ts'
import { type DescribedOrgan, describedOrgan } from '../../organs/index.ts'
import type { LetterPaper } from '../../papers/index.ts'
import { readActs } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import { filesOf, type StoredFile } from '../../platform/files.ts'
import { today } from '../../platform/now.ts'
import { decrypt } from '../../platform/secret.ts'
import type { ClockView } from '../api-types.ts'
import { clockView } from '../clock-view.ts'
import { reachesApplicant } from '../letters/read-letter.ts'
import { findLetter, type LetterHead, lettersAbout } from '../letters/store-letters.ts'
import { unfitAttachments } from '../outgoing.ts'
import { readRequest } from '../performing.ts'
import { proceedingsOf, type RequestFacts } from '../request.ts'
import { isEnded } from '../standing.ts'
import { type Happening, happeningsOf, standingOf } from './following.ts'

/** All that the person who asked may see of their case, and nothing of anybody else's in it. */

type Db = Kysely<Database>

export type CaseView = {
  request: RequestFacts
  /** The last act so far: what is done next is done knowing it. */
  seq: number
  organ: DescribedOrgan
  standing: ReturnType<typeof standingOf>
  clock: ClockView
  /** By which the days named here were counted. */
  calendar: Calendar
  happenings: Happening[]
  letters: LetterHead[]
  /** The information itself, once the answer is served. */
  attachments: StoredFile[]
  /** How to object, in the words of the letter that was served. */
  remedy: string | null
  today: Day
}

const isAnswer = (kind: string) => kind.startsWith('reply.')

/** What has been signed but not yet been served is not out of the house. */
const served = ({ status }: RequestFacts) => status !== 'decided'

const mayRead = (request: RequestFacts) => (letter: LetterHead) =>
  reachesApplicant(letter.kind) && (served(request) || !isAnswer(letter.kind))

export const lettersFor = async (db: Db, request: RequestFacts) =>
  (await lettersAbout(db, 'request', request.id)).filter(mayRead(request))

/** What is handed out once more is looked at once more: of this very case, and fit to leave the house (outgoing.ts). */
export async function attachmentsOf(db: Db, request: RequestFacts): Promise<StoredFile[]> {
  const { draft } = proceedingsOf(request)
  if (request.status !== 'answered' || !draft) return []
  const files = await filesOf(db, 'request', request.id)
  const isFit = (id: string) =>
    unfitAttachments({ ...draft, content: { ...draft.content, attachments: [id] } }, files).length === 0
  return files.filter(({ id }) => draft.content.attachments.includes(id) && isFit(id))
}

async function remedyIn(db: Db, letters: readonly LetterHead[]): Promise<string | null> {
  const ending = letters.findLast(({ kind }) => isAnswer(kind) || kind.startsWith('close'))
  const body = ending && (await findLetter(db, ending.id))?.body
  if (!body) return null
  const { blocks } = JSON.parse(decrypt(body)) as LetterPaper
  return blocks.findLast(({ text }) => text.includes('行政复议'))?.text ?? null
}

export async function viewCase(db: Db, id: string): Promise<CaseView> {
  const request = await readRequest(db, id)
  const organ = request && (await describedOrgan(db, request.organId))
  if (!request || !organ) throw new Error(`the case ${id} that somebody follows is gone`)
  const [acts, letters, calendar] = await Promise.all([
    readActs(db, 'request', id),
    lettersFor(db, request),
    siteCalendar(db),
  ])
  return {
    request,
    seq: acts.at(-1)?.seq ?? 0,
    organ,
    standing: standingOf(request, calendar),
    clock: clockView(request, today(), calendar),
    calendar,
    happenings: happeningsOf(acts).toReversed(),
    letters,
    attachments: await attachmentsOf(db, request),
    remedy: isEnded(request.status) ? await remedyIn(db, letters) : null,
    today: today(),
  }
}
