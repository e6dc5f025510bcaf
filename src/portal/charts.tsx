import type { FC } from 'hono/jsx'
import { count, share } from './format.ts'
import { Scroll } from './scroll.tsx'

/**
 * Drawings made on the server. Each is, or stands beside, a table with the same numbers, so that nothing is told by
 * a drawing alone; colours come from classes, so that high contrast and print can change them.
 */
export type Bar = { label: string; value: number; href?: string }

type BarsProps = { caption: string; head: readonly [string, string]; bars: readonly Bar[]; largest: number }

const Bars: FC<BarsProps> = ({ caption, head, bars, largest }) => (
  <table class="bars">
    <caption>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{head[0]}</th>
        <th scope="col">{head[1]}</th>
      </tr>
    </thead>
    <tbody>
      {bars.map(({ label, value, href }) => (
        <tr>
          <th scope="row">{label}</th>
          <td>
            {href ? <a href={href}>{count(value)}</a> : count(value)}
            <svg class="bar" aria-hidden="true" focusable="false" width="100%" height="10">
              <rect width={`${(value / largest) * 100}%`} height="10" />
            </svg>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

type BarTableProps = Omit<BarsProps, 'largest'> & { first?: number }

/** A table whose last column is drawn: the longest bar is the largest value. The first few stand open. */
export const BarTable: FC<BarTableProps> = ({ caption, head, bars, first = 12 }) => {
  const largest = Math.max(1, ...bars.map(({ value }) => value))
  const rest = bars.slice(first)
  return (
    <>
      <Bars caption={caption} head={head} bars={bars.slice(0, first)} largest={largest} />
      {rest.length > 0 && (
        <details>
          <summary>
            其余{rest.length}个{head[0]}
          </summary>
          <Bars caption={`${caption}（续）`} head={head} bars={rest} largest={largest} />
        </details>
      )}
    </>
  )
}

export type Part = { label: string; value: number; href?: string }

/** One whole and its parts, in the order of the law, not of size. Parts that are nothing stay in the table only. */
export const Shares: FC<{ id: string; caption: string; unit: string; parts: readonly Part[] }> = ({
  id,
  caption,
  unit,
  parts,
}) => {
  const whole = parts.reduce((sum, { value }) => sum + value, 0)
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { value }) => sum + value, 0))
  const percent = (value: number) => `${((value / (whole || 1)) * 100).toFixed(3)}%`
  return (
    <figure class="shares">
      <svg class="stack" role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height="36">
        <title id={`${id}-title`}>{caption}</title>
        <desc id={`${id}-desc`}>{parts.map(({ label, value }) => `${label}${value}${unit}`).join('，')}</desc>
        {parts.map(
          ({ value }, index) =>
            value > 0 && (
              <rect class={`series-${index + 1}`} x={percent(starts[index]!)} width={percent(value)} height="36" />
            ),
        )}
      </svg>
      <table class="legend">
        <caption>
          {caption}（共{count(whole)}
          {unit}）
        </caption>
        <tbody>
          {parts.map(({ label, value, href }, index) => (
            <tr class={value === 0 ? 'zero' : undefined}>
              <th scope="row">
                <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
                  <rect class={`series-${index + 1}`} width="14" height="14" />
                </svg>
                {label}
              </th>
              <td>{href ? <a href={href}>{count(value)}</a> : count(value)}</td>
              <td class="quiet">{share(value, whole)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

export type Years = { name: string; unit: string; points: readonly { year: number; value: number; href?: string }[] }

const plot = { width: 150, height: 96, foot: 20, head: 18, widest: 36 }

/** One measure over the years; its columns carry their numbers, so it is read without an axis. */
const YearChart: FC<{ id: string; years: Years }> = ({ id, years }) => {
  const largest = Math.max(1, ...years.points.map(({ value }) => value))
  const step = plot.width / Math.max(1, years.points.length)
  const thick = Math.min(plot.widest, step * 0.7)
  const tall = plot.height - plot.foot - plot.head
  return (
    <svg
      class="years"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${plot.width} ${plot.height}`}
    >
      <title id={`${id}-title`}>{`${years.name}（${years.unit}），按年`}</title>
      <desc id={`${id}-desc`}>
        {years.points.map(({ year, value }) => `${year}年${value}${years.unit}`).join('，')}
      </desc>
      <path class="axis" d={`M0 ${plot.height - plot.foot}.5H${plot.width}`} />
      {years.points.map(({ year, value }, index) => {
        const height = (value / largest) * tall
        const x = index * step
        const y = plot.height - plot.foot - height
        return (
          <>
            <rect
              class={index === years.points.length - 1 ? 'now' : 'then'}
              x={x + (step - thick) / 2}
              y={y}
              width={thick}
              height={height}
            />
            <text x={x + step / 2} y={y - 5}>
              {count(value)}
            </text>
            <text class="year" x={x + step / 2} y={plot.height - 5}>
              {year}
            </text>
          </>
        )
      })}
    </svg>
  )
}

/** Small multiples: several measures over the same years, side by side; the same numbers as a table beneath. */
export const YearCharts: FC<{ id: string; caption: string; measures: readonly Years[] }> = ({
  id,
  caption,
  measures,
}) => (
  <figure class="multiples">
    <figcaption>{caption}</figcaption>
    <div class="multiples-grid">
      {measures.map((years, index) => (
        <div class="multiple">
          <p class="multiple-name">
            {years.name}
            <span class="quiet">（{years.unit}）</span>
          </p>
          <YearChart id={`${id}-${index}`} years={years} />
        </div>
      ))}
    </div>
    <YearTable caption={caption} measures={measures} />
  </figure>
)

const YearTable: FC<{ caption: string; measures: readonly Years[] }> = ({ caption, measures }) => {
  const columns = [...new Set(measures.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b)
  return (
    <details>
      <summary>以表格查看</summary>
      <Scroll label={caption}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">指标</th>
              {columns.map((year) => (
                <th scope="col" class="number">
                  {year}年
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(({ name, unit, points }) => (
              <tr>
                <th scope="row">
                  {name}（{unit}）
                </th>
                {columns.map((year) => {
                  const point = points.find((one) => one.year === year)
                  return (
                    <td class="number">
                      {!point ? '—' : point.href ? <a href={point.href}>{count(point.value)}</a> : count(point.value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
