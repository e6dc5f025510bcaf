import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { organsQuery } from '../../console/kit/organs.ts'
import { Page } from '../../console/kit/page.tsx'
import { useMe } from '../../console/kit/session.ts'
import { Await } from '../../console/kit/states.tsx'
import { useYearInHand, useYears } from '../../console/kit/years.ts'
import type { Sheet } from '../api-types.ts'
import { sheetQuery } from './sheet-api.ts'
import { Row } from './sheet-row.tsx'

const Table = ({ sheet }: { sheet: Sheet }) => {
  const filled = sheet.rows.filter(({ id }) => id !== null)
  const open = filled.filter(({ confirmedBy }) => !confirmedBy).length
  return (
    <>
      <p className="sheet-state">
        已填报 {filled.length} 项，共 {sheet.rows.length} 项{open > 0 && `；${open} 项待确认`}
      </p>
      <div className="sheet-scroll">
        <table className="collected">
          <caption className="unseen">
            {sheet.organName} {sheet.year} 年度填报
          </caption>
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col" className="number">
                上年
              </th>
              <th scope="col">本年</th>
              <th scope="col">数据来源</th>
              <th scope="col">状态</th>
              <th scope="col">
                <span className="unseen">办理</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => (
              <Row key={`${row.kind}-${row.value}-${row.evidence}`} row={row} sheet={sheet} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The year's numbers that organs report only as totals: filled in by one person, confirmed by another. */
export function CollectedFigures() {
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ from: '/staff/collected' })
  const years = useYears()
  const { data: organs = [] } = useQuery(organsQuery)
  const organ = search.organ ?? me.organId ?? organs[0]?.id
  const inHand = useYearInHand()
  const year = search.year ?? inHand
  const query = useQuery(sheetQuery(organ, year))
  const go = (change: { organ?: string; year?: number }) =>
    navigate({ to: '/collected', search: { organ, year, ...change } })
  const seesAll = !['clerk', 'foiHead', 'legal', 'organHead'].includes(me.role)
  return (
    <Page
      title="年度填报"
      lead="许可、处罚、强制、收费和尚未逐件登记的公开工作，按年度报总数，写明出处，由另一人确认。"
      extra={
        <>
          {seesAll && (
            <Select
              aria-label="机关"
              className="filter-organ"
              showSearch={{ optionFilterProp: 'label' }}
              value={organ}
              options={organs.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => go({ organ: next })}
            />
          )}
          <Select
            aria-label="年度"
            className="years"
            value={year}
            options={years.map((each) => ({ value: each, label: `${each} 年度` }))}
            onChange={(next) => go({ year: next })}
          />
        </>
      }
    >
      <Await query={query}>{(sheet) => <Table key={`${sheet.organId}-${sheet.year}`} sheet={sheet} />}</Await>
    </Page>
  )
}
