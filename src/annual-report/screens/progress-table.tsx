import { Table, type TableColumnsType } from 'antd'
import { grouped, monthDay } from '../../console/kit/format.ts'
import type { ProgressRow } from '../api-types.ts'
import { OpenReport } from './open-report.tsx'
import { Standing } from './standing.tsx'

const Count = ({ n, tone }: { n: number; tone: string }) =>
  n > 0 ? <b className={`count ${tone}`}>{n}</b> : <span className="zero">0</span>

const columns = (year: number): TableColumnsType<ProgressRow> => [
  {
    title: '机关',
    dataIndex: 'organName',
    sorter: (one, other) => one.organName.localeCompare(other.organName, 'zh-CN'),
  },
  {
    title: '进度',
    dataIndex: 'standing',
    render: (_, row) => <Standing standing={row.standing} edition={row.edition} />,
  },
  {
    title: '错误',
    dataIndex: 'errors',
    align: 'right',
    sorter: (one, other) => one.errors - other.errors,
    render: (n: number) => <Count n={n} tone="error" />,
  },
  {
    title: '需说明',
    dataIndex: 'explains',
    align: 'right',
    sorter: (one, other) => one.explains - other.explains,
    render: (n: number) => <Count n={n} tone="explain" />,
  },
  {
    title: '新收申请',
    dataIndex: 'newRequests',
    align: 'right',
    responsive: ['md'],
    sorter: (one, other) => one.newRequests - other.newRequests,
    render: grouped,
  },
  {
    title: '主动公开',
    dataIndex: 'publishedItems',
    align: 'right',
    responsive: ['md'],
    sorter: (one, other) => one.publishedItems - other.publishedItems,
    render: grouped,
  },
  {
    title: '公布',
    dataIndex: 'dueOn',
    responsive: ['lg'],
    render: (dueOn: string, row) => (
      <span className={row.overdue ? 'late' : 'quiet'}>
        {row.publishedOn ?? `${monthDay(dueOn)}前${row.overdue ? '，已过期限' : ''}`}
      </span>
    ),
  },
  {
    title: <span className="unseen">办理</span>,
    key: 'open',
    align: 'right',
    render: (_, row) => <OpenReport row={row} year={year} />,
  },
]

export const ProgressTable = ({ rows, year }: { rows: ProgressRow[]; year: number }) => (
  <Table
    rowKey="organId"
    columns={columns(year)}
    dataSource={rows}
    pagination={false}
    size="middle"
    scroll={{ x: 'max-content' }}
    locale={{ emptyText: '没有符合条件的机关' }}
  />
)
