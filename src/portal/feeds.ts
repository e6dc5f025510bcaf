import { type Context, Hono } from 'hono'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from './cache.ts'
import { longDay } from './format.ts'
import { type Entry, type FeedFormat, formats } from './open/feed-formats.ts'
import { type Kind, kinds, type OpenRecord, type RecordFilter } from './open/records.ts'
import { openColumns, openOrgans, openRecords } from './open/store.ts'
import { originOf } from './origin.ts'
import { paths } from './paths.ts'
import { readSite } from './read-site.ts'

/** What is new, for readers' programs: of the whole site, a kind, a column, an organ. */

type Of = { title: string; home: string; filter: RecordFilter; tags: readonly string[] }
const shown = 50

const kindNames: Record<string, Kind> = {
  items: 'item',
  documents: 'document',
  interpretations: 'interpretation',
  reports: 'report',
  answered: 'answer',
}
const everyKind = Object.keys(kinds)

const wholeOf = (name: string): Of | null => {
  if (name === 'all') return { title: '全部公开内容', home: paths.home, filter: {}, tags: everyKind }
  const kind = kindNames[name]
  // A published item may carry a policy's interpretation, which no list of its own kind repeats.
  return kind ? { title: kinds[kind], home: `/${name}`, filter: { kinds: [kind] }, tags: [kind] } : null
}

async function columnOf(db: Services['db'], slug: string): Promise<Of | null> {
  const column = (await openColumns(db)).find((each) => each.slug === slug)
  if (!column) return null
  return { title: column.name, home: paths.column(slug), filter: { column: slug }, tags: ['item', 'column'] }
}

async function organOf(db: Services['db'], code: string): Promise<Of | null> {
  const organ = (await openOrgans(db)).find((each) => each.code === code)
  if (!organ) return null
  return { title: organ.name, home: paths.organ(code), filter: { organ: code }, tags: [...everyKind, 'organ'] }
}

export const summaryOf = ({ organ, day, docNumber, indexNumber, summary }: OpenRecord) =>
  summary ||
  [`${organ}${longDay(day)}公开`, docNumber && `文号：${docNumber}`, indexNumber && `索引号：${indexNumber}`]
    .filter(Boolean)
    .join('，')

const entryOf =
  (origin: string) =>
  (record: OpenRecord): Entry => ({
    url: origin + record.path,
    title: record.title,
    day: record.day,
    organ: record.organ,
    column: record.column,
    summary: summaryOf(record),
  })

export const feeds = ({ db }: Services) => {
  const answer = async (c: Context, find: (name: string) => Promise<Of | null> | Of | null) => {
    const [, name = '', format = ''] = /^(.+)\.(rss|atom|json)$/.exec(c.req.param('file') ?? '') ?? []
    const of = await find(name)
    if (!of) return c.notFound()
    const day = today()
    const [site, records] = await Promise.all([readSite(db), openRecords(db, of.filter, day, { limit: shown })])
    const origin = originOf(c, site)
    const { type, write } = formats[format as FeedFormat]
    tagged(c, ...of.tags)
    const feed = {
      title: `${of.title}_${site.name}`,
      description: `${site.name}依法公开的政府信息：${of.title}`,
      home: origin + of.home,
      self: origin + c.req.path,
      updated: records[0]?.day ?? day,
      entries: records.map(entryOf(origin)),
    }
    return c.body(write(feed), 200, { 'Content-Type': `${type}; charset=utf-8` })
  }
  return new Hono()
    .get('/feeds/:file', publicPage, (c) => answer(c, wholeOf))
    .get('/feeds/columns/:file', publicPage, (c) => answer(c, (slug) => columnOf(db, slug)))
    .get('/feeds/organs/:file', publicPage, (c) => answer(c, (code) => organOf(db, code)))
}
