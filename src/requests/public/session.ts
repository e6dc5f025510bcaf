import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Kysely } from 'kysely'
import { readConfig } from '../../platform/config.ts'
import type { Database } from '../../platform/database.ts'
import { now } from '../../platform/now.ts'
import { isTired, throttle } from '../../platform/throttle.ts'
import { paths } from '../../portal/paths.ts'
import { beginFollowing, followed, stopFollowing } from './store-follow.ts'

/** Half an hour with one case: a cookie that no script reads, no other site sends and no database copy gives away. */

const name = 'case'
type Db = Kysely<Database>

const isSecure = (c: Context) => (readConfig().origin ?? c.req.url).startsWith('https:')

export async function follow(c: Context, db: Db, requestId: string, submitted = false) {
  const token = randomBytes(32).toString('base64url')
  await beginFollowing(db, token, requestId, submitted)
  setCookie(c, name, token, {
    path: paths.track,
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c),
    maxAge: 12 * 3_600, // the server's half hour counts; the browser forgets at night what nobody left
  })
}

export async function following(c: Context, db: Db) {
  const token = getCookie(c, name)
  return token ? followed(db, token) : null
}

/** How long a form that is sent again leads to its receipt: for a lost connection, not for who sits down next. */
const minutes = 10
const leftOnce = { most: 1, minutes }
const leftKey = (requestId: string) => `left ${requestId}`

export const mayReopen = async (db: Db, requestId: string, submittedAt: number) =>
  now().getTime() - submittedAt < minutes * 60_000 && !(await isTired(db, leftKey(requestId), leftOnce))

export async function leave(c: Context, db: Db) {
  const token = getCookie(c, name)
  const left = token && (await stopFollowing(db, token))
  if (left) await throttle(db, leftKey(left), leftOnce)
  deleteCookie(c, name, { path: paths.track, secure: isSecure(c) })
}
