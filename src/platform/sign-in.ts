import { APIError, createAuthMiddleware } from 'better-auth/api'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { sm3 } from './hash.ts'
import { now } from './now.ts'

/** Lock-out after wrong passwords (GB/T 22239—2019 8.1.4.1 b) and the door closed to officers who have left. */

const allowed = 5
const lockedMinutes = 15

const path = '/sign-in/email'
const keyOf = (body: unknown) =>
  sm3(
    String((body as { email?: unknown } | undefined)?.email ?? '')
      .trim()
      .toLowerCase(),
  )

const isLocked = async (db: Kysely<Database>, key: string) => {
  const since = new Date(now().getTime() - lockedMinutes * 60_000)
  const row = await db
    .selectFrom('sign_in_failure')
    .select('failures')
    .where('name_hash', '=', key)
    .where('last_at', '>', since)
    .executeTakeFirst()
  return (row?.failures ?? 0) >= allowed
}

const isInactive = async (db: Kysely<Database>, email: string) => {
  const row = await db
    .selectFrom('officer')
    .select('active')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row?.active === false
}

/** Failures older than the lock count no more: the first wrong password after it starts again at one. */
const countFailure = (db: Kysely<Database>, key: string) =>
  sql`insert into sign_in_failure (name_hash, failures, last_at) values (${key}, 1, ${now()})
    on conflict (name_hash) do update set last_at = excluded.last_at, failures = case
      when sign_in_failure.last_at < excluded.last_at - make_interval(mins => ${lockedMinutes}) then 1
      else sign_in_failure.failures + 1 end`.execute(db)

const forget = (db: Kysely<Database>, key: string) =>
  db.deleteFrom('sign_in_failure').where('name_hash', '=', key).execute()

export const watchSignIn = (db: Kysely<Database>) => ({
  before: createAuthMiddleware(async (context) => {
    if (context.path !== path) return
    if (await isLocked(db, keyOf(context.body))) throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED' })
    if (await isInactive(db, String(context.body?.email ?? '')))
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' })
  }),
  after: createAuthMiddleware(async (context) => {
    if (context.path !== path) return
    const { returned } = context.context
    const key = keyOf(context.body)
    if (!(returned instanceof APIError)) await forget(db, key)
    else if (returned.body?.code === 'INVALID_EMAIL_OR_PASSWORD') await countFailure(db, key)
  }),
})

const sentences: Record<string, string> = {
  LOCKED: `密码多次不对，请${lockedMinutes}分钟后再试`,
  INVALID_EMAIL_OR_PASSWORD: '账号或密码不对',
  INVALID_EMAIL: '账号应为邮箱地址',
  INVALID_PASSWORD: '密码不对',
  INVALID_CODE: '动态口令不对或已过期，请输入当前显示的六位数字',
  INVALID_BACKUP_CODE: '备用码不对或已经用过',
  INVALID_TWO_FACTOR_COOKIE: '登录等待已超时，请重新输入密码',
  TWO_FACTOR_NOT_ENABLED: '尚未绑定动态口令',
  TOTP_NOT_ENABLED: '尚未绑定动态口令',
  PASSWORD_TOO_SHORT: '密码至少 10 位',
  UNAUTHORIZED: '请先登录',
  INVALID_ORIGIN: '请求来自未登记的网址，请管理员以环境变量 GONGKAI_ORIGIN 设置本站地址',
  SESSION_EXPIRED: '登录已过期，请重新登录',
}

const byStatus: Record<number, string> = { 401: '请先登录', 403: '请求未被允许', 429: '尝试过于频繁，请稍后再试' }

/** better-auth's answer with our sentence beside its code. */
export async function inChinese(response: Response): Promise<Response> {
  if (response.ok || response.status < 400) return response
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string }
  const error = sentences[body?.code ?? ''] ?? byStatus[response.status] ?? '请求有误，请检查后重试'
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return Response.json({ code: body?.code, error }, { status: response.status, headers })
}
