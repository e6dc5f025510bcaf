import { Alert, App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { RecordField, RecordView } from '../../registers/api-types.ts'
import { Malformed, Refused } from '../kit/http.ts'
import { useRectify } from './record-api.ts'

type Values = Record<string, string | undefined> & { reason?: string }

const isLong = ({ value }: RecordField) => value.length > 40

const Control = ({ field, ...given }: { field: RecordField; id?: string }) => {
  if (field.words)
    return (
      <Select
        {...given}
        allowClear={!field.required}
        showSearch
        options={field.words.map((word) => ({ value: word, label: word }))}
      />
    )
  return isLong(field) ? (
    <Input.TextArea {...given} autoSize={{ minRows: 2 }} />
  ) : (
    <Input {...given} autoComplete="off" placeholder={field.masked ? '已隐去；不更正的留空' : undefined} />
  )
}

/** Only what was changed is sent: the act says what was put right and nothing else. */
const changesOf = (fields: RecordField[], values: Values) =>
  Object.fromEntries(
    fields
      .map(({ field, value }) => [field, (values[field] ?? '').trim(), value] as const)
      .filter(([, now, before]) => now !== before)
      .map(([field, now]) => [field, now === '' ? null : now]),
  )

type Props = { view: RecordView; room: string; onDone: () => void }

/** 更正: what should stand there, in the register's own words, and why. The record before it stays readable. */
export function RectifyForm({ view, room, onDone }: Props) {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const rectify = useRectify(room, view.id)
  const [problem, setProblem] = useState<string | null>(null)
  const fields = view.fields.map((field) => (field.masked ? { ...field, value: '' } : field))
  const tell = (error: Error) => {
    if (error instanceof Malformed) {
      const known = error.errors.filter(
        ({ field }) => fields.some((each) => each.field === field) || field === 'reason',
      )
      form.setFields(known.map(({ field, message }) => ({ name: field, errors: [message] })))
      if (known.length === error.errors.length) return
    }
    const articles = error instanceof Refused ? error.refusals.map(({ article }) => article).filter(Boolean) : []
    setProblem(articles.length > 0 ? `${error.message}（${articles.join('、')}）` : error.message)
  }
  const submit = (values: Values) => {
    setProblem(null)
    const changes = changesOf(fields, values)
    if (Object.keys(changes).length === 0) return setProblem('没有改动')
    rectify.mutate(
      { changes, reason: values.reason?.trim() ?? '' },
      {
        onSuccess: () => {
          message.success('已更正，相关的报告数字已重新计算')
          onDone()
        },
        onError: tell,
      },
    )
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      initialValues={Object.fromEntries(fields.map(({ field, value }) => [field, value || undefined]))}
    >
      {problem && <Alert type="error" title={problem} role="alert" />}
      <div className="form-grid">
        {fields.map((field) => (
          <Form.Item
            key={field.field}
            name={field.field}
            label={field.title}
            extra={field.words ? undefined : field.hint}
            className={isLong(field) ? 'wide' : undefined}
          >
            <Control field={field} />
          </Form.Item>
        ))}
        <Form.Item
          name="reason"
          label="更正理由"
          className="wide"
          rules={[{ required: true, whitespace: true, message: '更正须写明理由' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} placeholder="例如：原登记漏选申请人类别，据申请表补登" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={rectify.isPending}>
        提交更正
      </Button>{' '}
      <Button type="text" onClick={onDone}>
        取消
      </Button>
    </Form>
  )
}
