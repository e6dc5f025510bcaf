import { useQuery } from '@tanstack/react-query'
import { Select, Statistic, Table, Tag } from 'antd'
import { useState } from 'react'
import { getJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import { useYears } from '../../console/kit/years.ts'
import type { Coverage } from '../coverage.ts'
import { formLabels, type InterpretationForm } from '../forms.ts'

const columns = [
  {
    title: '文件',
    key: 'title',
    className: 'record-name',
    render: (_: unknown, { id, title }: Coverage['rows'][number]) => <Way href={`/documents/${id}`}>{title}</Way>,
  },
  { title: '机关', dataIndex: 'organ' },
  { title: '公布', dataIndex: 'day' },
  {
    title: '解读',
    key: 'works',
    render: (_: unknown, { works }: Coverage['rows'][number]) =>
      works.length === 0 ? (
        <Tag color="error">尚无解读</Tag>
      ) : (
        works.map(({ id, form }) => (
          <Way key={id} href={`/interpretations/${id}`} className="work-way">
            {formLabels[form as InterpretationForm]}
          </Way>
        ))
      ),
  },
  {
    title: '与文件相隔',
    key: 'late',
    render: (_: unknown, { late }: Coverage['rows'][number]) =>
      late === null ? '—' : late === 0 ? '同日' : `${late} 个工作日`,
  },
]

function Shown({ coverage }: { coverage: Coverage }) {
  const { documents, covered, inTime, severalForms, averageAngles, rows } = coverage
  return (
    <>
      <div className="statistics">
        <Statistic title="公布的规范性文件" value={documents} suffix="件" />
        <Statistic title="已有解读" value={covered} suffix={`/ ${documents}`} />
        <Statistic title="按时解读" value={inTime} suffix={`/ ${documents}`} />
        <Statistic title="两种以上形式" value={severalForms} suffix="件" />
        <Statistic
          title="平均解读角度"
          value={averageAngles ?? '—'}
          precision={averageAngles === null ? undefined : 1}
        />
      </div>
      <Table
        rowKey="id"
        size="middle"
        scroll={{ x: 760 }}
        columns={columns}
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
      />
    </>
  )
}

/** Which of a year's documents were explained, in time, in several forms (INT KPIs). */
export function InterpretationCoverage() {
  const years = useYears()
  const [chosen, choose] = useState<number>()
  const year = chosen ?? years[0]
  const query = useQuery({
    queryKey: ['interpretations', 'coverage', year],
    queryFn: () => getJson<Coverage>('/api/interpretations/coverage', { year }),
    enabled: year !== undefined,
  })
  const options = years.map((each) => ({ value: each, label: `${each}年` }))
  return (
    <Page
      title="解读覆盖情况"
      lead="规范性文件都应当解读；每个数字对应下面的文件。"
      extra={<Select aria-label="年份" value={year} options={options} onChange={choose} />}
    >
      <Await query={query}>{(coverage) => <Shown coverage={coverage} />}</Await>
    </Page>
  )
}
