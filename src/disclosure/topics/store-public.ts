import { sql } from 'kysely'
import type { Db } from '../../steps/room.ts'
import { type Section, sections } from './topic.ts'

/** What the public pages ask about topics: each with its counters, and one with its parts. */

export type PublicTopic = {
  id: string
  slug: string
  name: string
  description: string
  keywords: string
  organ: string
  total: number
  newest: string | null
  counts: Record<Section, number>
}

type Row = Omit<PublicTopic, 'counts' | 'total' | 'newest'> & {
  section: Section | null
  n: number
  newest: string | null
}

/** What a topic gathers, with what the public reads of it: an item is asked for itself, the rest as public records. */
const entries = sql`entry as (
  select e.topic_id, e.section, 'item' as kind, i.id, i.title, i.published_on as day, '/items/' || i.id as path, i.organ_id
  from topic_entry e join item i on i.id = e.record_id and i.standing = 'published'
  where e.kind = 'item'
  union all
  select r.topic_id, r.section, r.kind, p.id, p.title, p.day, p.path, p.organ_id
  from topic_reference r join public_record p on p.kind = r.kind and p.id = r.record_id
  where r.kind <> 'item')`

/** Every topic in use; counted by section, from what is public today. */
async function counted(db: Db, today: string, slug: string | null): Promise<PublicTopic[]> {
  const { rows } = await sql<Row>`
    with ${entries}
    select t.id, t.slug, t.name, t.proceedings ->> 'description' as description, t.proceedings ->> 'keywords' as keywords,
      o.short_name as organ, e.section, count(e.id)::int as n, max(e.day) as newest
    from topic t join organ o on o.id = t.organ_id
      left join entry e on e.topic_id = t.id and e.day <= ${today}
    where t.concluded_on is null and (${slug}::text is null or t.slug = ${slug})
    group by t.id, o.short_name, e.section order by t.opened_on, t.name`.execute(db)
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { section: _, n: __, newest: ___, ...topic } = first
    const counts = Object.fromEntries(Object.keys(sections).map((key) => [key, 0])) as Record<Section, number>
    for (const { section, n } of group) if (section) counts[section] = n
    const total = group.reduce((sum, { n }) => sum + n, 0)
    const newest =
      group
        .map((each) => each.newest ?? '')
        .sort()
        .at(-1) || null
    return [{ ...topic, counts, total, newest }]
  })
}

export const listTopics = (db: Db, today: string) => counted(db, today, null)

export type TopicEntry = { kind: string; id: string; title: string; day: string; path: string; organ: string }
export type TopicSection = { section: Section; name: string; count: number; entries: TopicEntry[] }

/** One topic with its sections, the newest `most` of each; a section with nothing in it is not mentioned. */
export async function topicBySlug(
  db: Db,
  slug: string,
  today: string,
  most = 20,
): Promise<{ topic: PublicTopic; sections: TopicSection[] } | null> {
  const [topic] = await counted(db, today, slug)
  if (!topic) return null
  const { rows } = await sql<TopicEntry & { section: Section }>`
    with ${entries}
    select * from (
      select e.section, e.kind, e.id, e.title, e.day, e.path, o.short_name as organ,
        row_number() over (partition by e.section order by e.day desc, e.id) as nth
      from entry e join organ o on o.id = e.organ_id
      where e.topic_id = ${topic.id} and e.day <= ${today}) numbered
    where nth <= ${most} order by nth`.execute(db)
  const found = (Object.keys(sections) as Section[]).map((section) => ({
    section,
    name: sections[section],
    count: topic.counts[section],
    entries: rows.filter((row) => row.section === section).map(({ section: _, ...entry }) => entry),
  }))
  return { topic, sections: found.filter(({ count }) => count > 0) }
}
