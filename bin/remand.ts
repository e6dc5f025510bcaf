import type { Requests } from '../src/remedies/index.ts'
import { acts } from '../src/requests/acts/index.ts'
import { actIn, readRequest } from '../src/requests/performing.ts'
import type { RequestAct } from '../src/requests/request-act.ts'
import { isEnded } from '../src/requests/standing.ts'
import { FollowingRefused } from '../src/steps/room.ts'

/** Where a case meets its application: the two rooms do not know each other, the composition knows both. */
export const requestsOfRemedies: Requests = {
  find: async (db, organId, number) => {
    const row = await db
      .selectFrom('request')
      .select(['id', 'reply_number', 'decision', 'answered_on', 'proceedings'])
      .where('organ_id', '=', organId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!row) return null
    const service = (row.proceedings as { service?: { deliveredOn?: string | null } | null } | null)?.service
    return {
      id: row.id,
      replyNumber: row.reply_number,
      decision: row.decision,
      // 行诉法§46, 复议法§20 run from knowledge: the delivery where it is known, not the day the organ answered.
      knownOn: service?.deliveredOn ?? null,
    }
  },
  remand: async (tx, { requestId, by, document, servedOn, workdays }) => {
    const request = await readRequest(tx, requestId)
    // Silence was disputed: the application was never answered and goes on under its own clock.
    if (!request || !isEnded(request.status)) return
    const actor = { id: by, name: '', role: 'clerk', organId: request.organId }
    const said = { document, servedOn, workdays, days: null, untilOn: null, proof: null }
    const outcome = await actIn(tx, acts.remand as unknown as RequestAct, requestId, said, actor)
    if (!outcome.done) throw new FollowingRefused(outcome.refusals)
  },
}
