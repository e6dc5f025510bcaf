import { editionsOf, type FrozenEdition, publishedReports } from '../annual-report/store-editions.ts'
import { type OpenNotice, openNotices } from '../disclosure/columns/store-public.ts'
import { countItems, type ItemCounts, itemYears, listItems, type PublicItem } from '../disclosure/store-public.ts'
import type { Day } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { latestDocuments, latestInterpretations, type Told } from './store-home.ts'

/** What the home page shows; every number in it comes with what it counts. */
export type HomeFacts = {
  latest: PublicItem[]
  documents: Told[]
  interpretations: Told[]
  notices: OpenNotice[]
  /** The last whole year in which anything was published; null on a site that is still empty. */
  year: number | null
  ofYear: ItemCounts
  years: { year: number; count: number }[]
  /** The district's own reports, newest first: the present edition of each. */
  district: FrozenEdition[]
  /** How many organs have published theirs for the newest year that has any. */
  organReports: { year: number; count: number } | null
}

const shownYears = 5
const shownLatest = 6

async function reportFacts(db: Services['db']): Promise<Pick<HomeFacts, 'district' | 'organReports'>> {
  const lines = await publishedReports(db)
  const years = lines.filter(({ scope }) => scope === 'district').slice(0, shownYears)
  const editions = await Promise.all(years.map(({ year }) => editionsOf(db, { year })))
  const organs = lines.filter(({ scope }) => scope === 'organ')
  const year = organs[0]?.year
  return {
    district: editions.flatMap((all) => all.at(-1) ?? []),
    organReports: year ? { year, count: organs.filter((line) => line.year === year).length } : null,
  }
}

/** A year that is not over compares with nothing; on a young site there is no other. */
export function wholeYears<Counted extends { year: number }>(years: Counted[], day: Day): Counted[] {
  const over = years.filter(({ year }) => year < Number(day.slice(0, 4)))
  return over.length > 0 ? over : years
}

export async function homeFacts(db: Services['db']): Promise<HomeFacts> {
  const day = today()
  const years = wholeYears(await itemYears(db, day), day)
  const year = years.at(-1)?.year ?? null
  const [latest, ofYear, documents, interpretations, notices, reports] = await Promise.all([
    listItems(db, {}, day, { offset: 0, limit: shownLatest }),
    countItems(db, year ? { year } : {}, day),
    latestDocuments(db, day, shownLatest),
    latestInterpretations(db, day, shownLatest),
    openNotices(db, day, shownLatest),
    reportFacts(db),
  ])
  return { latest, documents, interpretations, notices, year, ofYear, years, ...reports }
}
