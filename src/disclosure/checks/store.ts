import { sql } from 'kysely'
import type { Tx } from '../../platform/acts.ts'
import { readConfig } from '../../platform/config.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { readSetting, writeSetting } from '../../platform/settings.ts'
import type { CheckSite } from './finding.ts'
import { ownEntries } from './lexicon/index.ts'
import { laws } from './lexicon/laws.ts'
import { entriesOf, type Lists, noLists, saidOf } from './lists.ts'

/** What the checks know of the site. */

type Db = Services['db']

const key = 'checks.lists'

/** The act log knows subjects by id; the site has one set of lists. */
export const listsId = '00000000-0000-4000-8000-0000000c4ec5'

export const readLists = async (db: Db): Promise<Lists> => ({ ...(await readSetting(db, key, noLists)), id: listsId })
export const saveLists = (tx: Tx, lists: Lists): Promise<void> => writeSetting(tx, key, lists)

const ownHost = (): string[] => {
  const { origin } = readConfig()
  return origin && URL.canParse(origin) ? [new URL(origin).hostname] : []
}

/** What organs say of themselves on their own pages is published on purpose. */
async function organPhones(db: Db): Promise<string[]> {
  const { rows } = await sql<{ phone: string }>`
    select distinct profile ->> 'phone' as phone from organ where coalesce(profile ->> 'phone', '') <> ''
    order by phone`.execute(db)
  return rows.flatMap(({ phone }) => phone.split(/[、，,；;/\s]+/))
}

/** Lists are the same object as long as nobody changed them: what the rules make of them is made once. */
let last: { said: string; day: string; site: CheckSite } | null = null
export async function siteChecks(db: Db): Promise<CheckSite> {
  const lists = await readLists(db)
  const phones = await organPhones(db)
  const [said, day] = [JSON.stringify([lists, phones]), today()]
  if (last?.said === said && last.day === day) return last.site
  const site: CheckSite = {
    today: day,
    hosts: [...saidOf(lists, 'host', day), ...ownHost()],
    servicePhones: [...saidOf(lists, 'phone', day), ...phones],
    entries: entriesOf(ownEntries, lists),
    laws: [...laws, ...saidOf(lists, 'law', day)],
  }
  last = { said, day, site }
  return site
}

const records: Record<string, string> = { items: 'item', documents: 'document', files: 'stored_file' }
const address = /^\/(items|documents|files)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/

/** Of addresses on this site, those that lead to nothing. Pages that are no records are not asked about. */
export async function brokenAmong(db: Db, addresses: readonly string[]): Promise<string[]> {
  const wanted = addresses.flatMap((path) => {
    const [, kind, id] = address.exec(path) ?? []
    return kind && id ? [{ path, table: records[kind]!, id }] : []
  })
  const there = new Set<string>()
  for (const table of new Set(wanted.map((each) => each.table))) {
    const ids = wanted.filter((each) => each.table === table).map(({ id }) => id)
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(db)
    for (const { id } of rows) there.add(id)
  }
  return wanted.filter(({ id }) => !there.has(id)).map(({ path }) => path)
}
