import type { Actor, Day } from '../../platform/act.ts'
import { appendActs, type Tx } from '../../platform/acts.ts'
import { announce, announceKind } from '../../platform/announce.ts'
import { sm3 } from '../../platform/hash.ts'
import { letGo } from '../../platform/memory.ts'
import type { Services } from '../../platform/services.ts'
import type { ReadContext } from '../../registers/column.ts'
import { Problems } from '../../registers/problems.ts'
import type { Problem } from '../../registers/register.ts'
import { UnreadableRegister } from '../../registers/register.ts'
import { insertAll } from '../../registers/store.ts'
import { takeOver } from '../acts/take-over.ts'
import { register } from '../register.ts'
import { type Built, built } from './build.ts'
import { keepAttachments, type LeftBehind, type Ready, readText, textWithPictures } from './files.ts'
import { attachmentsOf, type Folder, openFolder } from './folder.ts'
import { columns, type Entry, entries, idOf, pathOf, type Sheet } from './sheet.ts'
import {
  columnsByName,
  giveNumbers,
  insertRedirects,
  insertRevisions,
  knownIds,
  lockImport,
  takenNumbers,
} from './store.ts'

/**
 * An older site's content: first every line is read and all that is wrong is told; only when nothing is, they are
 * written, batch by batch. Whoever is killed half-way repeats it: what is there already is left as it is.
 */

export type OldSite = { workbook: Uint8Array; folder: string | null }
export type ImportOptions = {
  db: Services['db']
  actor: Actor
  today: Day
  /** Every word that names an organ of the site → its id. */
  lookup: ReadonlyMap<string, string>
  dryRun: boolean
  progress?: (phase: '核对' | '写入', done: number, total: number) => void
}
export type OldSiteAnswer = {
  rows: number
  created: number
  /** Taken over before. */
  unchanged: number
  ignoredColumns: string[]
  problemCount: number
  problems: Problem[]
  /** Files that may not be kept, or are not there: their items came without them. */
  leftBehind: LeftBehind[]
  leftBehindCount: number
  /** Columns of the older site that this one has not: their items stand in no column until somebody places them. */
  unknownColumns: string[]
  dryRun: boolean
  written: boolean
}

const batchSize = 1_000
const mostLeft = 200

const contextOf = ({ today, lookup }: ImportOptions): ReadContext => ({
  today,
  organ: (word) => lookup.get(word) ?? null,
  organHint: () => '',
})

