import type { Kysely } from 'kysely'
import type { Move } from '../calendar/index.ts'
import type { Calendar } from '../law/index.ts'
import { organNames } from '../organs/index.ts'
import type { Day } from '../platform/act.ts'
import type { Database } from '../platform/database.ts'
import { canonical } from '../platform/hash.ts'
import { today } from '../platform/now.ts'
import { officerNames } from '../registers/store.ts'
import { dueOf, nextOf } from './clock.ts'
import { proceeding, proceedingsOf, type RequestFacts } from './request.ts'
import { standings } from './standing.ts'
import { termsAnew } from './terms.ts'
import { openCases } from './worklist/store.ts'

/** Which open applications a changed calendar moves, and who handles them (requests-and-report §2). */

type Db = Kysely<Database>

/** The day the case counts to: the answer's last day; the earliest while an opinion is awaited; else the next term. */
function countedTo(request: RequestFacts, day: Day, calendar: Calendar): Day | null {
  const anew = proceeding(request, termsAnew(proceedingsOf(request), calendar))
  const { dueOn, earliestOn } = dueOf(anew, day, calendar)
  return dueOn ?? earliestOn ?? nextOf(anew)
}

/** Whether a calendar leaves every term of the case as it was last reckoned. */
export function staysPut(request: RequestFacts, day: Day, calendar: Calendar): boolean {
  const stood = proceedingsOf(request)
  const terms = termsAnew(stood, calendar)
  const { dueOn, provisional } = dueOf(proceeding(request, terms), day, calendar)
  const same = Object.entries(terms).every(
    ([term, anew]) => canonical(anew) === canonical(stood[term as keyof typeof terms]),
  )
  return same && dueOn === request.dueOn && provisional === stood.provisional
}

const most = 100_000

export async function calendarMoves(db: Db, before: Calendar, after: Calendar): Promise<Move[]> {
  const cases = (await openCases(db, { organId: null, officer: null }, most)).flatMap((request) => {
    const [from, to] = [before, after].map((calendar) => countedTo(request, today(), calendar))
    return from === to ? [] : [{ request, from: from ?? null, to: to ?? null }]
  })
  const handlers = [...new Set(cases.flatMap(({ request }) => request.assignedTo ?? []))]
  const [organs, officers] = await Promise.all([organNames(db), officerNames(db, handlers)])
  return cases.map(({ request, from, to }) => ({
    id: request.id,
    link: `/requests/${request.id}`,
    number: request.number,
    organ: organs.get(request.organId) ?? '',
    handler: request.assignedTo ? (officers.get(request.assignedTo) ?? null) : null,
    status: standings[request.status].label,
    from,
    to,
  }))
}
