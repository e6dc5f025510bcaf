import { useQueries } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { figure } from '../../../console/kit/format.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Failed, Loading, Nothing } from '../../../console/kit/states.tsx'
import { cells } from '../../../law/index.ts'
import type { ForeignView } from '../../foreign-types.ts'
import { foreignQuery } from './check-api.ts'

const most = 6
const shown = (value: number | undefined) => (value === undefined ? '—' : figure(value))
const differ = (values: readonly (number | undefined)[]) => new Set(values).size > 1

const Heads = ({ views }: { views: readonly ForeignView[] }) => (
  <tr>
    <th scope="col">数据</th>
    {views.map(({ id, organ, name, year }) => (
      <th key={id} scope="col" className="number">
        <Link to="/check/$id" params={{ id }}>
          {organ ?? name} {year ?? ''}
        </Link>
      </th>
    ))}
  </tr>
)

function Rows({ views, all }: { views: readonly ForeignView[]; all: boolean }) {
  const rows = cells
    .map(({ id, label }) => ({ id, label, values: views.map(({ verdict }) => verdict.cells[id]) }))
    .filter(({ values }) => all || differ(values))
  return (
    <tbody>
      {rows.map(({ id, label, values }) => (
        <tr key={id} className={all && differ(values) ? 'touched' : undefined}>
          <th scope="row">{label}</th>
          {values.map((value, index) => (
            <td key={views[index]?.id} className="number">
              {shown(value)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Reports side by side, cell by cell: years of one organ, or organs of one year. */
export function Compare() {
  const { ids = '' } = useSearch({ from: '/staff/check/compare' })
  const [all, showAll] = useState(false)
  const queries = useQueries({ queries: ids.split(',').filter(Boolean).slice(0, most).map(foreignQuery) })
  const failed = queries.find(({ error }) => error)
  const views = queries.flatMap(({ data }) => data ?? [])
  return (
    <Page title="并排比较" lead={`最多 ${most} 份；各列是各份年报里读到的数。`}>
      {failed?.error && <Failed error={failed.error} retry={() => failed.refetch()} />}
      {queries.length === 0 && <Nothing>请在“收到的年报”里选择两份以上。</Nothing>}
      {!failed && views.length < queries.length && <Loading />}
      {views.length > 0 && views.length === queries.length && (
        <>
          <p>
            <Checkbox checked={all} onChange={({ target }) => showAll(target.checked)}>
              也列出相同的格
            </Checkbox>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too */}
          <section className="sheet-scroll" aria-label="各份年报的数" tabIndex={0}>
            <table className="collected compared">
              <thead>
                <Heads views={views} />
              </thead>
              <Rows views={views} all={all} />
            </table>
          </section>
        </>
      )}
    </Page>
  )
}
