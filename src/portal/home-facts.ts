import { countItems, type ItemCounts, itemYears, listItems, type PublicItem } from '../disclosure/store-public.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { type PublishedReport, publishedReports } from './store.ts'

/** What the home page shows; every number in it comes with what it counts. */
export type HomeFacts = {
  latest: PublicItem[]
  /** The last year in which anything was published; null on a site that is still empty. */
  year: number | null
  ofYear: ItemCounts
  years: { year: number; count: number }[]
  /** The district's own reports, newest first. */
  district: PublishedReport[]
  organReports: PublishedReport[]
}

export async function homeFacts(db: Services['db']): Promise<HomeFacts> {
  const day = today()
  const years = await itemYears(db, day)
  const year = years.at(-1)?.year ?? null
  const [latest, ofYear, district, organReports] = await Promise.all([
    listItems(db, {}, day, { offset: 0, limit: 8 }),
    countItems(db, year ? { year } : {}, day),
    publishedReports(db, { scope: 'district' }),
    publishedReports(db, { scope: 'organ' }),
  ])
  return { latest, year, ofYear, years, district, organReports }
}
