import { sql } from 'kysely'
import { type Figure, type Source, within } from '../platform/tally.ts'
import { topics } from './topics.ts'

/**
 * 主动公开政府信息 (条例§50（一）): counted by the day of publication, one per index number. What is not released has no
 * such day; what was withdrawn is no longer disclosed and does not count (docs/decisions/0062). A frozen report keeps the
 * rows it was made of.
 */
const published: Source = {
  id: 'item.published',
  table: 'item',
  where: (year) => sql`standing = 'published' and ${within('published_on', year)}`,
  by: ['topic'],
}

const figure = (id: string, name: string, basis: string, only: Record<string, string>): Figure => ({
  id,
  name,
  unit: '条',
  basis,
  article: '条例第十九条、第二十六条、第五十条第（一）项',
  source: published,
  only,
})

export const figures: readonly Figure[] = [
  figure(
    'disclosure.published',
    '主动公开政府信息',
    '公开日期在本年、现仍公开的信息，一个索引号计一条；未发布和已撤回的不计。',
    {},
  ),
  ...Object.entries(topics).map(([slug, topic]) =>
    figure(`disclosure.topic.${slug}`, `「${topic}」专题信息`, `公开日期在本年、归入「${topic}」专题的信息。`, {
      topic,
    }),
  ),
]
