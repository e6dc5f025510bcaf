import { useQuery } from '@tanstack/react-query'
import { Table, type TableColumnsType } from 'antd'
import { getJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await, Nothing } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { Radar, RadarRow } from '../api-types.ts'

const columns: TableColumnsType<RadarRow> = [
  { title: '有效期至', dataIndex: 'expiresOn', className: 'record-fact' },
  { title: '还有', key: 'left', render: (_, { left }) => `${left} 日` },
  {
    title: '文件',
    key: 'title',
    className: 'record-name',
    render: (_, { id, title, docNumber }) => (
      <>
        <Way href={`/documents/${id}`}>{title}</Way>
        <p className="quiet">{docNumber}</p>
      </>
    ),
  },
  { title: '制定机关', dataIndex: 'organName' },
  {
    title: '到期评估',
    key: 'evaluation',
    render: (_, { evaluation }) => evaluation || <span className="standing draft">尚未评估</span>,
  },
]

const inMark = (rows: readonly RadarRow[], most: number, least: number) =>
  rows.filter(({ left }) => left <= most && left > least)

/** By how near the last day is: the marks are the site's own. */
const Marks = ({ radar: { marks, rows } }: { radar: Radar }) => {
  const rising = marks.toSorted((a, b) => a - b)
  return rising.map((mark, nth) => {
    const within = inMark(rows, mark, rising[nth - 1] ?? 0)
    return (
      <section key={mark}>
        <h2 className="matter-group">
          {mark} 日以内 {within.length} 件
        </h2>
        {within.length > 0 && (
          <Table
            rowKey="id"
            size="middle"
            scroll={{ x: 760 }}
            columns={columns}
            dataSource={within}
            pagination={false}
          />
        )}
      </section>
    )
  })
}

export function ExpiryRadar() {
  const query = useQuery({ queryKey: ['documents', 'radar'], queryFn: () => getJson<Radar>('/api/documents/radar') })
  return (
    <Page
      title="到期雷达"
      lead="有效期将要届满的文件。届满次日自动失效；需要继续施行的，评估后重新公布。"
      extra={<Way href="/documents">全部文件</Way>}
    >
      <Await query={query}>
        {(radar) => (radar.rows.length === 0 ? <Nothing>没有将要到期的文件</Nothing> : <Marks radar={radar} />)}
      </Await>
    </Page>
  )
}
