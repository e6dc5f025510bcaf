import type { Checks } from '../gates.ts'
import { checkContent } from './index.ts'
import { readApart } from './reading/apart.ts'
import { siteChecks } from './store.ts'

/** The checks as publishing asks for them. */
export const checks: Checks = {
  site: siteChecks,
  content: checkContent,
  read: ({ bytes }) => readApart(bytes),
}
