import type { CheckSite } from '../finding.ts'
import { ownEntries } from '../lexicon/index.ts'
import { laws } from '../lexicon/laws.ts'

/** A site that has added nothing of its own: for tests and measurements. */
export const plainSite = (today: string): CheckSite => ({
  today,
  hosts: [],
  servicePhones: [],
  entries: ownEntries,
  laws,
})
