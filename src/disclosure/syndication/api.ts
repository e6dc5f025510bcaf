import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { organsOf } from '../../organs/index.ts'
import { decrypt } from '../../platform/secret.ts'
import type { Services } from '../../platform/services.ts'
import { mattersApi } from '../../steps/api.ts'
import { syndicationRoom } from './room.ts'
import { messageOf } from './send.ts'
import { conclude, readTarget, waitingFor } from './store.ts'

/** Staff routes under /api/syndication-targets. */
export const syndicationTargetsApi = (services: Services) => mattersApi(services, syndicationRoom, organsOf(services))

const afterQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,18}$/, 'after 应为上一页最后一条的编号')
    .default('0'),
})
const receiptsInput = z.object({
  receipts: z
    .array(
      z.object({
        delivery: z.string().regex(/^\d{1,18}$/, 'delivery 应为推送编号'),
        receipt: z.string().min(1, '请写回执').max(300, '回执不超过 300 字'),
      }),
    )
    .min(1, '没有回执')
    .max(200, '一次不超过 200 条'),
})
const page = 50

const same = (given: string, key: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function targetFor({ db }: Services, id: string, authorization: string | undefined) {
  const target = z.uuid().safeParse(id).success ? await readTarget(db, id) : null
  const given = authorization?.replace(/^Bearer /, '') ?? ''
  if (!target || target.standing === 'ended' || !same(given, decrypt(target.proceedings.key)))
    throw new HTTPException(401, { message: '没有这个同步平台，或者密钥不对' })
  return target
}

/** What another platform fetches and gives receipts for, by its key: no account, no cookie. */
export const syndicationFeed = (services: Services) =>
  new Hono()
    .get(
      '/:id/deliveries',
      validator('query', (query) => afterQuery.parse(query)),
      async (c) => {
        const { id, standing } = await targetFor(services, c.req.param('id'), c.req.header('Authorization'))
        const rows = standing === 'open' ? await waitingFor(services.db, id, c.req.valid('query').after, page) : []
        const deliveries = await Promise.all(rows.map((row) => messageOf(services.db, row)))
        return c.json({ deliveries, more: rows.length === page }, 200, { 'Cache-Control': 'no-store' })
      },
    )
    .post(
      '/:id/receipts',
      validator('json', (input) => receiptsInput.parse(input)),
      async (c) => {
        const { id } = await targetFor(services, c.req.param('id'), c.req.header('Authorization'))
        const { receipts } = c.req.valid('json')
        const taken = await Promise.all(
          receipts.map(({ delivery, receipt }) => conclude(services.db, id, delivery, { receipt })),
        )
        return c.json({ taken: taken.filter(Boolean).length })
      },
    )
