import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Table, type TableColumnsType, Upload } from 'antd'
import { ask, failure, getJson, sendForm } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { useMe } from '../../console/kit/session.ts'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { FilingRow, FilingView } from '../api-types.ts'
import { TemplateEditor } from './filing-template.tsx'

const api = '/api/documents/filing'
const names = {
  new: '未报送',
  changed: '报送后有变化',
  returned: '省库退回',
  flawed: '缺项，不能报送',
  waiting: '已报送，待回执',
  same: '与省库一致',
} as const satisfies Record<FilingRow['state'], string>
const order = Object.keys(names) as FilingRow['state'][]

const columns: TableColumnsType<FilingRow> = [
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
  { title: '制定机关', dataIndex: 'organ', responsive: ['md'] },
  {
    title: '需要补正',
    key: 'problems',
    render: (_, { problems }) => problems.join('；') || <span className="zero">—</span>,
  },
]

const Groups = ({ records }: { records: readonly FilingRow[] }) =>
  order.map((state) => {
    const of = records.filter((each) => each.state === state)
    if (of.length === 0) return null
    return (
      <section key={state}>
        <h2 className="matter-group">
          {names[state]} {of.length} 件
        </h2>
        <Table
          rowKey="id"
          size="middle"
          scroll={{ x: 720 }}
          columns={columns}
          dataSource={of}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      </section>
    )
  })

async function takeAway() {
  const response = await ask(`${api}/package`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw await failure(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = '省库报送.zip'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** S18: what the province must be told, and what it answered. */
function Doing() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const after = {
    onSettled: () => queries.invalidateQueries({ queryKey: ['documents'] }),
    onError: (error: Error) => message.error(error.message),
  }
  const send = useMutation({ mutationFn: takeAway, ...after })
  const receive = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.set('file', file)
      return sendForm<{ taken: number }>(`${api}/receipts`, form)
    },
    ...after,
    onSuccess: ({ taken }) => message.success(`已登记回执 ${taken} 件`),
  })
  const take = (file: File) => {
    receive.mutate(file)
    return false
  }
  return (
    <>
      <Upload accept=".xlsx" showUploadList={false} beforeUpload={take}>
        <Button loading={receive.isPending}>登记回执</Button>
      </Upload>
      <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
        导出报送包
      </Button>
    </>
  )
}

export function ProvinceFiling() {
  const query = useQuery({ queryKey: ['documents', 'filing'], queryFn: () => getJson<FilingView>(api) })
  const me = useMe()
  return (
    <Page
      title="省库报送"
      lead="按模板导出未报送和有变化的文件；登记省库回执后，与省库一致的不再导出。"
      extra={
        <>
          <Way href="/documents">全部文件</Way>
          {me.role === 'office' && <Doing />}
        </>
      }
    >
      <Await query={query}>
        {(view) => (
          <>
            <Groups records={view.records} />
            <TemplateEditor view={view} />
          </>
        )}
      </Await>
    </Page>
  )
}
