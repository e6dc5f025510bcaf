import { useQuery } from '@tanstack/react-query'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Malformed } from '../../console/kit/http.ts'
import { organsQuery } from '../../console/kit/organs.ts'
import { Page } from '../../console/kit/page.tsx'
import { useMe } from '../../console/kit/session.ts'
import { Await, Nothing } from '../../console/kit/states.tsx'
import { channels, reviewedKinds } from '../../law/index.ts'
import type { ProfileView } from '../api-types.ts'
import { Mark } from './mark.tsx'
import { profileQuery, useDescribe } from './profile-api.ts'
import { guideFields, letterFields, type TextField } from './profile-fields.ts'

type Props = { view: ProfileView }

const options = (of: Readonly<Record<string, string | { label: string }>>) =>
  Object.entries(of).map(([value, said]) => ({ value, label: typeof said === 'string' ? said : said.label }))

const Text = ({ field, view }: Props & { field: TextField }) => {
  const { name, label, hint, tall, derived } = field
  const instead = derived && view.derived[derived]
  return (
    <Form.Item name={name} label={label} extra={instead ? `${hint}；留空时写“${instead}”` : hint}>
      {tall ? <Input.TextArea autoSize={{ minRows: 2 }} /> : <Input autoComplete="off" />}
    </Form.Item>
  )
}

function Described({ view }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<ProfileView['profile']>()
  const describe = useDescribe(view.id)
  const save = (said: ProfileView['profile']) =>
    describe.mutate(
      { ...view.profile, ...said },
      {
        onSuccess: () => message.success('已保存，此后发出的文书按新资料'),
        onError: (error) => {
          if (error instanceof Malformed)
            form.setFields(
              error.errors.map(({ field, message: says }) => ({ name: field as 'office', errors: [says] })),
            )
          else message.error(error.message)
        },
      },
    )
  return (
    <Form
      form={form}
      layout="vertical"
      className="panel organ-profile"
      disabled={!view.mayDescribe}
      initialValues={{ ...view.profile, reviewedAs: view.profile.reviewedAs ?? view.derived.reviewedAs }}
      onFinish={save}
    >
      <h2>公开指南（条例第十二条）</h2>
      {guideFields.map((field) => (
        <Text key={field.name} field={field} view={view} />
      ))}
      <Form.Item name="channels" label="已开通的接收渠道">
        <Checkbox.Group options={options(channels)} />
      </Form.Item>
      <h2>文书</h2>
      <Form.Item
        name="reviewedAs"
        label="复议法上的机关类别"
        extra="决定由谁复议、哪级法院管辖（行政复议法第二十四条至第二十八条）"
      >
        <Select options={options(reviewedKinds)} />
      </Form.Item>
      {letterFields.map((field) => (
        <Text key={field.name} field={field} view={view} />
      ))}
      <div className="mark-pictures">
        <Mark view={view} mark="seal" />
        <Mark view={view} mark="signature" />
      </div>
      {view.mayDescribe ? (
        <Button type="primary" htmlType="submit" loading={describe.isPending}>
          保存
        </Button>
      ) : (
        <p className="quiet">由本机关负责人、工作机构负责人或者政务公开办填写。</p>
      )}
    </Form>
  )
}

function Organ({ id }: { id: string }) {
  const query = useQuery(profileQuery(id))
  return <Await query={query}>{(view) => <Described key={id} view={view} />}</Await>
}

/** What an organ says of itself: in its guide, and in every letter it sends. */
export function OrganProfilePage() {
  const me = useMe()
  const { data: organs = [] } = useQuery(organsQuery)
  const [chosen, choose] = useState(me.organId)
  const organ = chosen ?? organs[0]?.id
  return (
    <Page
      title="机关资料"
      lead="公开指南和每一份文书都用这里的资料；复议机关、管辖法院按法律得出，集中管辖等情形可以改。"
      extra={
        me.organId === null && (
          <Select
            aria-label="机关"
            className="filter-organ"
            showSearch={{ optionFilterProp: 'label' }}
            value={organ}
            options={organs.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={choose}
          />
        )
      }
    >
      {organ ? <Organ id={organ} /> : <Nothing>还没有机关。</Nothing>}
    </Page>
  )
}
