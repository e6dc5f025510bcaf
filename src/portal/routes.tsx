import { Hono } from 'hono'
import { coveragePortal } from '../disclosure/catalogue/portal.tsx'
import { entitiesPortal } from '../disclosure/entities/portal.tsx'
import { disclosurePortal } from '../disclosure/portal.tsx'
import { projectsPortal } from '../disclosure/projects/portal.tsx'
import { normativePortal } from '../normative/portal.tsx'
import type { Services } from '../platform/services.ts'
import { askedOrgans } from '../requests/public/store-organs.ts'
import { aboutPortal } from './about.tsx'
import { assets } from './assets.ts'
import { publicPage, tagged } from './cache.ts'
import { errorPage } from './errors.tsx'
import { feeds } from './feeds.ts'
import { GuidePage } from './guide.tsx'
import { HomePage } from './home.tsx'
import { homeFacts } from './home-facts.ts'
import { openDataPortal } from './open-data/routes.tsx'
import { paths } from './paths.ts'
import { developersPortal } from './public-api/routes.tsx'
import { readSite } from './read-site.ts'
import { readingPortal } from './reading.tsx'
import { searchPortal } from './search/portal.tsx'
import { sectionPortal } from './section/routes.tsx'
import { siteMap } from './site-map.ts'

/** The public side: home, guide, items, reading settings, what search engines read, style sheets and fonts. */
export const portalRoutes = (services: Services) =>
  new Hono()
    .route('/', assets)
    .route('/', readingPortal(services))
    .get(paths.home, publicPage, async (c) => {
      const [site, facts] = await Promise.all([readSite(services.db), homeFacts(services.db)])
      tagged(c, 'item', 'document', 'interpretation', 'report', 'organ', 'column', 'topic')
      return c.html(<HomePage site={site} facts={facts} />)
    })
    .get(paths.guide, publicPage, async (c) => {
      const site = await readSite(services.db)
      if (site.guide.length === 0) return c.html(errorPage({ site, status: 404, path: paths.guide }), 404)
      tagged(c, 'organ')
      return c.html(<GuidePage site={site} organs={await askedOrgans(services.db)} />)
    })
    .route('/', searchPortal(services))
    .route('/', sectionPortal(services))
    .route('/', aboutPortal(services))
    .route('/', feeds(services))
    .route('/', siteMap(services))
    .route('/', developersPortal(services))
    .route('/', openDataPortal(services))
    .route('/', coveragePortal(services))
    .route('/', projectsPortal(services))
    .route('/', entitiesPortal(services))
    .route('/', disclosurePortal(services))
    .route('/', normativePortal(services))
