import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { siteCalendar } from '../../calendar/index.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { errorPage } from '../../portal/errors.tsx'
import { paths } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import { duties, itemsBehind } from './matrix/store.ts'
import { coverageOrgans, leafTitled } from './matrix/store-public.ts'
import { BehindPage, CoveragePage } from './portal-coverage.tsx'

const code = z.string().regex(/^[0-9A-Z]{18}$/)
const query = z.object({ field: z.string().min(1).max(100).optional(), organ: code.optional() })
const behindQuery = z.object({ source: z.enum(['column', 'leaf']), key: z.string().max(60), organ: code })
const most = 200

/** /coverage: the public traffic lights, and the items behind each of their numbers. */
export const coveragePortal = ({ db }: Services) => {
  const lost = async (c: Context) => c.html(errorPage({ site: await readSite(db), status: 404, path: c.req.path }), 404)
  return new Hono()
    .get(paths.coverage, publicPage, async (c) => {
      const asked = query.safeParse(c.req.query())
      if (!asked.success) return lost(c)
      const organs = await coverageOrgans(db)
      const organ = asked.data.organ ? organs.find((each) => each.code === asked.data.organ) : null
      if (organ === undefined) return lost(c)
      const { field = null } = asked.data
      const day = today()
      const all = await duties(db, { today: day, days: await siteCalendar(db), organId: organ?.id ?? null })
      const own = field === null ? all : all.filter((duty) => duty.field === field)
      tagged(c, 'item', 'column', 'organ')
      const site = await readSite(db)
      return c.html(<CoveragePage {...{ site, today: day, duties: own, organs, asked: { field, organ } }} />)
    })
    .get(paths.coverageItems, publicPage, async (c) => {
      const asked = behindQuery.safeParse(c.req.query())
      if (!asked.success) return lost(c)
      const { source, key, organ: wanted } = asked.data
      const organ = (await coverageOrgans(db)).find((each) => each.code === wanted)
      const title = await leafTitled(db, source, key)
      if (!organ || !title) return lost(c)
      const items = await itemsBehind(
        db,
        { source, key, organId: organ.id },
        { today: today(), limit: most, offset: 0 },
      )
      tagged(c, 'item', 'column', 'organ')
      return c.html(<BehindPage site={await readSite(db)} title={title} organ={organ} items={items} />)
    })
}
