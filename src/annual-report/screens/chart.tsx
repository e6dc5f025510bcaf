import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { colors, fonts, series as palette } from '../../portal/tokens.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export type Series = { name: string; values: (number | null)[] }
type Props = { title: string; labels: string[]; series: Series[]; stacked?: boolean; onOpen?: (index: number) => void }

const rowHeight = (count: number) => (count > 1 ? 20 + count * 12 : 30)

const optionOf = ({ labels, series, stacked }: Props): EChartsCoreOption => ({
  animation: false,
  color: [...palette],
  textStyle: { fontFamily: fonts.sans.join(','), color: colors.ink },
  grid: {
    left: 0,
    right: 48,
    top: series.length > 1 ? 30 : 4,
    bottom: 0,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  },
  legend:
    series.length > 1
      ? { left: 0, top: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: colors.quiet } }
      : undefined,
  tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true },
  xAxis: { type: 'value', minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
  yAxis: {
    type: 'category',
    inverse: true,
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.ink, width: 180, overflow: 'truncate' },
  },
  series: series.map(({ name, values }) => ({
    name,
    type: 'bar',
    data: values,
    barMaxWidth: 16,
    cursor: 'pointer',
    ...(stacked ? { stack: 'all' } : { label: { show: true, position: 'right', color: colors.quiet } }),
  })),
})

/** Bars to look at; the same numbers stand in a table for whoever reads, copies or listens. */
export function Bars(props: Props) {
  const { title, labels, series, stacked, onOpen } = props
  const host = useRef<HTMLDivElement>(null)
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    if (!host.current) return
    const chart = init(host.current, undefined, { renderer: 'svg' })
    chart.setOption(optionOf(props))
    chart.on('click', ({ dataIndex }) => open.current?.(dataIndex))
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [props])
  const height = labels.length * rowHeight(stacked ? 1 : series.length) + 40
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div ref={host} style={{ height }} aria-hidden="true" />
      <details>
        <summary>用表格看</summary>
        <table className="plain">
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {labels.map((label, index) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {series.map(({ name, values }) => (
                  <td key={name}>{values[index] ?? '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
