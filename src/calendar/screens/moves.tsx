import { Link } from '@tanstack/react-router'
import { Table, type TableColumnsType } from 'antd'
import type { Move, Preview } from '../api-types.ts'

const columns: TableColumnsType<Move> = [
  { title: '编号', dataIndex: 'number', render: (number: string, { link }) => <Link to={link as '/'}>{number}</Link> },
  { title: '机关', dataIndex: 'organ' },
  { title: '状态', dataIndex: 'status' },
  {
    title: '期限',
    key: 'moves',
    render: (_, { from, to }) => (
      <>
        {from ?? '未定'} → <strong>{to ?? '未定'}</strong>
      </>
    ),
  },
  {
    title: '应告知',
    dataIndex: 'handler',
    render: (handler: string | null) => handler ?? '工作机构负责人（尚未分办）',
  },
]

/** What would change, day by day and case by case, before anybody confirms it. */
export const Consequences = ({ changes, moves }: Preview) => (
  <div className="consequences">
    <p>
      {changes.length === 0 ? '没有一天因此改变。' : `共 ${changes.length} 天改变：`}
      {changes.map(({ day, works }) => (
        <span key={day} className="changed-day">{`${day} 改为${works ? '上班' : '放假'}`}</span>
      ))}
    </p>
    <p>{moves.length === 0 ? '没有在办件的期限因此移动。' : `${moves.length} 件在办件的期限移动：`}</p>
    {moves.length > 0 && (
      <Table rowKey="id" size="small" columns={columns} dataSource={moves} pagination={{ pageSize: 20 }} />
    )}
  </div>
)