async function* batches(all: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let batch: Entry[] = []
  for await (const entry of all) {
    batch.push(entry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

type Seen = { ids: Map<string, number>; numbers: Map<string, number>; rows: number; unknown: Set<string> }

function checkTwice(entry: Entry, { ids, numbers }: Seen, problems: Problems) {
  const tell = (column: { title: string }, value: string | null, first: number) =>
    problems.add(entry.row, column.title, value, `与第 ${first} 行重复，请删去一行`)
  const id = idOf(entry)
  const first = ids.get(id)
  if (first === undefined) ids.set(id, entry.row)
  else tell(entry.address ? columns.address : columns.title, entry.address ?? entry.title, first)
  if (!entry.indexNumber || first !== undefined) return
  const key = `${entry.organId} ${entry.indexNumber}`
  const taken = numbers.get(key)
  if (taken === undefined) numbers.set(key, entry.row)
  else tell(columns.indexNumber, entry.indexNumber, taken)
}

async function checkBatch(db: Services['db'], batch: readonly Entry[], folder: Folder, seen: Seen, problems: Problems) {
  for (const entry of batch) {
    checkTwice(entry, seen, problems)
    const why = entry.bodyFile ? await folder.problem(entry.bodyFile) : null
    if (why) problems.add(entry.row, columns.bodyFile.title, entry.bodyFile, why)
  }
  const wanted = batch.flatMap((entry) =>
    entry.indexNumber ? [{ organId: entry.organId, number: entry.indexNumber, id: idOf(entry) }] : [],
  )
  const taken = await takenNumbers(db, wanted)
  for (const entry of batch)
    if (taken.has(`${entry.organId} ${entry.indexNumber}`))
      problems.add(
        entry.row,
        columns.indexNumber.title,
        entry.indexNumber,
        '本站已有另一条信息用这个索引号，请核对；可留空由本站编号',
      )
}

/**
 * Numbers for those that had none, one question per organ and year. They come after all that brought their own.
 */
async function numbered(tx: Tx, batch: readonly Entry[]): Promise<Map<Entry, string>> {
  const numbers = new Map<Entry, string>()
  for (const entry of batch) if (entry.indexNumber) numbers.set(entry, entry.indexNumber)
  const without = batch.filter((entry) => !entry.indexNumber)
  for (const [key, group] of Map.groupBy(without, (entry) => `${entry.organId} ${entry.publishedOn.slice(0, 4)}`)) {
    const [organId = '', year] = key.split(' ')
    const given = await giveNumbers(tx, organId, Number(year), group.length)
    for (const [index, entry] of group.entries()) numbers.set(entry, given[index]!)
  }
  return numbers
}

async function writeBatch(tx: Tx, all: readonly Built[]) {
  await insertAll(
    tx,
    register.record,
    all.map(({ item }) => item),
  )
  await insertRevisions(
    tx,
    all.map(({ revision }) => revision),
  )
  await appendActs(
    tx,
    all.map(({ item, revision }) => {
      const { id, ...facts } = item
      return { subjectKind: 'item', subjectId: id, name: takeOver.name, by: revision.madeBy, facts }
    }),
    true,
  )
  const redirects = all.flatMap(({ item }) => {
    const path = pathOf(item.proceedings?.imported?.address ?? '')
    return path === '' || path === '/' ? [] : [{ path, target: `/items/${item.id}` }]
  })
  await insertRedirects(tx, redirects)
}

type Site = {
  folder: Folder
  batch: string
  columnOf: (organId: string, name: string) => string | null
}

async function takeBatch(tx: Tx, batch: readonly Ready[], of: Site, by: Actor, left: LeftBehind[]): Promise<number> {
  await lockImport(tx)
  const there = await knownIds(
    tx,
    batch.map(({ entry }) => idOf(entry)),
  )
  const fresh = batch.filter(({ entry }) => !there.has(idOf(entry)))
  const numbers = await numbered(
    tx,
    fresh.map(({ entry }) => entry),
  )
  const way = { tx, folder: of.folder, by: by.id, left }
  const all: Built[] = []
  for (const ready of fresh) {
    const { entry } = ready
    const taken = {
      ...{ entry, ...(await textWithPictures(way, ready)), attachments: await keepAttachments(way, entry) },
      ...{
        columnId: of.columnOf(entry.organId, entry.columnName),
        indexNumber: numbers.get(entry)!,
        by,
        batch: of.batch,
      },
    }
    all.push(built(taken))
  }
  await writeBatch(tx, all)
  return all.length
}

/** Texts of those that are not there yet. */
async function prepared(db: Services['db'], batch: readonly Entry[], folder: Folder): Promise<Ready[]> {
  const there = await knownIds(db, batch.map(idOf))
  return Promise.all(batch.filter((entry) => !there.has(idOf(entry))).map((entry) => readText(folder, entry)))
}

/** Reads all, writes nothing. */
async function check(
  { workbook, folder }: OldSite,
  options: ImportOptions,
  problems: Problems,
  sheet: Sheet,
): Promise<Seen> {
  const seen: Seen = { ids: new Map(), numbers: new Map(), rows: 0, unknown: new Set() }
  const files = openFolder(folder)
  const columnOf = await columnsByName(options.db)
  for await (const batch of batches(entries(workbook, contextOf(options), problems, sheet))) {
    await checkBatch(options.db, batch, files, seen, problems)
    seen.rows += batch.length
    for (const { organId, columnName } of batch)
      if (columnOf(organId, columnName) === null) seen.unknown.add(columnName)
    options.progress?.('核对', seen.rows, 0)
  }
  if (seen.rows === 0 && problems.count === 0) throw new UnreadableRegister('表头下面没有数据行')
  return seen
}

async function missingFiles(site: OldSite, options: ImportOptions): Promise<LeftBehind[]> {
  const files = openFolder(site.folder)
  const left: LeftBehind[] = []
  for await (const entry of again(site, options))
    for (const file of attachmentsOf(entry)) {
      const why = await files.problem(file)
      if (why) left.push({ row: entry.row, file, why })
    }
  return left
}

/** The list a second time: what was wrong with it is known. */
const again = ({ workbook }: OldSite, options: ImportOptions) =>
  entries(workbook, contextOf(options), new Problems(), { ignored: [] })

async function* those(all: AsyncIterable<Entry>, hasNumber: boolean) {
  for await (const entry of all) if ((entry.indexNumber !== null) === hasNumber) yield entry
}

async function write(site: OldSite, options: ImportOptions, total: number, left: LeftBehind[]): Promise<number> {
  const { db, actor, progress } = options
  const of: Site = {
    folder: openFolder(site.folder),
    batch: sm3(site.workbook).slice(0, 12),
    columnOf: await columnsByName(db),
  }
  let [created, done] = [0, 0]
  // While the database writes one batch, the next is read.
  let writing: Promise<number> = Promise.resolve(0)
  for (const hasNumber of [true, false])
    for await (const batch of batches(those(again(site, options), hasNumber))) {
      const ready = await prepared(db, batch, of.folder)
      created += await writing
      writing = db.transaction().execute((tx) => takeBatch(tx, ready, of, actor, left))
      writing.catch(() => {}) // told where it is awaited
      done += batch.length
      if (done % 20_000 === 0) letGo()
      progress?.('写入', done, total)
    }
  created += await writing
  if (created > 0)
    await db.transaction().execute(async (tx) => {
      await announceKind(tx, 'item')
      await announce(tx, ['column', 'organ'])
    })
  return created
}

export async function importOldSite(site: OldSite, options: ImportOptions): Promise<OldSiteAnswer> {
  const problems = new Problems()
  const sheet: Sheet = { ignored: [] }
  const { rows, unknown } = await check(site, options, problems, sheet)
  const written = problems.count === 0 && !options.dryRun
  const left: LeftBehind[] = written ? [] : await missingFiles(site, options)
  const created = written ? await write(site, options, rows, left) : 0
  return {
    rows,
    created,
    unchanged: written ? rows - created : 0,
    ignoredColumns: sheet.ignored,
    problemCount: problems.count,
    problems: problems.listed.toSorted((a, b) => a.row - b.row),
    leftBehind: left.slice(0, mostLeft),
    leftBehindCount: left.length,
    unknownColumns: [...unknown].slice(0, 50),
    dryRun: options.dryRun,
    written,
  }
}
