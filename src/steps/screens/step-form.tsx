import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Malformed, Refused } from '../../console/kit/http.ts'
import { organsQuery } from '../../console/kit/organs.ts'
import type { FieldView, StepView } from '../api-types.ts'
import type { Input as Said } from './place.ts'

const OrganSelect = (given: { id?: string; value?: string; onChange?: (value: string) => void }) => {
  const { data: organs = [] } = useQuery(organsQuery)
  const options = organs.map(({ id, name }) => ({ value: id, label: name }))
  return <Select {...given} options={options} showSearch={{ optionFilterProp: 'label' }} placeholder="请选择机关" />
}

const few = 4

function Control({ field, ...given }: { field: FieldView; id?: string }) {
  const options = [...field.options]
  if (field.kind === 'organ') return <OrganSelect {...given} />
  if (field.kind === 'day') return <Input {...given} type="date" className="day-input" />
  if (field.kind === 'count') return <InputNumber {...given} min={1} precision={0} />
  if (field.kind === 'prose') return <Input.TextArea {...given} autoSize={{ minRows: 2, maxRows: 12 }} />
  if (field.kind === 'choices') return <Checkbox.Group {...given} options={options} className="choice-several" />
  if (field.kind === 'choice' && options.length <= few && field.required)
    return <Radio.Group {...given} options={options} className="choice-few" />
  if (field.kind === 'choice')
    return (
      <Select
        {...given}
        options={options}
        allowClear={!field.required}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="请选择"
      />
    )
  return <Input {...given} autoComplete="off" />
}

const hintOf = ({ hint, secret }: FieldView) => [hint, secret && '加密保存，按权限显示'].filter(Boolean).join('；')

const Field = ({ field }: { field: FieldView }) => (
  <Form.Item
    name={field.name}
    label={field.required ? field.label : `${field.label}（可不填）`}
    extra={hintOf(field) || undefined}
    rules={field.required ? [{ required: true, message: `请填写${field.label}` }] : []}
  >
    <Control field={field} />
  </Form.Item>
)

/** What stands in the way; what was typed stays where it is. */
const Trouble = ({ error }: { error: Error }) =>
  error instanceof Refused ? (
    <Alert
      type="warning"
      role="alert"
      title="现在不能办理"
      description={
        <ul>
          {error.refusals.map(({ sentence, article }) => (
            <li key={sentence}>
              {sentence}
              {article && <cite>（{article}）</cite>}
            </li>
          ))}
        </ul>
      }
    />
  ) : (
    <Alert type="error" role="alert" title={error.message} />
  )

export type StepFormProps = {
  step: StepView
  initial?: Said
  /** Shown under the fields, from what stands in them. */
  beside?: (said: Said) => ReactNode
  send: (input: Said) => Promise<unknown>
  onClose: () => void
}

function StepForm({ step, initial, beside, send, onClose }: StepFormProps) {
  const [form] = Form.useForm<Said>()
  const said = Form.useWatch([], form) as Said | undefined
  const [error, setError] = useState<Error | null>(null)
  const [sending, setSending] = useState(false)
  const tell = (failed: Error) => {
    if (!(failed instanceof Malformed)) return setError(failed)
    const known = failed.errors.filter(({ field }) => step.fields.some(({ name }) => name === field))
    form.setFields(known.map(({ field, message }) => ({ name: field, errors: [message] })))
    const [first] = known
    if (first) form.focusField(first.field)
    setError(known.length === failed.errors.length ? null : failed)
  }
  const submit = (input: Said) => {
    setError(null)
    setSending(true)
    send(input)
      .then(onClose, tell)
      .finally(() => setSending(false))
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={submit}
      scrollToFirstError={{ focus: true }}
    >
      <p className="quiet">依据：{step.basis}</p>
      {error && <Trouble error={error} />}
      {step.fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      {beside?.(said ?? {})}
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending}>
          {step.title}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Form>
  )
}

/** One step's form beside the page: what is asked is what the step declares. */
export const StepDrawer = ({ step, ...rest }: Omit<StepFormProps, 'step'> & { step: StepView | null }) => (
  <Drawer open={step !== null} onClose={rest.onClose} size={560} title={step?.title} destroyOnHidden>
    {step && <StepForm key={step.name} step={step} {...rest} />}
  </Drawer>
)
