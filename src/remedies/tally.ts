import { type RawBuilder, sql } from 'kysely'
import { type RemedyOutcome, type RemedyRoute, remedyOutcomes, remedyRoutes } from '../law/index.ts'
import { type Figure, openAtEnd, type Source, within, yearEnd, yearStart } from '../platform/tally.ts'
import { tableFourSettings } from './settings.ts'

/**
 * Table 四 (requests-and-report §5.4): one case counts once, as it stands on 31 December. An organ and the one that
 * upheld it on review are sued together (行诉法§26②): registered by both, the case counts once in their area.
 */
const once = 'case_number'

/** A site's convention is part of the predicate itself, so that count and rows, and every report, read it alike. */
const chosen = ({ key, value }: { key: string; value: boolean }) =>
  sql`coalesce((select value = 'true'::jsonb from setting where key = ${key}), ${value})`

const conventions = (year: number): RawBuilder<unknown> =>
  sql`(filed_on >= ${yearStart(year)} or ${chosen(tableFourSettings.carryOver)})
    and (outcome_code is null or outcome_code not in ('REVIEW_NOT_ACCEPTED', 'SUIT_NOT_FILED')
      or ${chosen(tableFourSettings.notAccepted)})`

const concluded: Source = {
  id: 'remedy.concluded',
  table: 'remedy',
  where: (year) => sql`${within('concluded_on', year)} and ${conventions(year)}`,
  by: ['route', 'outcome'],
  once,
}
const pending: Source = {
  id: 'remedy.pending',
  table: 'remedy',
  where: (year) => sql`${openAtEnd('filed_on', 'concluded_on', year)} and ${conventions(year)}`,
  by: ['route'],
  once,
}
/** Every case that was before a reviewer or a court at some time of the year, whatever came of it. */
const before: Source = {
  id: 'remedy.before',
  table: 'remedy',
  where: (year) =>
    sql`filed_on <= ${yearEnd(year)} and (concluded_on is null or concluded_on >= ${yearStart(year)})
      and ${conventions(year)}`,
  by: ['route'],
  once,
}

type Column = { label: string; source: Source; only: Record<string, string>; basis: string }
const outcomes = Object.entries(remedyOutcomes) as [RemedyOutcome, { label: string; review: string; lawsuit: string }][]

const columnsOf = (route: RemedyRoute): Record<string, Column> => ({
  ...Object.fromEntries(
    outcomes.map(([id, { label, review, lawsuit }]) => {
      const basis = `${route === 'review' ? review : lawsuit}；一案一计，取12月31日时点。`
      return [
        id,
        id === 'pending'
          ? { label, source: pending, only: {}, basis }
          : { label, source: concluded, only: { outcome: id }, basis },
      ]
    }),
  ),
  total: {
    label: '总计',
    source: before,
    only: {},
    basis: '本年审结和年末尚未审结的全部案件，含上年未审结的；一案一计。',
  },
})

export const figures: readonly Figure[] = (Object.keys(remedyRoutes) as RemedyRoute[]).flatMap((route) =>
  Object.entries(columnsOf(route)).map(([id, { label, source, only, basis }]) => ({
    id: `t4.${route}.${id}`,
    name: `${remedyRoutes[route].label} · ${label}`,
    unit: '件',
    basis,
    article: '条例第五十条第（三）项；国办公开办函〔2021〕30号表四',
    source,
    only: { route, ...only },
  })),
)
