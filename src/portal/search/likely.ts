import type { Kysely } from 'kysely'
import type { Day } from '../../platform/act.ts'
import type { Database } from '../../platform/database.ts'
import { searcherOf } from './find.ts'
import { familiesOf, readHits } from './store-search.ts'

/** What a request may be about: it must bear more than a third of what the request's telling words weigh. */
const share = 0.36

/** Undefined until something is indexed. */
export async function likely(db: Kysely<Database>, words: readonly string[], today: Day, limit: number) {
  const searcher = searcherOf(db)
  if (await searcher.isEmpty()) return undefined
  const { numbers } = await searcher.ask({ text: words.join(' '), today, most: limit * 3, share })
  const families = await familiesOf(db, numbers)
  const seen = new Set<string>()
  const first = numbers.filter((number) => {
    const family = families.get(number)
    return family !== undefined && !seen.has(family) && seen.add(family)
  })
  const hits = await readHits(db, first.slice(0, limit), 0)
  return hits.map(({ kind, id, organId, organ, title, day, path }) => ({ kind, id, organId, organ, title, day, path }))
}
