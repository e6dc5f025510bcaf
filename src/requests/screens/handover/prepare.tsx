import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Form, Input, Select } from 'antd'
import { useMe } from '../../../console/kit/session.ts'
import { Await } from '../../../console/kit/states.tsx'
import { type CheckItem, checklist } from '../../handover/handover.ts'
import type { HandoverPreview } from '../../handover/types.ts'
import { officersQuery } from '../desk/desk-api.ts'
import { Cases } from './cases.tsx'
import { Habits } from './habits.tsx'
import { previewQuery, usePrepare } from './handover-api.ts'

type Values = {
  from: string
  to: string
  habits?: string
  attention?: string
  accounts?: string
  checked?: CheckItem[]
}

const notes = [
  ['habits', '惯常做法', '例如：鉴定报告向质安站调取；征求意见常找谁；邮箱每天上午看一次'],
  ['attention', '需要特别注意的申请人、事项', '例如：某件申请人要求电话沟通；某件与正在复议的案件有关'],
  ['accounts', '账号和邮箱', '有哪些、由谁保管；不写口令'],
] as const

const Account = ({ account }: { account: HandoverPreview['account'] }) =>
  account && (
    <p className="quiet">
      账号 {account.email}（{account.roleLabel}，{account.secondFactor ? '已' : '未'}绑定动态口令）
      {account.feed && '，日历订阅在用'}
      {account.views > 0 && `，存有视图 ${account.views} 个`}。移交人离岗当日，请管理员停用该账号。
    </p>
  )

function Preview({ from }: { from: string }) {
  const query = useQuery(previewQuery(from))
  if (from === '') return null
  return (
    <Await query={query} rows={4}>
      {(preview) => (
        <section className="panel" aria-labelledby="handed-title">
          <h2 id="handed-title">将移交 {preview.cases.length} 件在办申请</h2>
          <Cases cases={preview.cases} />
          <h2>近一年的渠道和承办处室</h2>
          <Habits habits={preview.habits} />
          <Account account={preview.account} />
        </section>
      )}
    </Await>
  )
}

const Fields = () => (
  <>
    {notes.map(([name, label, hint]) => (
      <Form.Item key={name} name={name} label={label}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} placeholder={hint} />
      </Form.Item>
    ))}
    <Form.Item name="checked" label="清单">
      <Checkbox.Group
        className="checklist"
        options={Object.entries(checklist).map(([value, label]) => ({ value, label }))}
      />
    </Form.Item>
  </>
)

const What = ({ from, busy, problem }: { from: string; busy: boolean; problem: Error | null }) => {
  const { data: officers = [] } = useQuery(officersQuery)
  const optionsOf = (some: typeof officers) =>
    some.map(({ id, name, open, active }) => ({
      value: id,
      label: `${name}（在办 ${open} 件${active ? '' : '，已停用'}）`,
    }))
  return (
    <section className="panel" aria-labelledby="prepare-title">
      <h2 id="prepare-title">办理交接</h2>
      {problem && <Alert type="error" title={problem.message} role="alert" />}
      <div className="form-grid">
        <Form.Item name="from" label="移交人" rules={[{ required: true, message: '请选择移交人' }]}>
          <Select options={optionsOf(officers)} />
        </Form.Item>
        <Form.Item name="to" label="接收人" rules={[{ required: true, message: '请选择接收人' }]}>
          <Select options={optionsOf(officers.filter(({ id, active }) => active && id !== from))} />
        </Form.Item>
      </div>
      <Fields />
      <Button type="primary" htmlType="submit" loading={busy}>
        提交，等接收人确认
      </Button>
    </section>
  )
}

/** The leaver's half: whom to, what no record holds, and the list of what else goes over. */
export function Prepare() {
  const me = useMe()
  const navigate = useNavigate()
  const prepare = usePrepare()
  const [form] = Form.useForm<Values>()
  const from = Form.useWatch('from', form) ?? (me.role === 'clerk' ? me.id : '')
  const submit = ({ from: leaver, to, habits = '', attention = '', accounts = '', checked = [] }: Values) =>
    prepare.mutate(
      { from: leaver, to, notes: { habits, attention, accounts, checked } },
      { onSuccess: ({ id }) => navigate({ to: '/requests/handover/$id', params: { id } }) },
    )
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: me.role === 'clerk' ? me.id : undefined }}
      onFinish={submit}
      className="handover-form"
    >
      <What from={from} busy={prepare.isPending} problem={prepare.error} />
      <Preview from={from} />
    </Form>
  )
}
