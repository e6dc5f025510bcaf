import { useMemo } from 'react'
import type { ProgressRow } from '../api-types.ts'
import { Bars } from './chart.tsx'

const ranked = (rows: ProgressRow[], of: (row: ProgressRow) => number) =>
  rows.toSorted((one, other) => of(other) - of(one))

function Ranking({
  title,
  name,
  rows,
  of,
}: {
  title: string
  name: string
  rows: ProgressRow[]
  of: (row: ProgressRow) => number
}) {
  const sorted = useMemo(() => ranked(rows, of), [rows, of])
  const labels = useMemo(() => sorted.map(({ organName }) => organName), [sorted])
  const series = useMemo(() => [{ name, values: sorted.map(of) }], [name, sorted, of])
  return <Bars title={title} labels={labels} series={series} />
}

const requests = ({ newRequests }: ProgressRow) => newRequests
const items = ({ publishedItems }: ProgressRow) => publishedItems

export const OrganCharts = ({ rows }: { rows: ProgressRow[] }) => (
  <div className="chart-pair">
    <Ranking title="新收申请（件）" name="新收申请" rows={rows} of={requests} />
    <Ranking title="主动公开（条）" name="主动公开" rows={rows} of={items} />
  </div>
)
