import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Page } from '../../console/kit/page.tsx'
import { Await, Loading, Nothing } from '../../console/kit/states.tsx'
import { yearsBack } from '../../console/kit/years.ts'
import type { ProgressRow, ProgressView, Standing } from '../api-types.ts'
import { DistrictCard } from './district-card.tsx'
import { type Group, groupOf, ProgressBar } from './progress-bar.tsx'
import { ProgressTable } from './progress-table.tsx'
import { progressQuery } from './report-api.ts'

const OrganCharts = lazy(() => import('./organ-charts.tsx').then((module) => ({ default: module.OrganCharts })))

const Years = ({ view }: { view: ProgressView }) => {
  const navigate = useNavigate()
  return (
    <Select
      aria-label="年度"
      className="years"
      value={view.year}
      options={yearsBack(view.asOf).map((year) => ({ value: year, label: `${year} 年度` }))}
      onChange={(year) => navigate({ to: '/reports', search: { year } })}
    />
  )
}

const order: (Standing | null)[] = ['draft', null, 'signedOff', 'checked', 'approved', 'published']
const byUrgency = (rows: ProgressRow[]) =>
  rows.toSorted(
    (one, other) => order.indexOf(one.standing) - order.indexOf(other.standing) || other.errors - one.errors,
  )

function Organs({ view }: { view: ProgressView }) {
  const [group, choose] = useState<Group | null>(null)
  const [way, show] = useState<'table' | 'charts'>('table')
  const organs = view.rows.filter(({ scope }) => scope === 'organ')
  const shown = byUrgency(organs.filter((row) => !group || groupOf(row) === group))
  return (
    <section className="organs" aria-labelledby="organs-title">
      <header className="section-head">
        <h2 id="organs-title">各机关年度报告</h2>
        <Segmented
          aria-label="显示方式"
          options={[
            { value: 'table', label: '列表' },
            { value: 'charts', label: '看图' },
          ]}
          value={way}
          onChange={(value) => show(value as 'table' | 'charts')}
        />
      </header>
      <ProgressBar rows={organs} chosen={group} onChoose={choose} />
      {way === 'table' ? (
        <ProgressTable rows={shown} year={view.year} />
      ) : (
        <Suspense fallback={<Loading />}>
          <OrganCharts rows={shown} />
        </Suspense>
      )}
    </section>
  )
}

/** Who owes a report for the year and where each stands; the district's own on top. */
export function ReportList() {
  const { year } = useSearch({ from: '/staff/reports' })
  const query = useQuery(progressQuery(year))
  return (
    <Page
      title="年度报告"
      lead="每年1月31日前公布本机关年度报告；县级以上人民政府3月31日前公布本行政区域年度报告（《条例》第四十九条）。"
      extra={query.data && <Years view={query.data} />}
    >
      <Await query={query}>
        {(view) => {
          if (view.rows.length === 0) return <Nothing>还没有应当编制年度报告的机关。请先导入机关名录。</Nothing>
          const district = view.rows.find(({ scope }) => scope === 'district')
          return (
            <>
              {district && <DistrictCard row={district} year={view.year} />}
              {view.rows.some(({ scope }) => scope === 'organ') && <Organs view={view} />}
            </>
          )
        }}
      </Await>
    </Page>
  )
}
