import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Input, Select, Table, type TableColumnsType } from 'antd'
import type { RecordList as Listed, RecordRow } from '../../registers/api-types.ts'
import { grouped } from '../kit/format.ts'
import { organsQuery } from '../kit/organs.ts'
import { Page } from '../kit/page.tsx'
import { useMe } from '../kit/session.ts'
import { Await } from '../kit/states.tsx'
import { listQuery, pageSize, type Wanted } from './record-api.ts'
import { shown } from './shown.ts'

const useGo = (room: string) => {
  const navigate = useNavigate()
  const search = useSearch({ from: '/staff/records/$room' })
  return (change: Wanted) =>
    navigate({ to: '/records/$room', params: { room }, search: { ...search, page: undefined, ...change } })
}

function Filters({ room, wanted, list }: { room: string; wanted: Wanted; list: Listed }) {
  const go = useGo(room)
  const me = useMe()
  const { data: organs = [] } = useQuery(organsQuery)
  const seesAll = !['clerk', 'foiHead', 'legal', 'organHead'].includes(me.role)
  return (
    <search className="filters">
      <Input.Search
        aria-label="查找编号、标题或内容"
        placeholder="编号、标题或内容"
        allowClear
        defaultValue={wanted.q}
        onSearch={(q) => go({ q: q.trim() || undefined })}
      />
      {list.years.length > 0 && (
        <Select
          aria-label="年度"
          allowClear
          placeholder="全部年度"
          value={wanted.year}
          options={list.years.map((year) => ({ value: year, label: `${year} 年` }))}
          onChange={(year) => go({ year })}
        />
      )}
      {seesAll && room !== 'organs' && (
        <Select
          aria-label="机关"
          className="filter-organ"
          allowClear
          placeholder="全部机关"
          showSearch={{ optionFilterProp: 'label' }}
          value={wanted.organ}
          options={organs.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(organ) => go({ organ })}
        />
      )}
      <span className="quiet">共 {grouped(list.total)} 条</span>
    </search>
  )
}

function columnsOf(room: string, list: Listed): TableColumnsType<RecordRow> {
  const fields = shown[room]?.fields ?? []
  const named = fields.flatMap((field) => list.columns.find((column) => column.field === field) ?? [])
  return [
    {
      title: list.noun,
      dataIndex: 'title',
      className: 'record-name',
      render: (title: string, { id }) => (
        <Link to="/records/$room/$id" params={{ room, id }}>
          {title}
        </Link>
      ),
    },
    { title: '机关', dataIndex: 'organName', responsive: ['md'], className: 'record-fact' },
    ...named.map(({ field, title }) => ({
      title,
      key: field,
      className: 'record-fact',
      render: (_: unknown, { values }: RecordRow) => values[field] || <span className="zero">—</span>,
    })),
  ]
}

/** One register: looked through by year, organ and words. */
export function RecordList() {
  const { room } = useParams({ from: '/staff/records/$room' })
  const wanted = useSearch({ from: '/staff/records/$room' })
  const query = useQuery(listQuery(room, wanted))
  const go = useGo(room)
  return (
    <Page title={query.data?.title ?? '登记簿'} lead={shown[room]?.lead}>
      <Await query={query}>
        {(list) => (
          <>
            <Filters key={room} room={room} wanted={wanted} list={list} />
            <Table
              rowKey="id"
              size="middle"
              loading={query.isPlaceholderData}
              columns={columnsOf(room, list)}
              dataSource={list.rows}
              scroll={{ x: 860 }}
              locale={{
                emptyText:
                  wanted.q || wanted.year || wanted.organ ? '没有符合条件的记录' : '还没有记录，可从“导入台账”开始',
              }}
              pagination={{
                current: wanted.page ?? 1,
                pageSize,
                total: list.total,
                showSizeChanger: false,
                hideOnSinglePage: true,
                onChange: (page) => go({ page }),
              }}
            />
          </>
        )}
      </Await>
    </Page>
  )
}
