import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { readConfig } from '../src/platform/config.ts'
import { isDrawn } from '../src/portal/index.ts'

/** No script but our own files; styles too, except in the console, whose component library writes them as it goes. */
const policy = (styles: string[]) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", ...styles],
  imgSrc: ["'self'", 'data:'],
  mediaSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
})

const headersFor = (styles: string[], secure: boolean) =>
  secureHeaders({
    contentSecurityPolicy: policy(styles),
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: secure ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })

export function securityHeaders() {
  const secure = readConfig().origin?.startsWith('https:') ?? false
  const portal = headersFor([], secure)
  const staff = headersFor(["'unsafe-inline'"], secure)
  return createMiddleware(async (c, next) => {
    await next()
    if (isDrawn(c)) return
    await (c.req.path.startsWith('/console') ? staff : portal)(c, async () => {})
  })
}

/** The same, in turn name and value, for pages that the cache writes without a Response. */
export async function securityHead(): Promise<string[]> {
  const { headers } = await new Hono().get('/', securityHeaders(), (c) => c.body(null)).request('/')
  return [...headers].flat()
}
