import type { SiteSearch } from './site-words.ts'

/** What the office's page of the search shows. */

export type AskedLine = { asked: string; times: number; found: number; opened: number; lastDay: string }
export type SearchDesk = {
  since: string
  least: number
  totals: { times: number; without: number; opened: number; different: number }
  most: AskedLine[]
  without: AskedLine[]
  words: SiteSearch
  documents: number
  mayChange: boolean
}
