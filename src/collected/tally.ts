import { sql } from 'kysely'
import type { Figure, Source } from '../platform/tally.ts'
import { kindIds, kindOf } from './kinds.ts'

/** Collected figures are added up over organs; each line names where its number comes from. */
const collected: Source = {
  id: 'collected.value',
  table: 'collected_figure',
  where: (year) => sql`year = ${year}`,
  by: ['kind'],
  sum: 'value',
}

export const figures: readonly Figure[] = kindIds.map((kind) => {
  const { label, unit, shownUnit = unit, article, figure, divisor } = kindOf(kind)
  const converted = divisor ? `，各机关按元填报，汇总后换算为${shownUnit}` : ''
  return {
    id: figure ?? `collected.${kind}`,
    name: label,
    unit: shownUnit,
    basis: `各机关填报的本年${label}合计${converted}；每条数据附来源、填报人和确认人。`,
    article,
    source: collected,
    only: { kind },
    divisor,
  }
})
