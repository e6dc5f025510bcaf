import type { Db } from '../../steps/room.ts'
import { columnNames } from '../columns/store.ts'
import type { Catalogue } from './catalogue.ts'
import { type Known, plain } from './reading.ts'
import { organRows } from './store.ts'

/** What a line of a catalogue may name on this site: its organs, words for all of a kind, its columns. */

const kinds: readonly [words: readonly string[], kinds: readonly string[]][] = [
  [['各部门', '各相关部门', '各职能部门', '政府各部门'], ['department']],
  [
    ['各镇(街)', '各镇街', '镇(街)', '镇街', '各镇(街道)', '各街道(镇)', '乡镇人民政府(街道办事处)', '各乡镇(街道)'],
    ['town', 'subdistrict'],
  ],
  [
    ['全部机关', '各机关', '各行政机关'],
    ['government', 'department', 'town', 'subdistrict', 'authorizedOrg'],
  ],
]

export async function knownFor(db: Db, { field, proceedings }: Catalogue): Promise<Known> {
  const rows = await organRows(db)
  const organs = new Map<string, readonly string[]>()
  for (const { id, name, short } of rows) for (const word of [name, short]) organs.set(plain(word), [id])
  for (const [words, of] of kinds)
    for (const word of words)
      organs.set(
        plain(word),
        rows.filter(({ kind }) => of.includes(kind)).map(({ id }) => id),
      )
  const columns = new Map((await columnNames(db)).map(({ name, id }) => [plain(name), id]))
  return { field, organs, columns, standing: [...proceedings.draft, ...proceedings.published], used: proceedings.used }
}
