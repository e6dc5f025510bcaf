import { type RawBuilder, sql } from 'kysely'
import { type Figure, openAtEnd, type Source, within, yearEnd } from '../platform/tally.ts'
import { documentKinds } from './document.ts'

/**
 * 规章 and 行政规范性文件 (条例§20（一）). A document ends once: by an act of repeal, or by itself when its
 * period is over; so 上年有效 + 制发 − 废止 − 到期失效 = 现行有效 holds by construction.
 */
const source = (id: string, where: (year: number) => RawBuilder<unknown>): Source => ({
  id: `document.${id}`,
  table: 'document',
  where,
  by: ['kind'],
})

const made = source('made', (year) => within('made_on', year))
const repealed = source('repealed', (year) => within('repealed_on', year))
const expired = source('expired', (year) => sql`${within('expires_on', year)} and repealed_on is null`)
const valid = source(
  'valid',
  (year) => sql`${openAtEnd('made_on', 'repealed_on', year)} and (expires_on is null or expires_on > ${yearEnd(year)})`,
)
const inColumn = source('inColumn', (year) => openAtEnd('in_column_from', 'in_column_until', year))
const filed = source('filed', (year) => openAtEnd('filed_from', 'filed_until', year))

const columns = {
  made: { name: '本年制发件数', source: made, basis: '成文日期在本年；联合发文只由牵头机关计' },
  repealed: { name: '本年废止件数', source: repealed, basis: '废止日期在本年；到期自动失效的另计' },
  valid: { name: '现行有效件数', source: valid, basis: '12月31日时点已制发、未废止且有效期未届满' },
} as const

const article = '条例第二十条第（一）项、第五十条第（一）项'

const ofKind = (kind: 'rule' | 'normative'): Figure[] => [
  ...Object.entries(columns).map(([id, column]) => ({
    id: `t2.${kind}.${id}`,
    name: `${documentKinds[kind]}${column.name}`,
    unit: '件',
    basis: `${documentKinds[kind]}，${column.basis}。`,
    article,
    source: column.source,
    only: { kind },
  })),
  {
    id: `${kind}.expired`,
    name: `${documentKinds[kind]}到期失效件数`,
    unit: '件',
    basis: `${documentKinds[kind]}，有效期在本年届满（含本年宣布失效）且此前未废止。`,
    article,
    source: expired,
    only: { kind },
  },
]

export const figures: readonly Figure[] = [
  ...ofKind('rule'),
  ...ofKind('normative'),
  {
    id: 'normative.inColumn',
    name: '网站专栏现行有效行政规范性文件',
    unit: '件',
    basis: '12月31日在政府网站专栏展示的文件，含引用的其他机关文件，不含尚未上网的。',
    article,
    source: inColumn,
    only: {},
  },
  {
    id: 'normative.filed',
    name: '省库在册现行有效行政规范性文件',
    unit: '件',
    basis: '12月31日在全省规范性文件库登记为有效的文件，以省库入库、移出日期为准。',
    article,
    source: filed,
    only: {},
  },
]
