import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input, Radio, Select } from 'antd'
import { useEffect, useState } from 'react'
import { Malformed, Refused } from '../../../console/kit/http.ts'
import { organsQuery } from '../../../console/kit/organs.ts'
import { Page } from '../../../console/kit/page.tsx'
import { useMe } from '../../../console/kit/session.ts'
import { applicantKinds, type Channel, channels } from '../../../law/index.ts'
import { similarQuery, useTakeIn } from '../case/case-api.ts'
import { HintList } from '../case/hint-list.tsx'
import { Reasons } from '../case/reasons.tsx'
import { type Arrived, asksOf, follows } from './arrival.ts'
import { applicationOptions, labelled } from './options.ts'
import { Scans } from './scans.tsx'

type Values = Record<string, string | undefined> & Arrived & { channel?: Channel; content?: string; idNumber?: string }

/** Online applications register themselves at the portal; a clerk takes in what comes otherwise. */
const channelOptions = labelled(channels).filter(({ value }) => value !== 'web')

type DayProps = { name: string; label: string; extra?: string; required?: boolean }
const Day = ({ name, label, extra, required = false }: DayProps) => (
  <Form.Item name={name} label={label} extra={extra} rules={[{ required, message: `请填写${label}` }]}>
    <Input type="date" className="day-input" />
  </Form.Item>
)

/** 条例§31: which day counts depends on the way it came; only what that way needs is asked. */
function Arrival({ channel }: { channel: Channel | undefined }) {
  if (!channel) return null
  const { submittedOn, event } = asksOf(channel)
  return (
    <fieldset className="group">
      <legend>
        收到之日：{channels[channel].receipt}（{channels[channel].article}）
      </legend>
      <div className="form-grid">
        {submittedOn && <Day name="submittedOn" label={submittedOn} required />}
        {event && (
          <Day
            name={event.on}
            label={`${event.title}日期${submittedOn ? '（可不填）' : ''}`}
            extra={event.hint}
            required={!submittedOn}
          />
        )}
        {event && (
          <>
            <Form.Item name="confirmedAt" label={`${event.title}时刻（可不填）`}>
              <Input type="time" className="day-input" />
            </Form.Item>
            <Form.Item name="confirmedWith" label={event.on === 'signedOn' ? '签收人（可不填）' : '对方（可不填）'}>
              <Input autoComplete="off" />
            </Form.Item>
            {event.on === 'confirmedOn' && (
              <Form.Item name="confirmedHow" label="确认方式（可不填）" extra="如：电话、回复邮件">
                <Input autoComplete="off" />
              </Form.Item>
            )}
          </>
        )}
      </div>
    </fieldset>
  )
}

function Consequence({ channel, arrived }: { channel: Channel | undefined; arrived: Arrived }) {
  const then = channel && follows(channel, arrived)
  if (!then) return <p className="quiet">选定渠道、填好日期后，这里显示收到之日和答复期限。</p>
  if (then.receivedOn === null)
    return (
      <p>
        尚未确认，期限没有起算。应在 <strong>{then.confirmBy}</strong> 之前与申请人确认。
      </p>
    )
  return (
    <dl className="facts">
      <div>
        <dt>收到之日</dt>
        <dd>{then.receivedOn}</dd>
      </div>
      <div>
        <dt>告知补正不迟于</dt>
        <dd>{then.correctionBy}（条例第三十条，七个工作日）</dd>
      </div>
      <div>
        <dt>答复期限末日</dt>
        <dd>
          <strong>{then.dueOn}</strong>
          {then.provisional && '（暂算：跨到的年份放假安排尚未公布）'}（条例第三十三条第二款，二十个工作日）
        </dd>
      </div>
    </dl>
  )
}

const text = (name: string, label: string, extra?: string) => (
  <Form.Item key={name} name={name} label={label} extra={extra}>
    <Input autoComplete="off" />
  </Form.Item>
)

