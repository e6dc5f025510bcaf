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
import { entered, proceeding, proceedingsOf, type RequestFacts, termOf } from './request.ts'
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

/** A line of a register by the calendars it may have been counted by: what was no extension before is none after. */
const asCase = (line: RequestFacts, after: Calendar, before: Calendar) => entered(line, termOf(line, before, after))

export const lineDue = (line: RequestFacts, day: Day, after: Calendar, before: Calendar): Day | null =>
  dueOf(asCase(line, after, before), day, after).dueOn

/** Whether a calendar leaves every term of the case as it was last reckoned. */
export function staysPut(request: RequestFacts, day: Day, calendar: Calendar, before: Calendar): boolean {
  if (request.proceedings === null) return lineDue(request, day, calendar, before) === request.dueOn
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
  const cases = (await openCases(db, { organId: null, officer: null }, most)).flatMap((line) => {
    const request = asCase(line, after, before)
    const from = line.proceedings ? countedTo(request, today(), before) : line.dueOn
    const to = countedTo(request, today(), after)
    return from === to ? [] : [{ request, from, to }]
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
