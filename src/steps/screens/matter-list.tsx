import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Input, Select, Table, type TableColumnsType } from 'antd'
import { type ReactNode, useState } from 'react'
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

function Tables({ place, list }: { place: Place; list: Listed }) {
  const [wanted, go] = useWanted()
  return (
    <>
      <h2 className="matter-group">正在办理 {list.open.length} 件</h2>
      <Table
        rowKey="id"
        size="middle"
        columns={columnsOf(place, list.noun, true)}
        dataSource={list.open}
        scroll={{ x: 760 }}
        pagination={{ pageSize, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: `没有正在办理的${list.noun}` }}
      />
      <h2 className="matter-group">已经办结 {list.closedTotal} 件</h2>
      <Table
        rowKey="id"
        size="middle"
        columns={columnsOf(place, list.noun, false)}
        dataSource={list.closed}
        scroll={{ x: 760 }}
        locale={{ emptyText: `没有已经办结的${list.noun}` }}
        pagination={{
          current: wanted.page ?? 1,
          pageSize,
          total: list.closedTotal,
          showSizeChanger: false,
          hideOnSinglePage: true,
          onChange: (page) => go({ page }),
        }}
      />
    </>
  )
}

type Props = { place: Place; extra?: ReactNode; beside?: (said: Said) => ReactNode }

/** One kind of matters: what runs out first stands first. */
export function MatterListPage({ place, extra, beside }: Props) {
  const [wanted] = useWanted()
  const query = useQuery(listQuery(place, wanted))
  const opening = useOpening(place)
  const [begun, begin] = useState(false)
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
        initial={me.organId ? { organId: me.organId } : {}}
        beside={beside}
        send={send}
        onClose={() => begin(false)}
      />
    </Page>
  )
}
