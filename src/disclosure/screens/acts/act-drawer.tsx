import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Conflicted, Malformed } from '../../../console/kit/http.ts'
import type { AvailableAct, ItemCase } from '../../api-types.ts'
import { type WithdrawalGround, withdrawalNotice } from '../../words.ts'
import { itemQuery, officersQuery, usePerform } from '../item-api.ts'
import { type ActField, type ActForm, actForms } from './act-forms.ts'
import { Trouble } from './reasons.tsx'

type Values = Record<string, unknown>
type ControlProps = {
  field: ActField
  item: ItemCase
  id?: string
  value?: never
  checked?: never
  onChange?: (value: unknown) => void
}

function People({ value = [], onChange, id }: { value?: string[]; onChange?: (ids: string[]) => void; id?: string }) {
  const { data: officers = [] } = useQuery(officersQuery)
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={3}
      value={value}
      showSearch={{ optionFilterProp: 'label' }}
      options={officers.map((officer) => ({ value: officer.id, label: officer.name }))}
      onChange={onChange}
    />
  )
}

/** Each thing the checks ask a reviewer to look at, ticked one by one. */
function Ticks({
  item,
  value = [],
  onChange,
}: {
  item: ItemCase
  value?: string[]
  onChange?: (ids: string[]) => void
}) {
  const asked = item.findings.filter(({ severity }) => severity === 'confirm')
  if (asked.length === 0) return <p className="quiet">没有需要逐处确认的提示。</p>
  return (
    <Checkbox.Group
      className="ticks"
      value={value}
      onChange={(ids) => onChange?.(ids as string[])}
      options={asked.map(({ id, message, snippet }) => ({
        value: id,
        label: snippet ? `${message}：“${snippet}”` : message,
      }))}
    />
  )
}

function Control({ field, item, ...given }: ControlProps) {
  const { kind, options = [] } = field
  if (kind === 'line') return <Input autoComplete="off" {...given} />
  if (kind === 'moment') return <Input type="datetime-local" {...given} />
  if (kind === 'choice')
    return options.length > 3 ? (
      <Radio.Group className="choices" options={[...options]} {...given} />
    ) : (
      <Select options={[...options]} {...given} />
    )
  if (kind === 'flag') return <Checkbox {...given}>{field.label}</Checkbox>
  if (kind === 'ticks') return <Ticks item={item} {...given} />
  if (kind === 'people') return <People {...given} />
  return <Input.TextArea autoSize={{ minRows: 3 }} {...given} />
}

/** A local hour, as the form gives it, is one of Beijing. */
const sent = (form: ActForm, item: ItemCase, values: Values): Values => {
  const said = Object.fromEntries(
    form.fields.flatMap(({ name, kind }): [string, unknown][] => {
      const value = values[name]
      if (kind === 'moment') return [[name, `${String(value)}:00+08:00`]]
      if (kind === 'flag') return [[name, value === true]]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  const released = item.versions.find(({ current }) => current)?.hash
  return { ...said, ...(form.signs && { hash: form.signs === 'draft' ? item.draft?.hash : released }) }
}

type Props = { item: ItemCase; act: AvailableAct; onDone: () => void; onClose: () => void }

function Sheet({ item, act, onDone, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const values = (Form.useWatch([], form) ?? {}) as Values
  const perform = usePerform(item.id)
  const [error, setError] = useState<Error | null>(null)
  const declared = actForms[act.name] ?? { says: '', fields: [] }
  const [seen] = useState(item.seq)
  const queries = useQueryClient()
  const fail = (failed: Error) => {
    if (failed instanceof Conflicted) queries.invalidateQueries({ queryKey: itemQuery(item.id).queryKey, exact: true })
    if (!(failed instanceof Malformed)) return setError(failed)
    const known = failed.errors.filter(({ field }) =>
      declared.fields.some(({ name }) => name === field.split('.').at(-1)),
    )
    form.setFields(known.map(({ field, message: said }) => ({ name: field.split('.').at(-1) ?? '', errors: [said] })))
    setError(known.length === failed.errors.length ? null : failed)
  }
  const send = (known: number) =>
    perform.mutate(
      { act: act.name, seen: known, input: sent(declared, item, form.getFieldsValue(true) as Values) },
      {
        onSuccess: () => {
          message.success(`${act.title}：已办理，记入办理记录`)
          onDone()
        },
        onError: fail,
      },
    )
  /** The page behind shows by now what others did; what was said here is said of that. */
  const again = error instanceof Conflicted && item.seq !== seen ? () => send(item.seq) : undefined
  return (
    <>
      <p>{declared.says}</p>
      <p className="quiet">依据：{act.basis}</p>
      {declared.signs === 'draft' && item.draft && (
        <p className="quiet">
          本稿校验值 <code className="hash">{item.draft.hash.slice(0, 16)}</code>
        </p>
      )}
      {error && <Trouble error={error} again={again} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={() => send(seen)}
        scrollToFirstError={{ focus: true }}
      >
        {declared.fields
          .filter(({ when }) => !when || values[when])
          .map((field) => (
            <Form.Item
              key={field.name}
              name={field.name}
              label={field.kind === 'flag' ? undefined : field.required ? field.label : `${field.label}（可不填）`}
              extra={field.help}
              valuePropName={field.kind === 'flag' ? 'checked' : 'value'}
              rules={field.required ? [{ required: true, message: `请填写${field.label}` }] : undefined}
            >
              <Control field={field} item={item} />
            </Form.Item>
          ))}
        {act.name === 'withdraw' && (
          <figure className="notice-preview">
            <figcaption>网址上将显示</figcaption>
            <p>{withdrawalNotice(values.ground as WithdrawalGround | undefined)}</p>
          </figure>
        )}
        {act.name === 'correct' && values.visible === true && (
          <figure className="notice-preview">
            <figcaption>页面上将显示</figcaption>
            <p>更正说明：{String(values.note ?? '') || '（待填写）'}</p>
          </figure>
        )}
        <div className="form-foot">
          <Button type="primary" danger={declared.danger} htmlType="submit" loading={perform.isPending}>
            {declared.button ?? act.title}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </>
  )
}

const firstField = () =>
  [...document.querySelectorAll<HTMLElement>('.act-drawer :is(input, textarea)')].find(
    (each) => each.offsetParent !== null,
  )

/** The form of one act, beside the page it is about. */
export function ActDrawer({ act, ...rest }: Omit<Props, 'act'> & { act: AvailableAct | null }) {
  const [shown, show] = useState(act)
  if (act && act !== shown) show(act)
  return (
    <Drawer
      open={act !== null}
      onClose={rest.onClose}
      size={540}
      title={shown?.title}
      destroyOnHidden
      className="act-drawer"
      afterOpenChange={(open) => open && window.setTimeout(() => firstField()?.focus(), 60)}
    >
      {shown && <Sheet key={shown.name} act={shown} {...rest} />}
    </Drawer>
  )
}
