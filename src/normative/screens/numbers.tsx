import { useQuery } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import { getJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { GapRow, Gaps } from '../api-types.ts'

const columns: TableColumnsType<GapRow> = [
  { title: '机关代字', dataIndex: 'sign' },
  { title: '年份', dataIndex: 'year' },
  { title: '编到', key: 'last', render: (_, { last }) => `${last} 号` },
  {
    title: '缺号',
    key: 'missing',
    render: (_, { missing }) =>
      missing.length === 0 ? <span className="zero">—</span> : missing.map((n) => `${n}号`).join('、'),
  },
  {
    title: '重号',
    key: 'twice',
    render: (_, { twice }) =>
      twice.length === 0 ? (
        <span className="zero">—</span>
      ) : (
        twice.map(({ serial, documents }) => (
          <p key={serial}>
            {serial}号：
            {documents.map(({ id, title }) => (
              <Way key={id} href={`/documents/${id}`}>
                {title}
              </Way>
            ))}
          </p>
        ))
      ),
  },
]

const Register = ({ gaps: { rows, unread } }: { gaps: Gaps }) => (
  <>
    <Table
      rowKey={({ sign, year }) => `${sign} ${year}`}
      size="middle"
      scroll={{ x: 720 }}
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
    />
    {unread.length > 0 && (
      <section className="panel" aria-labelledby="unread-title">
        <h2 id="unread-title">读不出序号的文号 {unread.length} 件</h2>
        <ul>
          {unread.map(({ id, title, docNumber }) => (
            <li key={id}>
              {docNumber} <Way href={`/documents/${id}`}>{title}</Way>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
)

export function NumberGaps() {
  const query = useQuery({ queryKey: ['documents', 'numbers'], queryFn: () => getJson<Gaps>('/api/documents/numbers') })
  return (
    <Page
      title="文号登记"
      lead="按机关代字和年份连续编号：缺号要有说明，重号要改正。"
      extra={<Way href="/documents">全部文件</Way>}
    >
      <Await query={query}>{(gaps) => <Register gaps={gaps} />}</Await>
    </Page>
  )
}
