import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { log } from './log.ts'

/** How the site does, for Prometheus (/metrics) and for the log. Addresses are named by their pattern only. */

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const duration = new Histogram({
  name: 'gongkai_http_request_seconds',
  help: 'Time to answer, by route pattern',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
})

export const metricsText = async () => ({ text: await registry.metrics(), type: registry.contentType })

export const observe = createMiddleware(async (c, next) => {
  const started = performance.now()
  await next()
  const ms = performance.now() - started
  const labels = { method: c.req.method, route: routePath(c, -1), status: c.res.status }
  duration.observe(labels, ms / 1000)
  log.info({ ...labels, ms: Math.round(ms) }, 'request')
})
