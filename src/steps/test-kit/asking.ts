import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../platform/database.ts'
import { withClock } from '../../platform/now.ts'
import type { Env } from '../../platform/services.ts'
import type { MatterView } from '../api-types.ts'

/** Asking a room's routes as somebody, on some day: what tests of every room of matters begin with. */

type People = Readonly<Record<string, readonly [role: string, organId: string | null]>>

export const addOrgan = (db: Kysely<Database>, id: string, name: string) =>
  db
    .insertInto('organ')
    .values({
      id,
      name,
      short_name: name.slice(3),
      code: id.slice(0, 18),
      kind: 'department',
      must_report: true,
      rolls_up: true,
    })
    .execute()

export function asking(routes: Hono<Env>, people: People) {
  const app = (who: string) => {
    const [role = '', organId = null] = people[who] ?? []
    return new Hono<Env>()
      .use(async (c, next) => {
        c.set('actor', { id: who, name: who, role, organId })
        await next()
      })
      .route('/', routes)
      .onError((error, c) => {
        if (error instanceof z.ZodError) return c.json({ errors: error.issues }, 422)
        if (error instanceof HTTPException) return error.getResponse()
        throw error
      })
  }
  const read = (who: string, on: string, path: string) => withClock(on, async () => app(who).request(path))
  const send = (who: string, on: string, path: string, body: unknown) =>
    withClock(on, async () =>
      app(who).request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    )
  /** A paper as a browser's form sends it. */
  const attach = (who: string, on: string, path: string, purpose: string, name: string, bytes: string) =>
    withClock(on, async () => {
      const body = new FormData()
      body.set('purpose', purpose)
      body.set('file', new File([bytes], name))
      return app(who).request(path, { method: 'POST', body })
    })
  const goes = async (who: string, on: string, path: string, body: unknown) => {
    const answer = await send(who, on, path, body)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as MatterView
  }
  return { read, send, attach, goes }
}
export type Asking = ReturnType<typeof asking>
