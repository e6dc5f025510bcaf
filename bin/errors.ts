import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { UnknownSubject } from '../src/platform/acts.ts'
import { log } from '../src/platform/log.ts'
import type { Services } from '../src/platform/services.ts'
import { errorPage, movedTo, readSite } from '../src/portal/index.ts'

/** What was thrown, answered in one place: JSON to programs, a page with the way on to people. */

const isForProgram = (c: Context) =>
  c.req.path.startsWith('/api/') || c.req.header('Accept')?.includes('application/json')

const pages = [400, 403, 404, 429, 500] as const
type PageStatus = (typeof pages)[number]

const sentences: Record<number, string> = {
  400: '请求有误',
  401: '请先登录',
  403: '没有权限',
  404: '没有找到',
  413: '内容太大',
}

async function answer(c: Context, services: Services, status: number, body: object = {}) {
  c.header('Cache-Control', 'no-store')
  if (isForProgram(c)) return c.json({ error: sentences[status] ?? '系统出了问题，已经记录', ...body }, status as 500)
  const shown: PageStatus = pages.find((each) => each === status) ?? (status < 500 ? 400 : 500)
  return c.html(errorPage({ site: await readSite(services.db), status: shown, path: c.req.path }), status as 500)
}

/** An address of an older site, as it was written there: with its query, or without. */
async function moved(c: Context, { db }: Services): Promise<string | null> {
  if (!['GET', 'HEAD'].includes(c.req.method) || c.req.path.startsWith('/api/')) return null
  const { pathname, search } = new URL(c.req.url)
  const asked = [...new Set([pathname + search, c.req.path + search, c.req.path])]
  const target = await movedTo(db, asked)
  return target && /^\/(?![/\\])/.test(target) ? target : null
}

export const notFound = (services: Services) => async (c: Context) => {
  const target = await moved(c, services)
  return target ? c.redirect(target, 301) : answer(c, services, 404)
}

z.config(z.locales.zhCN()) // what a schema says without a sentence of its own

/** Text that PostgreSQL cannot keep: the character U+0000, as plain text or inside JSON. */
const unkeepable = ['22021', '22P05']
const isUnkeepable = (error: Error) => 'code' in error && unkeepable.includes(String(error.code))
const strayCharacter = {
  errors: [{ field: '', value: null, message: '内容里有不能保存的控制字符（U+0000），请删去后重新填写' }],
}

/** Our sentences are Chinese; what a library says is for its programmers. */
const saidByUs = (message: string) => /\p{Script=Han}/u.test(message)

const malformed = (error: z.ZodError) => ({
  errors: error.issues.map(({ path, message, input }) => ({ field: path.join('.'), value: input ?? null, message })),
})

export const handleError = (services: Services) => (error: Error, c: Context) => {
  if (error instanceof HTTPException)
    return answer(c, services, error.status, saidByUs(error.message) ? { error: error.message } : {})
  if (error instanceof UnknownSubject) return answer(c, services, 404)
  if (error instanceof z.ZodError) return c.json(malformed(error), 422)
  if (isUnkeepable(error)) return c.json(strayCharacter, 422)
  const incident = randomUUID().slice(0, 8)
  log.error({ err: error, incident }, 'unexpected error')
  return answer(c, services, 500, { incident })
}
