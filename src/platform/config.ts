import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { defaultSchema } from './database.ts'

/** Everything that can be set from outside, read from the environment. The command line writes into it (bin/). */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
    .optional(),
  GONGKAI_DATA: z
    .string()
    .min(1)
    .default(fileURLToPath(new URL('../../data', import.meta.url))),
  GONGKAI_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, '只能用小写字母、数字和下划线')
    .default(defaultSchema),
  GONGKAI_SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/, '应为 64 位十六进制数；更换后新的在前，以逗号隔开')
    .optional(),
  GONGKAI_CIPHER: z.enum(['aes', 'sm4'], '应为 aes 或 sm4').default('aes'),
  GONGKAI_SMTP: z
    .string()
    .regex(/^smtps?:\/\//, '应以 smtp:// 或 smtps:// 开头，如 smtps://用户:口令@主机:465')
    .optional(),
  GONGKAI_ORIGIN: z.url({ error: '应为网站对外的完整地址，如 https://www.example.gov.cn' }).optional(),
  GONGKAI_CLAMD: z
    .string()
    .regex(/^(tcp:\/\/[^/]+|unix:\/.+)$/, '应为 tcp://主机:3310 或 unix:/路径')
    .optional(),
  GONGKAI_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  GONGKAI_PROXIES: z.coerce.number('应为整数').int('应为整数').min(0).max(9).default(0),
  HOST: z.string().default('127.0.0.1'),
})

export type Config = {
  databaseUrl: string | null
  dataFolder: string
  schema: string
  /** One or more keys, newest first. */
  secretKey: string | null
  cipher: z.infer<typeof environment>['GONGKAI_CIPHER']
  /** The mail server; without one, mail waits in the outbox. */
  smtp: string | null
  /** The site's public address when a proxy stands before it: for cookies, links and sign-on. */
  origin: string | null
  /** How many proxies of ours stand before it: whose note of the client's address is believed. */
  proxies: number
  /** Virus scanner for uploads (clam.ts). */
  clamd: string | null
  logLevel: z.infer<typeof environment>['GONGKAI_LOG']
  host: string
}

const withoutPassword = (value = '') => value.replace(/\/\/[^@/]*@/, '//…@').replace(/[0-9a-f]{16,}/g, '…')

type Environment = Record<string, string | undefined>
const names = Object.keys(environment.shape)
let last: { key: string; config: Config } | undefined

/** Asked for at every act, and read again only when something in the environment has changed. */
export function readConfig(env: Environment = process.env): Config {
  const key = names.map((name) => env[name]).join('\0')
  if (last?.key !== key) last = { key, config: parsedConfig(env) }
  return last.config
}

function parsedConfig(env: Environment): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) =>
        `环境变量 ${path.join('.')} 的值「${withoutPassword(env[String(path[0])])}」不对：${message}`,
    )
    throw new Error(problems.join('\n'))
  }
  const value = parsed.data
  return {
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: resolve(value.GONGKAI_DATA),
    schema: value.GONGKAI_SCHEMA,
    secretKey: value.GONGKAI_SECRET_KEY ?? null,
    cipher: value.GONGKAI_CIPHER,
    smtp: value.GONGKAI_SMTP ?? null,
    origin: value.GONGKAI_ORIGIN ?? null,
    proxies: value.GONGKAI_PROXIES,
    clamd: value.GONGKAI_CLAMD ?? null,
    logLevel: value.GONGKAI_LOG,
    host: value.HOST,
  }
}
