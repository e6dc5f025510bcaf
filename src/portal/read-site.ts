import { remembered } from '../platform/remembered.ts'
import type { Services } from '../platform/services.ts'
import { readSetting } from '../platform/settings.ts'
import { type Site, siteSchema, unnamedSite } from './site.ts'

/** The site's own name and footer, from its setting; a site that has not yet said who it is is unnamed. */
export const readSite = (db: Services['db']): Promise<Site> =>
  remembered(db, 'site', 'site', async () => {
    const stored = await readSetting<object>(db, 'site', {})
    return siteSchema.parse({ ...unnamedSite, ...stored })
  })
