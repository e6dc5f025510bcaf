import { randomUUID } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { accountTables, secondFactorTable } from './account-tables.ts'
import { readConfig } from './config.ts'
import type { Database } from './database.ts'
import { derivedKey } from './secret.ts'
import { watchSignIn } from './sign-in.ts'

/** Officers' accounts: better-auth on the site's own database. Nobody signs up; an administrator opens accounts. */

export const roles = {
  clerk: '经办人',
  editor: '信息编辑',
  foiHead: '工作机构负责人',
  legal: '法制审核人员',
  organHead: '机关负责人',
  office: '政务公开办',
  supervisor: '监督',
  administrator: '管理员',
} as const
export type Role = keyof typeof roles

/** Set by our own server from the connection, never taken from the client (client-address.ts). */
export const addressHeader = 'x-gongkai-client'

const hour = 60 * 60

/** Without a set address (GONGKAI_ORIGIN) the site answers to this machine's own names only. */
const ownHosts = () => {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  const names = [
    'localhost',
    hostname(),
    ...addresses.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  ]
  return names.flatMap((name) => [name, `${name}:*`])
}

export function openAccounts(db: Kysely<Database>) {
  const { origin } = readConfig()
  return betterAuth({
    appName: '公开',
    baseURL: origin ?? { allowedHosts: ownHosts(), protocol: 'http', fallback: 'http://localhost' },
    database: { db, type: 'postgres' },
    secret: derivedKey('accounts'),
    ...accountTables,
    session: { ...accountTables.session, expiresIn: 12 * hour, updateAge: hour },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      window: 60,
      max: 200,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/get-session': false },
    },
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: origin?.startsWith('https:') ?? false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => randomUUID() },
    },
    hooks: watchSignIn(db),
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [twoFactor({ issuer: '公开', schema: secondFactorTable })],
  })
}

export type Accounts = ReturnType<typeof openAccounts>

export const newOfficer = z.object({
  name: z.string().trim().min(1, '请填写姓名'),
  email: z.email('应为邮箱地址，如 zhang@example.gov.cn').transform((email) => email.toLowerCase()),
  role: z.enum(Object.keys(roles) as [Role, ...Role[]], `应为 ${Object.keys(roles).join('、')} 之一`),
  organId: z.uuid().nullable(),
  password: z.string().min(10, '密码至少 10 位'),
})
export type NewOfficer = z.infer<typeof newOfficer>

/** Opens an account, or sets an existing one's role, organ and password anew; its sessions end. */
export async function saveOfficer(accounts: Accounts, officer: NewOfficer): Promise<string> {
  const { password, ...fields } = newOfficer.parse(officer)
  const { internalAdapter, password: passwords } = await accounts.$context
  const hash = await passwords.hash(password)
  const found = await internalAdapter.findUserByEmail(fields.email)
  if (!found) {
    const { id } = await internalAdapter.createUser({ ...fields, emailVerified: true }, { method: 'admin' })
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
    return id
  }
  await internalAdapter.updateUser(found.user.id, fields)
  await internalAdapter.updatePassword(found.user.id, hash)
  await internalAdapter.deleteUserSessions(found.user.id)
  return found.user.id
}
