import { Alert, App, Button, Drawer, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { moment } from '../../../console/kit/format.ts'
import { Conflicted, Malformed, Refused } from '../../../console/kit/http.ts'
import type { ActView, AvailableAct, FieldView } from '../../api-types.ts'
import { usePerform } from './case-api.ts'
import { FormField } from './field-control.tsx'
import { keyboardTo, useCase } from './open-case.ts'
import { Reasons } from './reasons.tsx'

type Values = Record<string, unknown>

/** What stands in the way of this submission; what was typed stays where it is. */
export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  if (error instanceof Refused)
    return (
      <Alert type="warning" role="alert" title="现在不能办理" description={<Reasons refusals={error.refusals} />} />
    )
  if (error instanceof Conflicted)
    return (
      <Alert
        type="warning"
        role="alert"
        title={error.message}
        description={<Since acts={error.since as ActView[]} />}
        action={again && <Button onClick={again}>已核对，按最新情况办理</Button>}
      />
    )
  return <Alert type="error" role="alert" title={error.message} />
}

const Since = ({ acts }: { acts: ActView[] }) => (
  <ul className="since">
    {acts.map(({ seq, title, by, at, facts }) => (
      <li key={seq}>
        {moment(at)} {by}：{title}
        {facts.length > 0 && `（${facts.map(({ label, value }) => `${label}：${value}`).join('；')}）`}
      </li>
    ))}
  </ul>
)

/** The server names a nested field with points: withheld.0.scope. */
const pathOf = (field: string) => field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const isKnown = (fields: readonly FieldView[], name: string) =>
  fields.some((field) => field.name === name.split('.')[0])

/** Another signs it: what is filled in here is put before them. */
const isProposal = ({ may, proposable }: AvailableAct) => !may && proposable

/** What an act's form does on the way to the record: errors to their fields, the rest above the form. */
export function useTaking(act: AvailableAct, onDone: () => void) {
  const { view } = useCase()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const perform = usePerform(view.id)
  const [error, setError] = useState<Error | null>(null)
  const fail = (failed: Error) => {
    if (failed instanceof Malformed) {
      const known = failed.errors.filter(({ field }) => isKnown(act.fields, field))
      form.setFields(known.map(({ field, message: said }) => ({ name: pathOf(field), errors: [said] })))
      if (known.length === failed.errors.length && known.length > 0) {
        form.focusField(pathOf(known[0]?.field ?? ''))
        return setError(null)
      }
    }
    setError(failed)
  }
  const proposing = isProposal(act)
  const send = (said: Values, seen = view.seq) =>
    perform.mutate(
      { act: proposing ? 'propose' : act.act, seen, input: proposing ? { act: act.act, input: said } : said },
      {
        onSuccess: () => {
          message.success(proposing ? `${act.title}：已提请工作机构负责人办理` : `${act.title}：已办理，记入办理记录`)
          onDone()
        },
        onError: fail,
      },
    )
  /** Once the newer acts have been read, the last of them is the one seen. */
  const again =
    error instanceof Conflicted
      ? () => {
          const seen = (error.since.at(-1) as ActView | undefined)?.seq
          setError(null)
          send(form.getFieldsValue(true) as Values, seen ?? view.seq)
        }
      : undefined
  return { form, send, error, again, pending: perform.isPending }
}

type Props = { act: AvailableAct; given?: Values; beside?: ReactNode; onClose: () => void }

function Sheet({ act, given, beside, onClose }: Props) {
  const { form, send, error, again, pending } = useTaking(act, onClose)
  return (
    <>
      <p className="quiet">
        依据：{act.basis}
        {isProposal(act) && '　由工作机构负责人签办，您填写的内容供其核对'}
      </p>
      {error && <Trouble error={error} again={again} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={given}
        onFinish={() => send(form.getFieldsValue(true) as Values)}
        scrollToFirstError={{ focus: true }}
      >
        {act.fields.map((field) => (
          <FormField key={field.name} field={field} />
        ))}
        {act.fields.length === 0 && <p>办理后记入本件的办理记录，不可删改。</p>}
        {beside}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={pending}>
            {isProposal(act) ? `提请负责人${act.title}` : act.title}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </>
  )
}

/** The form of one act, beside the case: what is asked is what its schema asks. */
export function ActDrawer({ act, ...rest }: { act: AvailableAct | null } & Omit<Props, 'act'>) {
  const [shown, show] = useState(act)
  if (act && act.act !== shown?.act) show(act)
  return (
    <Drawer
      open={act !== null}
      onClose={rest.onClose}
      size={560}
      title={shown?.title}
      afterOpenChange={keyboardTo}
      destroyOnHidden
      className="act-drawer"
    >
      {shown && <Sheet key={shown.act} act={shown} {...rest} />}
    </Drawer>
  )
}
