import { createHash } from 'node:crypto'
import type { Services } from '../../platform/services.ts'
import type { Cursor, OpenRecord } from '../open/records.ts'
import { openRecords } from '../open/store.ts'
import { type DataFile, headOf, lineOf, type Shape } from './datasets.ts'

/** A file is written as it is sent: a page of records at a time, however long the year was. */

const atOnce = 1_000

async function* records(db: Services['db'], { kind, year }: Pick<DataFile, 'kind' | 'year'>, today: string) {
  let after: Cursor | null = null
  for (;;) {
    const page: OpenRecord[] = await openRecords(db, { kinds: [kind], year }, today, { after, limit: atOnce })
    yield page
    const last = page.at(-1)
    if (!last || page.length < atOnce) return
    after = { day: last.day, id: last.id }
  }
}

type What = Pick<DataFile, 'kind' | 'year'> & { shape: Shape }

export async function* dump(db: Services['db'], what: What, today: string, origin: string): AsyncGenerator<string> {
  yield headOf(what.shape, origin)
  for await (const page of records(db, what, today))
    if (page.length > 0) yield page.map((record) => lineOf(what.shape, record, origin)).join('')
}

/** SM3 and size of the file as it is now: a copy taken earlier is the same, or it is another version. */
export async function versionOf(db: Services['db'], what: What, today: string, origin: string) {
  const hash = createHash('sm3')
  let bytes = 0
  for await (const text of dump(db, what, today, origin)) {
    hash.update(text)
    bytes += Buffer.byteLength(text)
  }
  return { hash: hash.digest('hex'), bytes }
}
