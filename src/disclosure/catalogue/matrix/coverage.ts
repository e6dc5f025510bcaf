import { addDays, type Day } from '../../../law/index.ts'

/** Who owes what, and whether it is there (CAT-06). Every duty is an obligation of one organ; pure. */

export type Duty = {
  source: 'column' | 'leaf'
  key: string
  title: string
  field: string
  organId: string
  cycleDays: number | null
  items: number
  newest: Day | null
  /** With a known day of making, and how many of these within their limit (条例§26 where nothing shorter is said). */
  known: number
  within: number
  exempt: string | null
}

export const states = { fresh: '正常', stale: '超期', missing: '缺失', exempt: '不涉及' } as const
export type State = keyof typeof states

export function stateOf({ items, newest, cycleDays, exempt }: Duty, today: Day): State {
  if (exempt !== null) return 'exempt'
  if (items === 0 || newest === null) return 'missing'
  return cycleDays !== null && addDays(newest, cycleDays) < today ? 'stale' : 'fresh'
}

export type Counts = Record<State, number>
export const none = (): Counts => ({ fresh: 0, stale: 0, missing: 0, exempt: 0 })

export function countStates(duties: readonly Duty[], today: Day): Counts {
  const counts = none()
  for (const duty of duties) counts[stateOf(duty, today)] += 1
  return counts
}

/** A light for several duties: the worst of them. */
export const worst = ({ missing, stale, fresh }: Counts): State =>
  missing > 0 ? 'missing' : stale > 0 ? 'stale' : fresh > 0 ? 'fresh' : 'exempt'

export type Metric = { part: number; whole: number }
export type Metrics = Record<'coverage' | 'freshness' | 'timeliness', Metric>

/** The formulas of 覆盖率、更新率、及时率; of nothing there is no share. */
export function metricsOf(duties: readonly Duty[], today: Day): Metrics {
  const applicable = duties.filter(({ exempt }) => exempt === null)
  const cycled = applicable.filter(({ cycleDays }) => cycleDays !== null)
  const sum = (of: (duty: Duty) => number) => applicable.reduce((total, duty) => total + of(duty), 0)
  return {
    coverage: { part: applicable.filter(({ items }) => items > 0).length, whole: applicable.length },
    freshness: { part: cycled.filter((duty) => stateOf(duty, today) === 'fresh').length, whole: cycled.length },
    timeliness: { part: sum(({ within }) => within), whole: sum(({ known }) => known) },
  }
}

export const percent = ({ part, whole }: Metric) => (whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`)

export type Cell = { organId: string; counts: Counts; light: State }
export type Line = { field: string; cells: Cell[]; counts: Counts; metrics: Metrics }

/** Field × organ: an organ that owes nothing of a field has no cell. */
export function matrixOf(duties: readonly Duty[], today: Day): Line[] {
  return [...Map.groupBy(duties, ({ field }) => field)].map(([field, of]) => ({
    field,
    cells: [...Map.groupBy(of, ({ organId }) => organId)].map(([organId, own]) => {
      const counts = countStates(own, today)
      return { organId, counts, light: worst(counts) }
    }),
    counts: countStates(of, today),
    metrics: metricsOf(of, today),
  }))
}

/** 2024-05-06 → 2024年第2季度 */
export const quarterOf = (day: Day) => `${day.slice(0, 4)}年第${Math.ceil(Number(day.slice(5, 7)) / 3)}季度`
