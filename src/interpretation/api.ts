import { Hono } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import { siteCalendar } from '../calendar/index.ts'
import { organsOf } from '../organs/index.ts'
import { today } from '../platform/now.ts'
import type { Env, Services } from '../platform/services.ts'
import { readSetting } from '../platform/settings.ts'
import { recordsApi } from '../registers/api.ts'
import { readsOnly } from '../steps/access.ts'
import { mattersApi } from '../steps/api.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { Items } from './policies.ts'
import { questionRoom } from './questions/room.ts'
import { register } from './register.ts'
import { interpretationRoom } from './room.ts'
import { interpretationSettings } from './settings.ts'
import { coveredDocuments } from './store-coverage.ts'

const yearQuery = z.object({ year: z.coerce.number().int().min(2008, '年份应为四位数字').max(2100).optional() })

/** Staff routes under /api/interpretations: works on their way, questions, how far policies are explained, the register. */
export const interpretationsApi = (services: Services, items: Items) =>
  new Hono<Env>()
    .route('/works', mattersApi(services, interpretationRoom(items), organsOf(services)))
    .route('/questions', mattersApi(services, questionRoom(items), organsOf(services)))
    .get(
      '/coverage',
      validator('query', (query) => yearQuery.parse(query)),
      async (c) => {
        const { key, value } = interpretationSettings.within
        const year = c.req.valid('query').year ?? Number(today().slice(0, 4))
        const documents = await coveredDocuments(services.db, year, readsOnly(c.var.actor))
        const within = await readSetting(services.db, key, value)
        return c.json<Coverage>(coverageOf(documents, await siteCalendar(services.db), within))
      },
    )
    .route('/', recordsApi(services, register, organsOf(services)))
