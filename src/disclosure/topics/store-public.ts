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

/** Every topic in use; counted by section, from what is public today. */
async function counted(db: Db, today: string, slug: string | null): Promise<PublicTopic[]> {
  const { rows } = await sql<Row>`
    select t.id, t.slug, t.name, t.proceedings ->> 'description' as description, t.proceedings ->> 'keywords' as keywords,
      o.short_name as organ, e.section, count(p.id)::int as n, max(p.day) as newest
    from topic t join organ o on o.id = t.organ_id
      left join topic_entry e on e.topic_id = t.id
      left join public_record p on p.kind = e.kind and p.id = e.record_id and p.day <= ${today}
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
    select * from (
      select e.section, p.kind, p.id, p.title, p.day, p.path, o.short_name as organ,
        row_number() over (partition by e.section order by p.day desc, p.id) as nth
      from topic_entry e join public_record p on p.kind = e.kind and p.id = e.record_id and p.day <= ${today}
        join organ o on o.id = p.organ_id
      where e.topic_id = ${topic.id}) numbered
    where nth <= ${most} order by nth`.execute(db)
  const found = (Object.keys(sections) as Section[]).map((section) => ({
    section,
    name: sections[section],
    count: topic.counts[section],
    entries: rows.filter((row) => row.section === section).map(({ section: _, ...entry }) => entry),
  }))
  return { topic, sections: found.filter(({ count }) => count > 0) }
}
