import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState } from 'react'
import { moment } from '../../console/kit/format.ts'
import { getJson, sendJson } from '../../console/kit/http.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import type { ConventionGroup, ConventionList, ConventionView } from '../api-types.ts'

const listQuery = queryOptions({
  queryKey: ['conventions'],
  queryFn: () => getJson<ConventionList>('/api/conventions'),
})

type Said = { value: unknown; reason: string }

function Control({ convention, ...given }: { convention: ConventionView; id?: string }) {
  const yesNo = [
    { value: true, label: '是' },
    { value: false, label: '否' },
  ]
  if (convention.kind === 'yesNo') return <Radio.Group {...given} options={yesNo} />
  if (convention.kind === 'number') return <InputNumber {...given} min={1} max={366} precision={0} />
  if (convention.kind === 'steps') return <Checkbox.Group {...given} options={[...convention.options]} />
  if (convention.kind === 'word' || convention.kind === 'pattern') return <Input {...given} autoComplete="off" />
  return <Input {...given} autoComplete="off" placeholder="用顿号或者逗号隔开，如：5、3、1、0" />
}

/** Numbers are typed as people write them: 5、3、1、0. */
const typed = ({ kind }: ConventionView, value: unknown) =>
  kind === 'numbers'
    ? String(value)
        .split(/[、,，\s]+/)
        .filter(Boolean)
        .map(Number)
    : value
const asTyped = ({ kind, value }: ConventionView) => (kind === 'numbers' ? (value as number[]).join('、') : value)

function Decide({ convention, onClose }: { convention: ConventionView; onClose: () => void }) {
  const [form] = Form.useForm<Said>()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: ({ value, reason }: Said) =>
      sendJson<ConventionList>('POST', '/api/conventions', {
        key: convention.key,
        value: typed(convention, value),
        reason,
      }),
    onSuccess: (list) => {
      queries.setQueryData(listQuery.queryKey, list)
      message.success(`${convention.label}：已改定`)
      onClose()
    },
  })
  return (
    <Modal
      open
      title={convention.label}
      okText="改定"
      cancelText="取消"
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={decide.isPending}
    >
      <p className="quiet">{convention.why}</p>
      {decide.error && <Alert type="warning" role="alert" title={decide.error.message} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ value: asTyped(convention) }}
        onFinish={(said: Said) => decide.mutate(said)}
      >
        <Form.Item name="value" label="改为" rules={[{ required: true, message: '请填写' }]}>
          <Control convention={convention} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由和依据"
          rules={[{ required: true, whitespace: true, message: '请写明理由和依据' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

const One = ({ convention, decide }: { convention: ConventionView; decide?: () => void }) => (
  <li className="convention">
    <div className="convention-head">
      <h3>{convention.label}</h3>
      <strong>{convention.shown}</strong>
      {decide && (
        <Button size="small" onClick={decide} aria-label={`改定：${convention.label}`}>
          改定
        </Button>
      )}
    </div>
    <p className="quiet">
      {convention.why}
      {convention.shown !== convention.default && `默认：${convention.default}。`}
    </p>
    {convention.decided.map(({ at, by, before, value, reason }) => (
      <p key={at} className="convention-decided">
        {moment(at)} {by}：由“{before}”改为“{value}”。{reason}
      </p>
    ))}
  </li>
)

const Group = ({ group, decide }: { group: ConventionGroup; decide?: (convention: ConventionView) => void }) => (
  <section className="panel convention-group" aria-label={group.title}>
    <h2>{group.title}</h2>
    <ul>
      {group.conventions.map((convention) => (
        <One key={convention.key} convention={convention} decide={decide && (() => decide(convention))} />
      ))}
    </ul>
  </section>
)

/** 本站约定: where the law is silent, what this site has decided, by whom and why. */
export function Conventions() {
  const query = useQuery(listQuery)
  const [deciding, decide] = useState<ConventionView | null>(null)
  return (
    <Page title="本站约定" lead="法律法规没有写明、由本站自定的口径和期限。改定要写理由，不影响以前已经算定的。">
      <Await query={query}>
        {({ groups, mayDecide }) =>
          groups.map((group) => <Group key={group.title} group={group} decide={mayDecide ? decide : undefined} />)
        }
      </Await>
      {deciding && <Decide key={deciding.key} convention={deciding} onClose={() => decide(null)} />}
    </Page>
  )
}
