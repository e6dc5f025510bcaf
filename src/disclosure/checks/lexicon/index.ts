import type { Entry } from '../finding.ts'
import { expressions, organNames } from './names.ts'
import { typos } from './typos.ts'

/** What every site begins with; its own words come beside these and may retire them (setting checks.lexicon). */
export const ownEntries: readonly Entry[] = [
  ...typos.map(({ wrong, right, allowed }): Entry => ({ category: 'typo', wrong, right, allowed })),
  ...organNames,
  ...expressions,
]
