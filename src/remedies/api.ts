import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import { type Decision, decisions, remedyOutcomeCodes, specialQueryReviewFirst } from '../law/index.ts'
import { organsOf } from '../organs/index.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { readSetting } from '../platform/settings.ts'
import { recordsApi } from '../registers/api.ts'
import { mattersApi } from '../steps/api.ts'
import { applicationTerms } from './clocks.ts'
import { register } from './register.ts'
import { type Requests, remedyRoom } from './room.ts'
import { outcomesFor } from './store.ts'

/** Staff routes under /api/remedies: the register's records, the cases, and what past cases teach. */

const decisionIds = Object.keys(decisions) as [Decision, ...Decision[]]
const knownQuery = z.object({
  knownOn: z.iso.date('日期应写成 2024-03-01'),
  decision: z.enum(decisionIds, '没有这种答复类型').optional(),
})
const organQuery = z.object({ organId: z.uuid('机关编号不对').optional() })
const isDecision = (word: string): word is Decision => Object.hasOwn(decisions, word)

export const remediesApi = (services: Services, requests: Requests) =>
  new Hono<Env>()
    .route('/cases', mattersApi(services, remedyRoom(requests), organsOf(services)))
    .get(
      '/windows',
      validator('query', (query) => knownQuery.parse(query)),
      async (c) => {
        const clocks = { days: await siteCalendar(services.db), today: today() }
        const { knownOn, decision } = c.req.valid('query')
        const { key, value } = specialQueryReviewFirst
        const first = await readSetting(services.db, key, value)
        return c.json({ terms: applicationTerms(knownOn, clocks, decision, first) })
      },
    )
    .get(
      '/for-decision/:decision',
      validator('query', (query) => organQuery.parse(query)),
      async (c) => {
        const decision = c.req.param('decision')
        if (!isDecision(decision)) throw new HTTPException(404, { message: '没有这种答复类型' })
        const found = await outcomesFor(services.db, { organId: c.req.valid('query').organId ?? null, decision })
        const outcomes = found.map(({ code, ...shown }) => ({ ...shown, outcome: remedyOutcomeCodes[code].label }))
        return c.json({ outcomes })
      },
    )
    .route('/', recordsApi(services, register, organsOf(services)))
