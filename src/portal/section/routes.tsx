import { Hono } from 'hono'
import { countItems, itemYears } from '../../disclosure/store-public.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { askedOrgans } from '../../requests/public/store-organs.ts'
import { publicPage, tagged } from '../cache.ts'
import { errorPage } from '../errors.tsx'
import { wholeYears } from '../home-facts.ts'
import { paths } from '../paths.ts'
import { readSite } from '../read-site.ts'
import { sectionFacts } from './facts.ts'
import { OrgansPage } from './organs.tsx'
import { SectionPage } from './page.tsx'

/** 政府信息公开专栏 of the district and of each organ, and the list of organs. */
export const sectionPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.disclosure, publicPage, async (c) => {
      tagged(c, 'item', 'column', 'organ', 'report', 'document')
      const [site, facts] = await Promise.all([readSite(db), sectionFacts(db, null)])
      return c.html(<SectionPage site={site} facts={facts!} />)
    })
    .get(paths.organs, publicPage, async (c) => {
      tagged(c, 'item', 'organ')
      const year = wholeYears(await itemYears(db, today()), today()).at(-1)?.year ?? null
      const [site, organs, counts] = await Promise.all([
        readSite(db),
        askedOrgans(db),
        countItems(db, year ? { year } : {}, today()),
      ])
      return c.html(<OrgansPage {...{ site, organs, counts, year }} />)
    })
    .get(`${paths.organs}/:code`, publicPage, async (c) => {
      tagged(c, 'item', 'column', 'organ', 'report', 'document')
      const site = await readSite(db)
      const facts = await sectionFacts(db, c.req.param('code'))
      if (!facts) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      return c.html(<SectionPage site={site} facts={facts} />)
    })
