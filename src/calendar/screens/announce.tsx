import { App, Form, type FormInstance, Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { Malformed } from '../../console/kit/http.ts'
import type { Preview } from '../api-types.ts'
import { announce, preview, type Said } from './calendar-api.ts'
import { Consequences } from './moves.tsx'

export type Closing = { onDone: () => void; onClose: () => void }

const told = (error: Error) =>
  error instanceof Malformed ? error.errors.map(({ message }) => message) : [error.message]

export const required = (message: string) => [{ required: true, message }]

type Props<Fields> = Closing & {
  title: string
  beginning?: Partial<Fields>
  saidBy: (fields: Fields) => Said
  children: (form: FormInstance<Fields>, trying: (work: Promise<void>) => Promise<void>) => ReactNode
}

/** A notice is filled in, looked over with everything it moves, and only then entered. */
export function Announce<Fields extends object>({
  title,
  beginning,
  saidBy,
  children,
  onDone,
  onClose,
}: Props<Fields>) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const [problems, tell] = useState<string[]>([])
  const [ahead, look] = useState<{ said: Said; preview: Preview } | null>(null)
  const trying = (work: Promise<void>) => {
    tell([])
    return work.catch((error: Error) => tell(told(error)))
  }
  const show = async (said: Said) => look({ said, preview: await preview(said) })
  const enter = async (said: Said) => {
    await announce(said)
    message.success('已录入，在办件的期限正在重算')
    onDone()
  }
  return (
    <Modal
      open
      width={760}
      title={title}
      onCancel={onClose}
      okText={ahead ? '确认录入' : '查看影响'}
      cancelText={ahead ? '返回修改' : '取消'}
      cancelButtonProps={ahead ? { onClick: () => look(null) } : undefined}
      onOk={() => (ahead ? trying(enter(ahead.said)) : form.submit())}
    >
      {problems.length > 0 && (
        <div role="alert" className="late">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      {ahead && <Consequences {...ahead.preview} />}
      <Form
        form={form}
        layout="vertical"
        hidden={ahead !== null}
        initialValues={beginning}
        onFinish={(fields: Fields) => trying(show(saidBy(fields)))}
      >
        <Form.Item name="notice" label="文号（没有文号的写标题）" rules={required('请填写文号或标题')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="publishedOn" label="印发日期" rules={required('请填写印发日期')}>
          <Input type="date" />
        </Form.Item>
        {children(form, trying)}
      </Form>
    </Modal>
  )
}
