import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Select, Table, type TableColumnsType } from 'antd'
import { Fragment, type ReactNode, useState } from 'react'
import { organsQuery } from '../../console/kit/organs.ts'
import { Page } from '../../console/kit/page.tsx'
import { useMe } from '../../console/kit/session.ts'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { MatterList as Listed, MatterRow } from '../api-types.ts'
import { listQuery, type Place, pageSize, type Input as Said, useOpening, type Wanted } from './place.ts'
import { StepDrawer } from './step-form.tsx'
import { TermLine } from './terms.tsx'

const overseers = ['office', 'supervisor', 'administrator']

function useWanted(): [Wanted, (change: Wanted) => void] {
  const wanted = useSearch({ strict: false }) as Wanted
  const navigate = useNavigate()
  const go = (change: Wanted) =>
    navigate({ to: '.', search: ((before: Wanted) => ({ ...before, page: undefined, ...change })) as never })
  return [wanted, go]
}

function Filters({ noun }: { noun: string }) {
  const [wanted, go] = useWanted()
  const me = useMe()
  const { data: organs = [] } = useQuery(organsQuery)
  return (
    <search className="filters">
      <Input.Search
        aria-label={`查找${noun}`}
        placeholder="编号或内容"
        allowClear
        defaultValue={wanted.q}
        onSearch={(q) => go({ q: q.trim() || undefined })}
      />
      {overseers.includes(me.role) && (
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
    </search>
  )
}

const columnsOf = ({ base }: Place, noun: string, open: boolean): TableColumnsType<MatterRow> => [
  {
    title: noun,
    key: 'title',
    className: 'record-name',
    render: (_, { id, title, about }) => (
      <>
        <Way href={`${base}/${id}`}>{title}</Way>
        <p className="quiet matter-about">{about}</p>
      </>
    ),
  },
  { title: '机关', dataIndex: 'organName', responsive: ['md'], className: 'record-fact' },
  { title: '状态', dataIndex: 'standing' },
  { title: '提出', dataIndex: 'since', responsive: ['md'] },
  open
    ? {
        title: '期限',
        key: 'terms',
        render: (_, { terms }) => (terms[0] ? <TermLine term={terms[0]} /> : <span className="zero">—</span>),
      }
    : { title: '办结', dataIndex: 'concludedOn' },
]

const None = ({ children }: { children: ReactNode }) => <p className="quiet">{children}</p>

const stagesOf = ({ stages }: Place, now: string, open: MatterRow[]) => {
  if (!stages) return [{ title: now, rows: open }]
  const apart = stages.map(({ title, standings }) => ({
    title,
    rows: open.filter(({ standing }) => standings.includes(standing)),
  }))
  return apart.filter(({ rows }) => rows.length > 0)
}

function Tables({ place, list }: { place: Place; list: Listed }) {
  const [wanted, go] = useWanted()
  const { noun, open, closed, closedTotal } = list
  const [now, ended] = place.groups ?? ['正在办理', '已经办结']
  const table = { rowKey: 'id', size: 'middle', scroll: { x: 760 } } as const
  const paged = { pageSize, hideOnSinglePage: true, showSizeChanger: false }
  const turning = { ...paged, current: wanted.page ?? 1, total: closedTotal, onChange: (page: number) => go({ page }) }
  return (
    <>
      {stagesOf(place, now, open).map(({ title, rows }) => (
        <Fragment key={title}>
          <h2 className="matter-group">
            {title} {rows.length} 件
          </h2>
          {rows.length > 0 && (
            <Table {...table} columns={columnsOf(place, noun, true)} dataSource={rows} pagination={paged} />
          )}
        </Fragment>
      ))}
      {open.length === 0 && (
        <None>
          没有{now}的{noun}
        </None>
      )}
      <h2 className="matter-group">
        {ended} {closedTotal} 件
      </h2>
      {closedTotal === 0 && (
        <None>
          没有{ended}的{noun}
        </None>
      )}
      {closedTotal > 0 && (
        <Table {...table} columns={columnsOf(place, noun, false)} dataSource={closed} pagination={turning} />
      )}
    </>
  )
}

type Props = {
  place: Place
  extra?: ReactNode
  beside?: (said: Said) => ReactNode
  /** Known already: the form opens with it. */
  known?: Said
}

/** One kind of matters: what runs out first stands first. */
export function MatterListPage({ place, extra, beside, known }: Props) {
  const [wanted] = useWanted()
  const query = useQuery(listQuery(place, wanted))
  const opening = useOpening(place)
  const [begun, begin] = useState(known !== undefined)
  const me = useMe()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const first = query.data?.opening ?? null
  const send = async (input: Said) => {
    const { id, title } = await opening.mutateAsync(input)
    message.success(`${title} 已登记`)
    navigate({ to: `${place.base}/${id}` as never })
  }
  return (
    <Page
      title={place.title}
      lead={place.lead}
      extra={
        <>
          {extra}
          {first && (
            <Button type="primary" onClick={() => begin(true)}>
              {place.open}
            </Button>
          )}
        </>
      }
    >
      <Filters noun={query.data?.noun ?? place.title} />
      <Await query={query}>{(list) => <Tables place={place} list={list} />}</Await>
      <StepDrawer
        step={begun ? first : null}
        initial={{ ...(me.organId && { organId: me.organId }), ...known }}
        beside={beside}
        send={send}
        onClose={() => begin(false)}
      />
    </Page>
  )
}
