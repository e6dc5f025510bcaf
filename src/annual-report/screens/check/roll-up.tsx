import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Select, Table } from 'antd'
import { figure, signed } from '../../../console/kit/format.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import type { RollUpLine, RollUpView } from '../../foreign-types.ts'
import { rollUpQuery } from './check-api.ts'

const Parts = ({ line }: { line: RollUpLine }) => (
  <ul className="check-parts">
    {line.parts.map(({ id, organ, value }) => (
      <li key={id}>
        <Link to="/check/$id" params={{ id }}>
          {organ}
        </Link>{' '}
        {figure(value)}
      </li>
    ))}
    {line.parts.length === 0 && <li className="quiet">各单位都是 0</li>}
  </ul>
)

const Differences = ({ lines }: { lines: RollUpLine[] }) => (
  <Table
    rowKey="cell"
    size="middle"
    dataSource={lines}
    pagination={false}
    scroll={{ x: 'max-content' }}
    expandable={{
      columnTitle: <span className="unseen">各单位</span>,
      expandedRowRender: (line) => <Parts line={line} />,
    }}
    columns={[
      { title: '数据', dataIndex: 'label', className: 'record-name' },
      { title: '全区', dataIndex: 'whole', align: 'right', render: figure },
      { title: '各单位之和', dataIndex: 'sum', align: 'right', render: figure },
      { title: '相差', key: 'difference', align: 'right', render: (_, { whole, sum }) => signed(whole - sum) },
    ]}
  />
)

function Chosen({ view }: { view: RollUpView }) {
  const navigate = useNavigate()
  return (
    <p className="filters">
      <Select
        aria-label="全区的年报"
        className="filter-organ"
        value={view.whole?.id}
        options={view.candidates.map(({ id, organ }) => ({ value: id, label: organ }))}
        onChange={(whole) => navigate({ to: '/check/roll-up', search: { year: view.year, whole } })}
      />
      <span>对照 {view.units.length} 个单位的年报之和</span>
    </p>
  )
}

/** 汇总: the area's report against the sum of its units' (条例第四十九条). */
export function RollUp() {
  const { year = 0, whole } = useSearch({ from: '/staff/check/roll-up' })
  return (
    <Page
      title={`${year} 年度汇总核对`}
      lead="全区年报的每一格应等于各单位年报之和；一案有两个被告的复议、诉讼，全区只计一件，不列为差异。"
    >
      <Await query={useQuery(rollUpQuery(year, whole))}>
        {(view) =>
          view.whole === null ? (
            <Nothing>这一年度还没有收到政府本级的年报。</Nothing>
          ) : (
            <>
              <Chosen view={view} />
              {view.units.length === 0 && <Nothing>这一年度还没有收到各单位的年报。</Nothing>}
              {view.units.length > 0 && view.lines.length === 0 && <p>每一格都等于各单位之和。</p>}
              {view.lines.length > 0 && <Differences lines={view.lines} />}
            </>
          )
        }
      </Await>
    </Page>
  )
}
