import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { openSite } from '../../bin/with-database.ts'
import { type Database, openDatabase } from '../../src/platform/database.ts'
import type { Read } from '../../src/portal/search/store-index.ts'
import { idOf } from './lawrefbook.ts'

/** A site of its own for measuring the search, away from any other; one organ publishes everything. */

export const benchOrgan = '00000000-0000-4000-8000-000000000001'

export async function withSearchSite<T>(
  work: (db: Kysely<Database>, owner: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'gongkai-search-'))
  const site = await openSite({ data, say: () => {} })
  const owner = openDatabase(site.ownerUrl)
  try {
    await site.db
      .insertInto('organ')
      .values({
        id: benchOrgan,
        code: '113308247743941119',
        name: '海澜区人民政府',
        short_name: '区政府',
        kind: 'government',
        must_report: false,
        rolls_up: false,
      })
      .execute()
    return await work(site.db, owner)
  } finally {
    await owner.destroy()
    await site.close()
    rmSync(data, { recursive: true, force: true })
  }
}

type Given = { key: string; title: string; text: string; day?: string; docNumber?: string | null }

export const recordOf = ({ key, title, text, day = '2024-01-01', docNumber = null }: Given): Read => ({
  kind: 'item',
  id: idOf(key),
  organId: benchOrgan,
  title,
  day,
  path: `/items/${idOf(key)}`,
  indexNumber: null,
  docNumber,
  columnName: null,
  family: idOf(key),
  effectiveOn: null,
  endsOn: null,
  plain: text,
  digest: '',
})
