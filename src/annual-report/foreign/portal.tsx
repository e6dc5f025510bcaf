import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { reviewSheet } from '../reader/show/sheet.ts'
import type { Paper, Reading } from './check-job.ts'
import { limits, tooLarge } from './limits.ts'
import { CheckPage } from './portal-check.tsx'
import { Busy, type ReadSafely, readSafely } from './read-safely.ts'

/** Public route 年报自查. What is sent is read once, answered and forgotten: no table, no log, no cache. */

const file = z
  .instanceof(File)
  .nullish()
  .transform((sent) => (sent && sent.size > 0 ? sent : null))
  .refine((sent) => sent === null || sent.size <= limits.bytes, tooLarge)

const shape = z
  .object({
    file,
    previous: file,
    text: z
      .string()
      .max(limits.characters, `粘贴的内容超过 ${limits.characters / 10_000} 万字，请改为上传文件。`)
      .default(''),
    want: z.enum(['page', 'xlsx']).catch('page'),
  })
  .refine(({ file: sent, text }) => sent !== null || text.trim() !== '', '请选择年报文件，或者粘贴年报的正文和表格。')
type Sent = z.output<typeof shape>

const bytesOf = async (sent: File) => new Uint8Array(await sent.arrayBuffer())
const paperOf = async (sent: File): Promise<Paper> => ({ name: sent.name.slice(-120), bytes: await bytesOf(sent) })

const jobOf = async ({ file: sent, previous, text }: Sent) => ({
  paper: sent ? await paperOf(sent) : { name: '粘贴的内容', bytes: new TextEncoder().encode(text) },
  previous: previous && (await paperOf(previous)),
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function givesSheet(c: Context, readings: readonly Reading[]) {
  const sheet = await reviewSheet(readings.map(({ verdict }) => verdict))
  const name = encodeURIComponent('年报核校表.xlsx')
  return c.body(new Uint8Array(sheet).buffer, 200, {
    'Content-Type': xlsx,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

type Options = { rateLimit?: MiddlewareHandler; read?: ReadSafely }

export const checkPortal = ({ db }: Services, { rateLimit, read = readSafely }: Options = {}) => {
  const tell = async (c: Context, problem: string, status: 400 | 413 | 422 | 503) =>
    c.html(<CheckPage site={await readSite(db)} problem={problem} />, status)

  const check = async (c: Context) => {
    const body = await c.req.parseBody().catch(() => null)
    if (!body) return tell(c, '没有收到完整的内容，请重新提交。', 400)
    const sent = shape.safeParse(body)
    if (!sent.success) return tell(c, sent.error.issues.map(({ message }) => message).join(''), 422)
    const readings = await read(await jobOf(sent.data)).catch((error: unknown) => {
      if (error instanceof Busy) return error
      throw error
    })
    if (readings instanceof Busy) return tell(c, readings.message, 503)
    const [first] = readings
    if (first?.verdict.status === 'unreadable') return tell(c, first.verdict.reason ?? '', 422)
    if (sent.data.want === 'xlsx') return givesSheet(c, readings)
    return c.html(<CheckPage site={await readSite(db)} readings={readings} />)
  }

  // Form fields and boundaries around two files.
  const body = bodyLimit({ maxSize: 2 * limits.bytes + 8 * limits.characters, onError: (c) => tell(c, tooLarge, 413) })
  const pass: MiddlewareHandler = (_, next) => next()
  return new Hono()
    .get(paths.check, publicPage, async (c) => {
      tagged(c)
      return c.html(<CheckPage site={await readSite(db)} />)
    })
    .post(
      paths.check,
      async (c, next) => {
        await next()
        c.header('Cache-Control', 'no-store')
        c.header('X-Robots-Tag', 'noindex')
      },
      rateLimit ?? pass,
      body,
      check,
    )
}
