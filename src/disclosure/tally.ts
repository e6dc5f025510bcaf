import { type Figure, type Source, within } from '../platform/tally.ts'
import { topics } from './topics.ts'

/** 主动公开政府信息 (条例§50（一）): counted by the day of publication, one per index number. */
const published: Source = {
  id: 'item.published',
  table: 'item',
  where: (year) => within('published_on', year),
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
  figure('disclosure.published', '主动公开政府信息', '公开日期在本年的信息，一个索引号计一条。', {}),
  ...Object.entries(topics).map(([slug, topic]) =>
    figure(`disclosure.topic.${slug}`, `「${topic}」专题信息`, `公开日期在本年、归入「${topic}」专题的信息。`, {
      topic,
    }),
  ),
]
