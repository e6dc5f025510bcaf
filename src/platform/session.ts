import type { Context } from 'hono'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Kysely } from 'kysely'
import { type Accounts, addressHeader } from './accounts.ts'
import type { Database } from './database.ts'
import type { Env } from './services.ts'
import { readSetting } from './settings.ts'
import { inChinese } from './sign-in.ts'

/** Whether officers must have a second factor before they reach any record; the demonstration does without. */
export const secondFactorSetting = 'accounts.requireSecondFactor'

/** The request as better-auth should see it: the client's address is the connection's, whatever headers say. */
function withAddress(c: Context, address: string): Request {
  const headers = new Headers(c.req.raw.headers)
  headers.set(addressHeader, address)
  return new Request(c.req.raw, { headers })
}

export type AddressOf = (c: Context) => string

/** /api/auth/*: sign-in, sign-out, second factor, own password. */
export const accountRoutes = (accounts: Accounts, addressOf: AddressOf) =>
  new Hono().on(['GET', 'POST'], '/*', async (c) => inChinese(await accounts.handler(withAddress(c, addressOf(c)))))

/** Puts who asks into the context of every staff route, or answers 401. */
export const requireOfficer = (accounts: Accounts, db: Kysely<Database>) =>
  createMiddleware<Env>(async (c, next) => {
    const session = await accounts.api.getSession({ headers: c.req.raw.headers })
    if (!session || session.user.active === false) return c.json({ error: '请先登录' }, 401)
    const { id, name, role, organId, twoFactorEnabled } = session.user
    if (!twoFactorEnabled && (await readSetting(db, secondFactorSetting, false))) {
      return c.json({ error: '本站要求绑定动态口令后使用，请先绑定', secondFactor: true }, 403)
    }
    c.set('actor', { id, name, role, organId: organId ?? null })
    c.header('Cache-Control', 'no-store')
    await next()
  })
