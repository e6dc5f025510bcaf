import { type Kysely, sql } from 'kysely'
import type { Database } from '../../platform/database.ts'
import { today } from '../../platform/now.ts'

/** 申请之前: how often what people look for turns out to be public. What they typed is not kept. */

type Db = Kysely<Database>

/** The same visit asked again with other words is still one visit. */
export async function noteShown(db: Db, id: string, shown: number) {
  await db
    .insertInto('before_asking')
    .values({ id, day: today(), shown })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ shown: sql`greatest(before_asking.shown, excluded.shown)` }),
    )
    .execute()
}

export async function noteOpened(db: Db, id: string, kind: string) {
  await db
    .updateTable('before_asking')
    .set({ opened: sql`array(select distinct unnest(opened || ${kind}::text) order by 1)` })
    .where('id', '=', id)
    .execute()
}

type Ended = { how: 'continued' } | { how: 'found'; kind: string; organId: string }

/** What somebody does last counts: who goes on after all did not find it. */
export async function noteEnded(db: Db, id: string, ended: Ended) {
  const { kind, organId } = ended.how === 'found' ? ended : { kind: null, organId: null }
  await db
    .updateTable('before_asking')
    .set({ ended: ended.how, found_kind: kind, organ_id: organId })
    .where('id', '=', id)
    .execute()
}
