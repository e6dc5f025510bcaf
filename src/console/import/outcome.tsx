import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import type { ReactNode } from 'react'
import type { ImportAnswer } from '../../registers/api-types.ts'
import { grouped } from '../kit/format.ts'

type Problem = ImportAnswer['problems'][number]

const Problems = ({ answer }: { answer: ImportAnswer }) => (
  <>
    <p className="late">
      有 {grouped(answer.problemCount)} 处需要改正，没有写入任何内容。改好后重新放入文件。
      {answer.problemCount > answer.problems.length && `下面先列出 ${answer.problems.length} 处。`}
    </p>
    <Table<Problem>
      size="small"
      rowKey={({ row, column, remedy }) => `${row}-${column}-${remedy}`}
      dataSource={answer.problems}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: '行', dataIndex: 'row', render: (row: number) => `第 ${row} 行` },
        { title: '列', dataIndex: 'column' },
        { title: '值', dataIndex: 'value', render: (value: string) => value || <span className="zero">（空白）</span> },
        { title: '怎么改', dataIndex: 'remedy' },
      ]}
    />
  </>
)

const Counts = ({ answer }: { answer: ImportAnswer }) => (
  <dl className="counts">
    {[
      ['共', answer.rows],
      ['新增', answer.created],
      ['更正', answer.changed],
      ['未变', answer.unchanged],
    ].map(([label, n]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{grouped(Number(n))} 行</dd>
      </div>
    ))}
  </dl>
)

/** What came of it: faults to mend, or what would change and the button to let it. */
export function Outcome({ answer, name, children }: { answer: ImportAnswer; name: string; children: ReactNode }) {
  const idle = answer.created + answer.changed === 0
  return (
    <section className="panel" aria-labelledby="step-outcome" aria-live="polite">
      <h2 id="step-outcome">三、{answer.written ? '已导入' : '核对结果'}</h2>
      <p className="quiet">{name}</p>
      {answer.ignoredColumns.length > 0 && <p className="quiet">没有用到的列：{answer.ignoredColumns.join('、')}</p>}
      {answer.problemCount > 0 ? (
        <Problems answer={answer} />
      ) : (
        <>
          <Counts answer={answer} />
          {answer.dryRun && !idle && children}
          {answer.dryRun && idle && <p>文件内容都已登记，没有要导入的。</p>}
          {answer.written && (
            <Link to="/records/$room" params={{ room: answer.kind }}>
              查看登记簿
            </Link>
          )}
        </>
      )}
    </section>
  )
}
