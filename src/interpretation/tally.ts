import { sql } from 'kysely'
import { type Figure, type Source, within } from '../platform/tally.ts'
import { countedForms, forms } from './forms.ts'

/** Works of interpretation by the day they were published (INT-08): one work of one form counts once; withdrawn, no more. */
const published: Source = {
  id: 'interpretation.published',
  table: 'interpretation',
  where: (year) => sql`standing = 'published' and ${within('published_on', year)}`,
  by: ['form'],
}

const article = '条例第五十条第（一）项'

export const figures: readonly Figure[] = [
  ...countedForms.map((form) => ({
    id: `interpretation.${form}`,
    name: forms[form].label,
    unit: '份',
    basis: `发布日期在本年的${forms[form].label}，一件作品计一份；一件政策有几种形式的，各计一份；已撤下的不计。`,
    article,
    source: published,
    only: { form },
  })),
  {
    id: 'interpretation.all',
    name: '政策解读',
    unit: '份',
    basis: '发布日期在本年的政策解读，各种形式合计；已撤下的不计。',
    article,
    source: published,
    only: {},
  },
]
