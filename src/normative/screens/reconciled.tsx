import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { InputNumber, Table, type TableColumnsType } from 'antd'
import { getJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import { type Difference, type Equation, type Reconciliation, reasonCodes } from '../reconcile.ts'

const columns: TableColumnsType<Difference> = [
  { title: '比统计口径', key: 'side', render: (_, { side }) => (side === 'more' ? '多' : '少') },
  { title: '原因', key: 'reason', render: (_, { reason }) => reasonCodes[reason] },
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
  { title: '说明', dataIndex: 'explained' },
]

const Kept = ({ equation }: { equation: Equation }) => {
  const { before, made, repealed, expired, declaredVoid, after, rest } = equation
  return (
    <section className="panel" aria-labelledby="equation-title">
      <h2 id="equation-title">年度等式</h2>
      <p>
        上年末有效 {before} ＋ 制发 {made} － 废止 {repealed} － 届满失效 {expired} － 宣布失效 {declaredVoid} ＝{' '}
        {before + made - repealed - expired - declaredVoid}
      </p>
      <p>{rest === 0 ? `与年末有效 ${after} 件相符。` : `年末有效 ${after} 件，相差 ${rest} 件，请核对登记的日期。`}</p>
    </section>
  )
}

const Counts = ({ said }: { said: Reconciliation & { scope: string } }) => (
  <>
    <dl className="facts">
      {said.counts.map(({ id, name, scope, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <strong>{value} 件</strong>
            <p className="quiet">
              {said.scope}，{said.asOf}。{scope}
            </p>
          </dd>
        </div>
      ))}
    </dl>
    <Kept equation={said.equation} />
    {said.counts
      .filter(({ id }) => id !== 'statistics')
      .map(({ id, name, differences }) => (
        <section key={id}>
          <h2 className="matter-group">
            {name}与统计口径的差异 {differences.length} 件
          </h2>
          {differences.length > 0 && (
            <Table
              rowKey="id"
              size="middle"
              scroll={{ x: 820 }}
              columns={columns}
              dataSource={differences}
              pagination={false}
            />
          )}
        </section>
      ))}
  </>
)

/** NORM-20: every count with its scope and its day, and why the three differ. */
export function Reconciled() {
  const { year } = useSearch({ strict: false }) as { year?: number }
  const navigate = useNavigate()
  const query = useQuery({
    queryKey: ['documents', 'reconciliation', year],
    queryFn: () => getJson<Reconciliation & { scope: string }>('/api/documents/reconciliation', { year }),
  })
  const go = (next: number | null) => next && navigate({ to: '.', search: { year: next } as never })
  return (
    <Page
      title="现行有效件数核对"
      lead="统计、网站专栏、省规范性文件库三个数，口径和时点不同，差异逐件说明。"
      extra={
        <>
          <InputNumber aria-label="年度" min={1949} max={2100} value={year ?? query.data?.year} onChange={go} />
          <Way href="/documents">全部文件</Way>
        </>
      }
    >
      <Await query={query}>{(said) => <Counts said={said} />}</Await>
    </Page>
  )
}
