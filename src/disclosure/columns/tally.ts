import { sql } from 'kysely'
import type { Figure, Source } from '../../platform/tally.ts'

/** 新增、优化调整栏目: columns of which a year's acts say so, each once. */
const changed: Source<'column_change'> = {
  id: 'column.changed',
  table: 'column_change',
  where: (year) => sql`year = ${year}`,
  by: ['kind'],
}

const figure = (kind: 'added' | 'adjusted', name: string): Figure<'column_change'> => ({
  id: `disclosure.columns.${kind}`,
  name,
  unit: '个',
  basis: `本年有${name}行为的栏目，一个栏目计一个。`,
  article: '条例第五十条第（一）项',
  source: changed,
  only: { kind },
})

export const columnFigures = [figure('added', '新增栏目'), figure('adjusted', '优化调整栏目')] as const
