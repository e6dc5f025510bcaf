import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Table } from 'antd'
import { useState } from 'react'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import type { ListView } from '../api-types.ts'
import { type Listed, listKinds } from '../lists.ts'
import { AddToList } from './add.tsx'
import { categories } from './words.ts'

const listQuery = queryOptions({ queryKey: ['checks'], queryFn: () => getJson<ListView>('/api/checks') })

type Retiring = Pick<Listed, 'said'> & { id: string | null }

function Retire({ of, onDone, onClose }: { of: Retiring; onDone: (list: ListView) => void; onClose: () => void }) {
  const [said, setSaid] = useState(of.said)
  const [why, setWhy] = useState('')
  const retire = useMutation({
    mutationFn: () => sendJson<ListView>('POST', '/api/checks/retire', { id: of.id, said, why }),
    onSuccess: onDone,
  })
  return (
    <Modal
      open
      title={of.id ? `停用：${of.said}` : '停用随系统带来的词'}
      okText="停用"
      cancelText="取消"
      onCancel={onClose}
      onOk={() => retire.mutate()}
      confirmLoading={retire.isPending}
    >
      {retire.error && <Alert type="warning" role="alert" title={retire.error.message} />}
      {of.id === null && (
        <Input
          value={said}
          onChange={({ target }) => setSaid(target.value)}
          aria-label="误报的词"
          placeholder="误报的词"
        />
      )}
      <Input.TextArea
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        aria-label="停用的理由"
        placeholder="停用的理由"
        autoSize={{ minRows: 2 }}
      />
    </Modal>
  )
}

const days = ({ from, until }: Listed) => (from || until ? `${from ?? ''} 至 ${until ?? ''}` : '不限')

const columnsOf = (retire: ((listed: Listed) => void) | null) => [
  {
    title: '种类',
    render: (_: unknown, { kind, category }: Listed) => (category ? categories[category] : listKinds[kind]),
  },
  { title: '写作', dataIndex: 'said' },
  { title: '应写作', dataIndex: 'right' },
  { title: '期间', render: (_: unknown, listed: Listed) => days(listed) },
  { title: '负责', dataIndex: 'owner' },
  { title: '理由', dataIndex: 'why' },
  {
    title: '状态',
    render: (_: unknown, listed: Listed) =>
      listed.retired || !retire ? (
        listed.retired && '已停用'
      ) : (
        <Button size="small" onClick={() => retire(listed)} aria-label={`停用：${listed.said}`}>
          停用
        </Button>
      ),
  },
]

const ownWords = ({ own, laws }: ListView) =>
  `随系统带来：${own.map(({ category, count }) => `${categories[category as Listed['category'] & string]} ${count} 条`).join('，')}，法律法规名称 ${laws} 个。`

/** 校核词条: the site's own words, hosts and phones beside those it came with (§3.3: data with an owner and dates). */
export function CheckLists() {
  const query = useQuery(listQuery)
  const queries = useQueryClient()
  const [adding, add] = useState(false)
  const [retiring, retire] = useState<Retiring | null>(null)
  const done = (list: ListView) => {
    queries.setQueryData(listQuery.queryKey, list)
    add(false)
    retire(null)
  }
  const mayChange = query.data?.mayChange ?? false
  const extra = mayChange && (
    <>
      <Button onClick={() => retire({ id: null, said: '' })}>停用误报的词</Button>
      <Button type="primary" onClick={() => add(true)}>
        增加
      </Button>
    </>
  )
  return (
    <Page
      title="校核词条"
      lead="发布前校核用的词、许可的外部网站和对外公布的电话。增减要写明理由和负责人。"
      extra={extra}
    >
      <Await query={query}>
        {(list) => (
          <>
            <p className="quiet">{ownWords(list)}</p>
            <Table
              rowKey="id"
              size="small"
              dataSource={[...list.listed]}
              columns={columnsOf(mayChange ? retire : null)}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              locale={{ emptyText: '本站还没有增加词条' }}
            />
          </>
        )}
      </Await>
      {adding && <AddToList onDone={done} onClose={() => add(false)} />}
      {retiring && <Retire of={retiring} onDone={done} onClose={() => retire(null)} />}
    </Page>
  )
}
