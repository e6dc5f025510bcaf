import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, App, Button, Modal, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { MailLine, MailState, MailText, OutboxView } from '../../platform/outbox-types.ts'
import { moment } from '../kit/format.ts'
import { getJson, sendJson } from '../kit/http.ts'
import { Page } from '../kit/page.tsx'
import { useMe } from '../kit/session.ts'
import { Await, Nothing } from '../kit/states.tsx'

const needsSomebody: readonly MailState[] = ['failed', 'uncertain', 'held']

function useRetry() {
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/outbox/${id}/retry`),
    onSuccess: () => message.success('已交付发送'),
    onError: (error) => message.error(error.message),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outbox'] }),
  })
}

function Retry({ mail }: { mail: MailLine }) {
  const { modal } = App.useApp()
  const retry = useRetry()
  const ask = () =>
    modal.confirm({
      title: '再发一次？',
      content: '上一次发送中断，对方可能已经收到。再发一次，对方可能收到两封。',
      okText: '再发一次',
      cancelText: '不发',
      onOk: () => retry.mutateAsync(mail.id).catch(() => {}),
    })
  return (
    <Button
      size="small"
      loading={retry.isPending}
      onClick={() => (mail.state === 'uncertain' ? ask() : retry.mutate(mail.id))}
    >
      {mail.state === 'held' ? '发送' : '再发'}
    </Button>
  )
}

function Text({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery({ queryKey: ['outbox', id], queryFn: () => getJson<MailText>(`/api/outbox/${id}`) })
  return (
    <Modal open title={query.data?.subject ?? '邮件'} onCancel={onClose} footer={null} width={640}>
      <Await query={query}>
        {(mail) => (
          <>
            <p className="quiet">收件人 {mail.recipient}（另行送达的，到案件里查看联系方式）</p>
            <p className="mail-text">{mail.text}</p>
          </>
        )}
      </Await>
    </Modal>
  )
}

const columns = (reads: boolean, read: (id: string) => void): TableColumnsType<MailLine> => [
  { title: '事由', dataIndex: 'subject', className: 'record-name' },
  { title: '收件人', dataIndex: 'recipient', className: 'record-fact' },
  { title: '机关', dataIndex: 'organ', className: 'record-fact', responsive: ['md'] },
  {
    title: '状态',
    dataIndex: 'stateLabel',
    render: (label: string, { state, error }) => (
      <>
        <span className={needsSomebody.includes(state) ? 'late' : undefined}>{label}</span>
        {error && <span className="quiet">{error}</span>}
      </>
    ),
  },
  { title: '生成', dataIndex: 'madeAt', render: (at: string) => moment(at) },
  { title: '发出', dataIndex: 'sentAt', render: (at: string | null) => (at ? moment(at) : '—') },
  {
    title: '办理',
    key: 'do',
    render: (_, mail) => (
      <span className="row-actions">
        {reads && (
          <Button size="small" onClick={() => read(mail.id)}>
            查看
          </Button>
        )}
        {mail.mayRetry && <Retry mail={mail} />}
      </span>
    ),
  },
]

/** Mail that went out, waits, or needs somebody to see to it. */
export function Outbox() {
  const search = useSearch({ from: '/staff/outbox' })
  const navigate = useNavigate({ from: '/outbox' })
  const me = useMe()
  const [reading, read] = useState<string | null>(null)
  const query = useQuery({
    queryKey: ['outbox', search],
    queryFn: () => getJson<OutboxView>('/api/outbox', search),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title="发件箱" lead="系统代机关发出的电子邮件。同一事由只生成一封；不能确定是否送出的，由人核实后再定。">
      <Await query={query}>
        {({ lines, total, states, server }) => (
          <>
            {!server && (
              <Alert
                type="warning"
                showIcon
                title="还没有设置邮件服务器"
                description="邮件留在这里，不会发出。请打开查看，用其他方式送达；或由管理员设置 GONGKAI_SMTP 后再发送。"
              />
            )}
            <search className="filters">
              <Select
                aria-label="状态"
                allowClear
                placeholder="全部状态"
                value={search.state as MailState | undefined}
                options={states.map(({ state, label, count }) => ({ value: state, label: `${label} ${count}` }))}
                onChange={(state?: string) => navigate({ search: { state } })}
              />
              <span className="quiet">共 {total} 封</span>
            </search>
            {lines.length === 0 && <Nothing>没有邮件</Nothing>}
            {lines.length > 0 && (
              <Table
                rowKey="id"
                size="middle"
                columns={columns(me.role !== 'administrator', read)}
                dataSource={lines}
                scroll={{ x: 860 }}
                pagination={{
                  current: search.page ?? 1,
                  pageSize: 50,
                  total,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                  onChange: (page) => navigate({ search: { ...search, page } }),
                }}
              />
            )}
          </>
        )}
      </Await>
      {reading && <Text id={reading} onClose={() => read(null)} />}
    </Page>
  )
}
