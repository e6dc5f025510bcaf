import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { addDays } from '../../law/calendar.ts'
import type { Actor } from '../../platform/act.ts'
import { today } from '../../platform/now.ts'
import type { Env, Services } from '../../platform/services.ts'
import { writeSetting } from '../../platform/settings.ts'
import { valid } from '../../platform/valid.ts'
import type { SearchDesk } from './api-types.ts'
import { siteSearch } from './find.ts'
import { searchSetting, siteWordsShape } from './site-words.ts'
import { indexSize } from './store-index.ts'
import { askedSince, askedTotals } from './store-questions.ts'

/** Staff routes under /api/search: what people look for, and the words the site gives its search. */

/** 【设计】 What fewer than three times was asked may be about one person and is in no list. */
const least = 3
const most = 100

const period = z.object({
  days: z.coerce
    .number('天数应为整数')
    .int('天数应为整数')
    .min(1, '天数至少为1')
    .max(730, '检索记录保留730天')
    .default(90),
})

const mayRead = ({ role }: Actor) => ['office', 'supervisor', 'editor', 'administrator'].includes(role)
/** 条例§4: the office that runs the platform. */
const mayChange = ({ role }: Actor) => role === 'office'

export const searchApi = ({ db }: Services) =>
  new Hono<Env>()
    .use(async (c, next) => {
      if (!mayRead(c.var.actor)) throw new HTTPException(403, { message: '检索记录由政务公开办和信息编辑查看' })
      await next()
    })
    .get('/', valid('query', period), async (c) => {
      const since = addDays(today(), -c.req.valid('query').days)
      const asked = (without: boolean) => askedSince(db, { since, least, without, limit: most })
      const [totals, often, without, words, size] = await Promise.all([
        askedTotals(db, since),
        asked(false),
        asked(true),
        siteSearch(db),
        indexSize(db),
      ])
      const documents = size.kept - size.gone
      return c.json<SearchDesk>({
        since,
        least,
        totals,
        most: often,
        without,
        words,
        documents,
        mayChange: mayChange(c.var.actor),
      })
    })
    .put('/words', valid('json', siteWordsShape), async (c) => {
      if (!mayChange(c.var.actor)) throw new HTTPException(403, { message: '只有政务公开办可以改检索用词' })
      await writeSetting(db, searchSetting, c.req.valid('json'))
      return c.json({ done: true }, 200)
    })
