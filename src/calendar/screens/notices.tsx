import { useQuery } from '@tanstack/react-query'
import { App, Button, Input, Modal, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Await } from '../../console/kit/states.tsx'
import type { CalendarView, NoticeLine } from '../api-types.ts'
import { withdraw, withdrawalOf } from './calendar-api.ts'
import { Consequences } from './moves.tsx'

function Withdraw({ notice, onDone, onClose }: { notice: NoticeLine; onDone: () => void; onClose: () => void }) {
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const query = useQuery({ queryKey: ['calendar', 'withdrawal', notice.id], queryFn: () => withdrawalOf(notice.id) })
  const go = () =>
    withdraw(notice.id, reason)
      .then(onDone)
      .catch((error: Error) => message.error(error.message))
  return (
    <Modal
      open
      width={760}
      title={`撤下 ${notice.notice}`}
      okText="撤下"
      okButtonProps={{ danger: true, disabled: !reason.trim() }}
      cancelText="取消"
      onOk={go}
      onCancel={onClose}
    >
      <p className="quiet">只用于录错的通知。撤下之前按它计算的期限仍留在各件的记录里。</p>
      <Await query={query}>{(preview) => <Consequences {...preview} />}</Await>
      <label htmlFor="withdrawal-reason">撤下的理由</label>
      <Input.TextArea
        id="withdrawal-reason"
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Modal>
  )
}

/** Notices entered here; what came with the program is shown in the months. */
export function Notices({ view, onDone }: { view: CalendarView; onDone: () => void }) {
  const [chosen, choose] = useState<NoticeLine | null>(null)
  const columns: TableColumnsType<NoticeLine> = [
    { title: '通知', dataIndex: 'notice' },
    { title: '年份', dataIndex: 'years', render: (years: number[]) => years.join('、') },
    { title: '印发', dataIndex: 'publishedOn' },
    { title: '录入', dataIndex: 'knownOn' },
    { title: '撤下', dataIndex: 'withdrawnOn', render: (day: string | null) => day ?? '—' },
    {
      title: '办理',
      key: 'do',
      render: (_, notice) =>
        view.mayAnnounce &&
        notice.withdrawnOn === null && (
          <Button size="small" onClick={() => choose(notice)}>
            撤下
          </Button>
        ),
    },
  ]
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">本站录入的通知</h2>
      {view.notices.length === 0 ? (
        <p className="quiet">还没有录入过通知；随程序收录的安排见上方日历。</p>
      ) : (
        <Table
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={view.notices}
          scroll={{ x: 640 }}
          pagination={false}
        />
      )}
      {chosen && (
        <Withdraw
          notice={chosen}
          onClose={() => choose(null)}
          onDone={() => {
            choose(null)
            onDone()
          }}
        />
      )}
    </section>
  )
}
