import type { Checks } from '../gates.ts'
import { checkContent } from './index.ts'
import { readApart } from './reading/apart.ts'
import { ownLinks } from './rules/links.ts'
import { brokenAmong, siteChecks } from './store.ts'

/** The checks as publishing asks for them. */
export const checks: Checks = {
  site: async (db, html = '') => {
    const site = await siteChecks(db)
    const links = ownLinks(html)
    return links.length === 0 ? site : { ...site, broken: await brokenAmong(db, links) }
  },
  content: checkContent,
  read: ({ bytes }) => readApart(bytes),
}
