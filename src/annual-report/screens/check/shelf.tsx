import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { grouped } from '../../../console/kit/format.ts'
import { Await } from '../../../console/kit/states.tsx'
import type { ShelfLine, ShelfView } from '../../foreign-types.ts'
import { sheetUrl, shelfQuery, type Wanted } from './check-api.ts'
import { VerdictMark } from './verdict-mark.tsx'

type Organ = { organ: string; lines: ShelfLine[] }

const byOrgan = (lines: readonly ShelfLine[]): Organ[] => {
  const organs = new Map<string, ShelfLine[]>()
  for (const line of lines) {
    if (!line.organ || !line.year) continue
    organs.set(line.organ, [...(organs.get(line.organ) ?? []), line])
  }
  return [...organs].map(([organ, own]) => ({ organ, lines: own }))
}

type Chosen = { chosen: readonly string[]; choose: (id: string, on: boolean) => void }

const Cell = ({ lines, chosen, choose }: { lines: ShelfLine[] } & Chosen) => (
  <>
    {lines.map((line) => (
      <span key={line.id} className="shelf-cell">
        <Checkbox
          aria-label={`选择 ${line.organ ?? line.name} ${line.year ?? ''}`}
          checked={chosen.includes(line.id)}
          onChange={({ target }) => choose(line.id, target.checked)}
        />
        <VerdictMark line={line} />
      </span>
    ))}
  </>
)

const columnsOf = (years: readonly number[], chosen: Chosen): TableColumnsType<Organ> => [
  { title: '机关', dataIndex: 'organ', className: 'record-name' },
  ...years.map((year) => ({
    title: `${year} 年度`,
    key: String(year),
    render: (_: unknown, { lines }: Organ) => <Cell lines={lines.filter((line) => line.year === year)} {...chosen} />,
  })),
]

function Filters({ view, chosen }: { view: ShelfView; chosen: readonly string[] }) {
  const wanted = useSearch({ from: '/staff/check' })
  const navigate = useNavigate()
  const go = (change: Wanted) => navigate({ to: '/check', search: { ...wanted, ...change } })
  const rolled = wanted.year ?? view.years[0]
  return (
    <search className="filters">
      <Input.Search
        aria-label="查找机关或文件名"
        placeholder="机关或文件名"
        allowClear
        defaultValue={wanted.q}
        onSearch={(q) => go({ q: q.trim() || undefined })}
      />
      <Select
        aria-label="年度"
        allowClear
        placeholder="全部年度"
        value={wanted.year}
        options={view.years.map((year) => ({ value: year, label: `${year} 年度` }))}
        onChange={(year) => go({ year })}
      />
      <Link to="/check/compare" search={{ ids: chosen.join(',') }} disabled={chosen.length < 2}>
        <Button disabled={chosen.length < 2} tabIndex={-1}>
          并排比较{chosen.length > 1 ? `（${chosen.length}）` : ''}
        </Button>
      </Link>
      <Button href={sheetUrl(chosen.length > 0 ? { ids: chosen.join(',') } : { ...wanted })} download>
        下载核校表
      </Button>
      {wanted.batch && (
        <Link to="/check" search={{ ...wanted, batch: undefined }}>
          看全部批次
        </Link>
      )}
      {rolled && (
        <Link to="/check/roll-up" search={{ year: rolled }}>
          汇总核对
        </Link>
      )}
      <span className="quiet">共 {grouped(view.total)} 份</span>
    </search>
  )
}

const Unnamed = ({ lines, ...chosen }: { lines: ShelfLine[] } & Chosen) =>
  lines.length === 0 ? null : (
    <section aria-labelledby="unnamed">
      <h3 id="unnamed">没有读出机关或年度的</h3>
      <ul className="check-items">
        {lines.map((line) => (
          <li key={line.id}>
            {line.organ ?? line.name} <Cell lines={[line]} {...chosen} />
          </li>
        ))}
      </ul>
    </section>
  )

/** Organs × years; what is still open in each. */
export function Shelf() {
  const wanted = useSearch({ from: '/staff/check' })
  const query = useQuery(shelfQuery(wanted))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const choose = (id: string, on: boolean) =>
    setChosen((all) => (on ? [...all, id] : all.filter((each) => each !== id)))
  return (
    <section aria-labelledby="shelf-title">
      <h2 id="shelf-title" className="shelf-title">
        收到的年报
      </h2>
      <Await query={query}>
        {(view) => (
          <>
            <Filters view={view} chosen={chosen} />
            <Table
              rowKey="organ"
              size="middle"
              columns={columnsOf(
                wanted.year
                  ? [wanted.year]
                  : view.years.filter((year) => view.lines.some((line) => line.year === year)),
                { chosen, choose },
              )}
              dataSource={byOrgan(view.lines)}
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
              locale={{ emptyText: wanted.q || wanted.year ? '没有符合条件的年报' : '还没有收到年报，请在上面放入' }}
            />
            <Unnamed lines={view.lines.filter(({ organ, year }) => !organ || !year)} chosen={chosen} choose={choose} />
          </>
        )}
      </Await>
    </section>
  )
}
