import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Segmented, Select, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import { Way } from '../../../console/kit/way.tsx'
import { type Input, listQuery, useOpening } from '../../../steps/screens/place.ts'
import { StepDrawer } from '../../../steps/screens/step-form.tsx'
import type { ColumnRow, Freshness, ColumnTree as Tree } from '../api-types.ts'
import { columnKinds } from '../words.ts'
import { columnPlace } from './places.ts'
import { Sections } from './sections.tsx'

const treeQuery = (year?: number) =>
  queryOptions({
    queryKey: ['columns', 'tree', year],
    queryFn: () => getJson<Tree>('/api/columns/tree', { year }),
  })

const states: Readonly<Record<Freshness, [word: string, colour: string | undefined]>> = {
  fresh: ['按期更新', 'success'],
  overdue: ['超期未更新', 'warning'],
  empty: ['空白', 'error'],
  untimed: ['不按日计', undefined],
}

type Node = ColumnRow & { children?: Node[] }

const nest = (rows: readonly ColumnRow[], parent: string | null): Node[] =>
  rows
    .filter(({ parentId }) => parentId === parent)
    .map((row) => {
      const children = nest(rows, row.id)
      return children.length > 0 ? { ...row, children } : row
    })

const columns: TableColumnsType<Node> = [
  {
    title: '栏目',
    key: 'name',
    className: 'record-name',
    render: (_, { id, name }) => <Way href={`/columns/${id}`}>{name}</Way>,
  },
  { title: '性质', key: 'kind', responsive: ['md'], render: (_, { kind }) => columnKinds[kind] },
  { title: '主办机关', dataIndex: 'organName', className: 'record-fact', responsive: ['lg'] },
  { title: '更新周期', dataIndex: 'cycle', className: 'record-fact', responsive: ['md'] },
  { title: '内容保障', dataIndex: 'obliged', responsive: ['lg'] },
  {
    title: '信息',
    dataIndex: 'items',
    align: 'right',
    render: (items: number, { slug }) =>
      items > 0 ? <a href={`/columns/${slug}`}>{items}</a> : <span className="zero">—</span>,
  },
  {
    title: '最近公开',
    dataIndex: 'newest',
    className: 'tree-day',
    responsive: ['md'],
    render: (day: string | null) => day ?? '—',
  },
  {
    title: '状态',
    key: 'state',
    render: (_, { kind, state, dueOn }) =>
      kind === 'container' ? null : (
        <Tag color={states[state][1]} title={dueOn ? `应在 ${dueOn} 前更新` : undefined}>
          {states[state][0]}
        </Tag>
      ),
  },
]

const filters = [
  { value: 'all', label: '全部' },
  { value: 'overdue', label: '超期' },
  { value: 'empty', label: '空白' },
]

function Columns({ tree }: { tree: Tree }) {
  const [wanted, want] = useState('all')
  const shown = tree.columns.filter(({ state }) => state === wanted)
  const counted = (state: Freshness) => tree.columns.filter((each) => each.state === state).length
  return (
    <section aria-label="栏目树">
      <search className="filters">
        <Segmented aria-label="只看" options={filters} value={wanted} onChange={want} />
        <span className="quiet">
          在用 {tree.columns.length} 个，超期 {counted('overdue')} 个，空白 {counted('empty')} 个
        </span>
      </search>
      <Table<Node>
        rowKey="id"
        size="middle"
        scroll={{ x: 760 }}
        pagination={false}
        columns={columns}
        dataSource={wanted === 'all' ? nest(tree.columns, null) : shown}
        expandable={{ defaultExpandAllRows: true }}
        locale={{ emptyText: <Nothing>没有这样的栏目</Nothing> }}
      />
    </section>
  )
}

const Unplaced = ({ unplaced }: Pick<Tree, 'unplaced'>) =>
  unplaced.length === 0 ? null : (
    <section className="panel" aria-labelledby="unplaced-title">
      <h2 id="unplaced-title">登记簿里有、站上还没有的栏目名</h2>
      <p className="quiet">用同样的名称新增栏目，或者把现有栏目更名为它，这些信息就自动归入。</p>
      <ul className="unplaced">
        {unplaced.map(({ name, items, newest }) => (
          <li key={name}>
            {name}
            <span className="quiet">
              {items} 条，最近 {newest}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

function Changes({ tree, choose }: { tree: Tree; choose: (year: number) => void }) {
  const of = (kind: string) => tree.changes.filter((each) => each.kind === kind)
  return (
    <section className="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">栏目变更</h2>
      <Select
        aria-label="年份"
        value={tree.year}
        options={tree.years.map((value) => ({ value, label: `${value} 年` }))}
        onChange={choose}
      />
      {(['added', 'adjusted'] as const).map((kind) => (
        <details key={kind}>
          <summary>
            {kind === 'added' ? '新增' : '优化调整'} {of(kind).length} 个
          </summary>
          <ul className="unplaced">
            {of(kind).map(({ id, columnId, name, changedOn }) => (
              <li key={id}>
                <Way href={`/columns/${columnId}`}>{name}</Way>
                <span className="quiet">{changedOn}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

function useDefault() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: () => sendJson<{ opened: number }>('POST', '/api/columns/default'),
    onSuccess: ({ opened }) => {
      message.success(`已设立 ${opened} 个栏目`)
      queries.invalidateQueries({ queryKey: ['columns'] })
    },
    onError: (error) => message.error(error.message),
  })
}

/** 栏目: the tree with its owners and what is overdue in it. */
export function ColumnTree() {
  const [year, choose] = useState<number>()
  const query = useQuery(treeQuery(year))
  const { data: listed } = useQuery(listQuery(columnPlace, {}))
  const opening = useOpening(columnPlace)
  const preset = useDefault()
  const [begun, begin] = useState(false)
  const send = (input: Input) => opening.mutateAsync(input)
  const first = listed?.opening ?? null
  return (
    <>
      <Sections />
      <Page
        title={columnPlace.title}
        lead={columnPlace.lead}
        extra={
          query.data?.mayChange && (
            <>
              {query.data.columns.length === 0 && (
                <Button loading={preset.isPending} onClick={() => preset.mutate()}>
                  设立默认栏目
                </Button>
              )}
              <Button type="primary" onClick={() => begin(true)}>
                {columnPlace.open}
              </Button>
            </>
          )
        }
      >
        <Await query={query}>
          {(tree) => (
            <div className="record">
              <Columns tree={tree} />
              <div className="matter-main">
                <Unplaced unplaced={tree.unplaced} />
                <Changes tree={tree} choose={choose} />
              </div>
            </div>
          )}
        </Await>
        <StepDrawer step={begun ? first : null} send={send} onClose={() => begin(false)} />
      </Page>
    </>
  )
}
