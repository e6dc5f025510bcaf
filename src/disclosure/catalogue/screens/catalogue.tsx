import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button, Select, Table, type TableColumnsType, Tag } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { getJson, Malformed, sendForm } from '../../../console/kit/http.ts'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import { MatterPage } from '../../../steps/screens/matter-page.tsx'
import { cataloguePlace } from '../../columns/screens/places.ts'
import { Sections } from '../../columns/screens/sections.tsx'
import { cycles } from '../../columns/words.ts'
import type { LeavesView } from '../api-types.ts'
import { channels } from '../channels.ts'
import { audiences, type Leaf, levels, modes, titleOf } from '../leaf.ts'
import { triggers } from '../triggers.ts'
import { LeafDrawer } from './leaf-form.tsx'

const leavesQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogues', 'leaves', id],
    queryFn: () => getJson<LeavesView>(`/api/catalogues/${id}/leaves`),
  })

const columns = (edit: ((leaf: Leaf) => void) | null): TableColumnsType<Leaf> => [
  { title: '编码', dataIndex: 'code', width: 100 },
  {
    title: '公开事项',
    key: 'title',
    className: 'record-name',
    render: (_, leaf) =>
      edit ? (
        <Button type="link" className="leaf-open" onClick={() => edit(leaf)}>
          {titleOf(leaf)}
        </Button>
      ) : (
        titleOf(leaf)
      ),
  },
  { title: '公开内容（要素）', width: 160, key: 'elements', render: (_, { elements }) => elements.join('；') },
  { title: '公开依据', key: 'basis', responsive: ['xl'], render: (_, { basis }) => basis.join('；') },
  { title: '公开时限', dataIndex: 'limitText', responsive: ['lg'] },
  { title: '公开主体', width: 110, dataIndex: 'body' },
  {
    title: '渠道和载体',
    key: 'channels',
    responsive: ['xl'],
    render: (_, leaf) => leaf.channels.map((id) => channels[id]).join('、'),
  },
  {
    title: '对象',
    width: 80,
    key: 'audience',
    responsive: ['lg'],
    render: (_, leaf) => leaf.audienceNote ?? audiences[leaf.audience],
  },
  { title: '方式', width: 72, key: 'mode', render: (_, leaf) => modes[leaf.mode] },
  { title: '层级', width: 88, key: 'levels', render: (_, leaf) => leaf.levels.map((id) => levels[id]).join('、') },
  {
    title: '栏目',
    width: 110,
    key: 'columns',
    render: (_, leaf) =>
      leaf.columnNames.length > 0 ? leaf.columnNames.join('、') : <Tag color="warning">未对应</Tag>,
  },
  { title: '周期', width: 96, key: 'cycle', render: (_, leaf) => cycles[leaf.cycle] },
]

function Import({ view }: { view: LeavesView }) {
  const file = useRef<HTMLInputElement>(null)
  const [trigger, choose] = useState<string>('made')
  const [problems, tell] = useState<string[]>([])
  const queries = useQueryClient()
  const { message } = App.useApp()
  const sending = useMutation({
    mutationFn: (chosen: File) => {
      const form = new FormData()
      form.set('trigger', trigger)
      form.set('seen', String(view.seq))
      form.set('file', chosen)
      return sendForm<LeavesView>(`/api/catalogues/${view.id}/leaves`, form)
    },
    onSuccess: ({ draft }) => {
      tell([])
      message.success(`已导入 ${draft.length} 个事项，请送部门确认`)
      queries.invalidateQueries({ queryKey: ['catalogues'] })
    },
    onError: (error) => tell(error instanceof Malformed ? error.errors.map((each) => each.message) : [error.message]),
  })
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    const [first] = event.target.files ?? []
    if (first) sending.mutate(first)
    event.target.value = ''
  }
  return (
    <>
      <search className="filters">
        <Select
          aria-label="调整情形"
          value={trigger}
          onChange={choose}
          options={Object.entries(triggers).map(([value, label]) => ({ value, label }))}
        />
        <input ref={file} type="file" accept=".xlsx" hidden aria-label="标准目录工作簿" onChange={chosen} />
        <Button loading={sending.isPending} onClick={() => file.current?.click()}>
          导入工作簿
        </Button>
      </search>
      {problems.length > 0 && (
        <ul role="alert" className="late">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Leaves({ view }: { view: LeavesView }) {
  const [leaf, edit] = useState<Leaf | 'new' | null>(null)
  const [newest] = view.editions
  return (
    <section className="panel" aria-labelledby="leaves-title">
      <h2 id="leaves-title">公开事项 {view.draft.length} 项</h2>
      <p className="quiet">
        <a href={`/api/catalogues/${view.id}/export`}>下载在编目录</a>
        {view.editions.map(({ version, publishedOn }) => (
          <a key={version} href={`/api/catalogues/${view.id}/export?version=${version}`}>
            {' '}
            · 第 {version} 版（{publishedOn}）
          </a>
        ))}
        {newest && ' 为发布时原样'}
      </p>
      {view.mayEdit && <Import view={view} />}
      {view.mayEdit && <Button onClick={() => edit('new')}>新增事项</Button>}
      <Table<Leaf>
        rowKey="code"
        size="small"
        scroll={{ x: 1500 }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={columns(view.mayEdit ? edit : null)}
        dataSource={[...view.draft]}
        locale={{ emptyText: <Nothing>还没有事项：导入工作簿，或者逐项新增</Nothing> }}
      />
      <LeafDrawer view={view} leaf={leaf} onClose={() => edit(null)} />
    </section>
  )
}

/** One field: its way from draft to edition, and its table. */
export function CataloguePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(leavesQuery(id))
  return (
    <>
      <Sections />
      <MatterPage place={cataloguePlace} />
      <div className="page">
        <Await query={query}>{(view) => <Leaves view={view} />}</Await>
      </div>
    </>
  )
}
