import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { paths } from '../src/portal/paths.ts'

/** How much a request may carry, before anything of it is read: strangers a form's worth, officers a register. */

const kibibyte = 1024
const mebibyte = 1024 * kibibyte

const within = (maxSize: number, message: string) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413, { message })
    },
  })

const signingIn = within(16 * kibibyte, '内容太大')
const written = within(256 * kibibyte, '内容太大，上限为 256 KiB')
const typed = within(8 * mebibyte, '内容太大，上限为 8 MiB')
// A register of 100,000 rows as xlsx is about 12 MiB.
const uploaded = within(64 * mebibyte, '文件太大，上限为 64 MiB')

const ofStaff = (path: string) => path.startsWith('/api/') && !path.startsWith('/api/auth/')
const ofCredentials = (path: string) => path === '/setup' || path.startsWith('/api/auth/')
/** Public forms that take files have limits of their own and tell people in a page. */
const takesFiles = (path: string) =>
  path === paths.check || path === paths.applyForm || path.startsWith(paths.trackAct(''))

/** Before anybody is known. What officers send waits for `officersBody`, behind their sign-in. */
export const anybodysBody: MiddlewareHandler = (c, next) => {
  const { path } = c.req
  if (ofStaff(path) || takesFiles(path)) return next()
  return ofCredentials(path) ? signingIn(c, next) : written(c, next)
}

export const officersBody: MiddlewareHandler = (c, next) =>
  c.req.header('Content-Type')?.includes('json') ? typed(c, next) : uploaded(c, next)
