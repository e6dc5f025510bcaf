import { today } from '../platform/now.ts'
import { checkContent } from './checks/index.ts'
import { readApart } from './checks/reading/apart.ts'
import { plainSite } from './checks/site.ts'
import type { Checks } from './gates.ts'

/** The checks of this site as publishing asks them. */
export const ownChecks: Checks = {
  site: async () => plainSite(today()),
  content: checkContent,
  read: ({ bytes }) => readApart(bytes),
}
