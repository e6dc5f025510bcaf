import { App, Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import type { ForeignView } from '../../foreign-types.ts'
import { useForeignChange } from './check-api.ts'

/** Whose report it is and of which year, said by a person where the file does not or says it wrong. */
export function Identity({ view }: { view: ForeignView }) {
  const { message } = App.useApp()
  const [open, show] = useState(false)
  const change = useForeignChange(view.id)
  const save = (input: { organ: string; year: number }) =>
    change.mutate(
      { to: 'identity', ...input },
      { onSuccess: () => show(false), onError: (error) => message.error(error.message) },
    )
  return (
    <>
      <Button onClick={() => show(true)}>指明机关和年度</Button>
      <Modal open={open} title="机关和年度" footer={null} onCancel={() => show(false)} destroyOnHidden>
        <Form layout="vertical" initialValues={{ organ: view.organ, year: view.year }} onFinish={save}>
          <Form.Item name="organ" label="机关名称" rules={[{ required: true, message: '请写明机关名称' }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="year" label="统计年度" rules={[{ required: true, message: '请写明年度' }]}>
            <InputNumber min={2008} max={2100} precision={0} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            保存并重新核校
          </Button>
        </Form>
      </Modal>
    </>
  )
}