function Applicant({ kind, by }: { kind: string | undefined; by: string | undefined }) {
  const natural = kind === 'natural'
  return (
    <fieldset className="group">
      <legend>申请人</legend>
      <div className="form-grid">
        <Form.Item name="kind" label="申请人类别" extra="按申请人本身，不按代理人">
          <Select allowClear options={labelled(applicantKinds)} />
        </Form.Item>
        <Form.Item
          name="name"
          label="姓名或者名称"
          rules={[{ required: true, whitespace: true, message: '请填写姓名或者名称' }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        {natural && (
          <Form.Item name="idKind" label="证件种类（可不填）">
            <Select allowClear options={applicationOptions.idKind} />
          </Form.Item>
        )}
        {natural && text('idNumber', '证件号码（可不填）', '没有写的，可以告知补正')}
        {kind && !natural && text('creditCode', '统一社会信用代码（可不填）')}
        {kind && !natural && text('representative', '法定代表人或者负责人（可不填）')}
        {text('phone', '联系电话（可不填）')}
        {text('email', '电子邮箱（可不填）')}
        {text('address', '通信地址（可不填）')}
        {text('postcode', '邮政编码（可不填）')}
        <Form.Item name="by" label="谁来申请">
          <Radio.Group options={applicationOptions.by} />
        </Form.Item>
        {by === 'agent' && text('agentName', '代理人姓名')}
        {by === 'agent' && text('agentIdNumber', '代理人证件号码（可不填）')}
        {by === 'agent' && text('agentPhone', '代理人电话（可不填）')}
      </div>
    </fieldset>
  )
}

const Wanted = () => (
  <fieldset className="group">
    <legend>申请的内容</legend>
    <Form.Item
      name="content"
      label="申请内容"
      extra="照原文录入，不改写；不问用途（条例第二十七条）"
      rules={[{ required: true, whitespace: true, message: '请填写申请内容' }]}
    >
      <Input.TextArea autoSize={{ minRows: 4 }} />
    </Form.Item>
    <div className="form-grid">
      <Form.Item name="form" label="获取信息的形式（可不填）">
        <Select allowClear options={applicationOptions.form} />
      </Form.Item>
      <Form.Item name="service" label="获取信息的途径（可不填）">
        <Select allowClear options={applicationOptions.service} />
      </Form.Item>
      {text('needs', '需要的帮助（可不填）', '阅读有困难、视力或者听力有障碍的（条例第四十三条）')}
    </div>
  </fieldset>
)

/** The hand rests before others like it are looked for. */
function useSimilar(organId: string | undefined, { content = '', name = '', idNumber = '', creditCode = '' }: Values) {
  const proof = idNumber || creditCode
  const [asked, ask] = useState({ content: '', applicant: '', proof: '' })
  useEffect(() => {
    const timer = window.setTimeout(() => ask({ content, applicant: name, proof }), 700)
    return () => window.clearTimeout(timer)
  }, [content, name, proof])
  return useQuery(similarQuery({ organId, ...asked })).data ?? []
}

/** What was signed for is told as the confirmation of its receipt: who signed, and when. */
const told = (values: Values, organId: string | undefined) => {
  const { signedOn } = values
  const signed = signedOn ? { submittedOn: signedOn, confirmedOn: signedOn, confirmedHow: '签收' } : {}
  return { by: 'self', ...values, ...signed, organId: values.organId ?? organId }
}

/** One form, one application, however often it is sent; a UUID also where the intranet has no HTTPS. */
const newKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

function IntakeForm({ organId }: { organId: string | undefined }) {
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const values = (Form.useWatch([], form) ?? {}) as Values
  const [scans, setScans] = useState<File[]>([])
  const [key] = useState(newKey)
  const [error, setError] = useState<Error | null>(null)
  const takeIn = useTakeIn()
  const { data: organs = [] } = useQuery(organsQuery)
  const hints = useSimilar(organId, values)
  const fail = (failed: Error) => {
    if (failed instanceof Malformed)
      form.setFields(failed.errors.map(({ field, message: said }) => ({ name: field, errors: [said] })))
    setError(failed)
  }
  const submit = () => {
    const body = new FormData()
    body.set('said', JSON.stringify(told(form.getFieldsValue() as Values, organId)))
    body.set('key', key)
    for (const scan of scans) body.append('scans', scan)
    setError(null)
    takeIn.mutate(body, {
      onSuccess: ({ id, number }) => {
        message.success(`已登记：${number}`)
        navigate({ to: '/requests/$id', params: { id } })
      },
      onError: fail,
    })
  }
  return (
    <div className="intake">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ by: 'self' }}
        onFinish={submit}
        scrollToFirstError={{ focus: true }}
        className="panel"
      >
        {!organId && (
          <Form.Item name="organId" label="收件机关" rules={[{ required: true, message: '请选择收件机关' }]}>
            <Select options={organs.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="channel" label="怎样收到的" rules={[{ required: true, message: '请选择接收渠道' }]}>
          <Radio.Group options={channelOptions} className="channels" />
        </Form.Item>
        <Arrival channel={values.channel} />
        <Applicant kind={values.kind} by={values.by} />
        <Wanted />
        <Scans files={scans} onChange={setScans} />
        {error instanceof Refused ? (
          <Alert type="warning" role="alert" title="现在不能登记" description={<Reasons refusals={error.refusals} />} />
        ) : (
          error && <Alert type="error" role="alert" title={error.message} />
        )}
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={takeIn.isPending}>
            登记
          </Button>
        </div>
      </Form>
      <aside className="intake-aside">
        <section className="panel" aria-labelledby="follows-title" aria-live="polite">
          <h2 id="follows-title">期限</h2>
          <Consequence channel={values.channel} arrived={values} />
        </section>
        <HintList hints={hints} />
      </aside>
    </div>
  )
}

/** 登记来件: what came by post, over the counter, by fax or e-mail (条例§29, §31). */
export function IntakePage() {
  const me = useMe()
  return (
    <Page title="登记来件" lead="邮寄、当面、传真和电子邮箱收到的申请。网上提交的申请自动进入待确认。">
      <IntakeForm organId={me.organId ?? undefined} />
    </Page>
  )
}
