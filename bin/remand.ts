import type { Requests } from '../src/remedies/index.ts'
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
  remand: async () => {
    throw new FollowingRefused([{ sentence: '申请的重新处理暂时不能登记。', article: '行政复议法第六十四条' }])
  },
}
