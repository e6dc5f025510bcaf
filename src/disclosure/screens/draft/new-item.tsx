import '../../../console/styles/items.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Radio, Select } from 'antd'
import { organsQuery } from '../../../console/kit/organs.ts'
import { Page } from '../../../console/kit/page.tsx'
import { useMe } from '../../../console/kit/session.ts'
import { Await } from '../../../console/kit/states.tsx'
import type { DraftInput, DraftingChoices } from '../../api-types.ts'
import type { ContentClass } from '../../proceedings.ts'
import { choicesQuery, useDraft } from '../item-api.ts'

type Said = { contentClass: ContentClass; organId?: string; title: string; formedOn: string }

const emptyBody = { type: 'doc', content: [{ type: 'paragraph', attrs: { align: null } }] }

/** What is made is signed with the full name (条例§10). */
const draftOf = ({ contentClass, organId, title, formedOn }: Said, name: string): DraftInput => ({
  organId,
  contentClass,
  draft: {
    title,
    body: emptyBody,
    metadata: { formedOn, issuingBodies: name ? [name] : [], source: name },
    attachments: [],
  },
})

function Start({ choices }: { choices: DraftingChoices }) {
  const me = useMe()
  const navigate = useNavigate()
  const begin = useDraft()
  const { data: organs = [] } = useQuery(organsQuery)
  const [form] = Form.useForm<Said>()
  const chosen = Form.useWatch('contentClass', form)
  const chain = choices.classes.find(({ value }) => value === chosen)?.steps ?? []
  return (
    <section className="panel new-item">
      {begin.error && <Alert type="error" role="alert" title={begin.error.message} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ contentClass: 'ordinary', organId: me.organId ?? undefined }}
        onFinish={(given) => {
          const said = { ...given, organId: given.organId ?? me.organId ?? undefined }
          const name = organs.find(({ id }) => id === said.organId)?.name ?? ''
          begin.mutate(draftOf(said, name), {
            onSuccess: ({ id }) => navigate({ to: '/items/$id/edit', params: { id } }),
          })
        }}
      >
        <Form.Item name="contentClass" label="信息类别" extra="类别决定审校环节，送审前可以放弃重来">
          <Radio.Group className="kinds" options={choices.classes.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        {chain.length > 0 && (
          <p className="quiet chain-words">审校环节：{chain.map(({ label }) => label).join(' → ')} → 发布</p>
        )}
        <Form.Item
          name="title"
          label="标题"
          rules={[{ required: true, message: '请填写标题' }]}
          extra="写全称，与文件标题一致"
        >
          <Input maxLength={300} autoFocus autoComplete="off" />
        </Form.Item>
        {!me.organId && (
          <Form.Item
            name="organId"
            label="发布机构"
            rules={[{ required: true, message: '请选择发布机构' }]}
            extra="谁制作谁公开（条例第十条）"
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={choices.organs.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="formedOn"
          label="成文日期"
          rules={[{ required: true, message: '请填写成文日期' }]}
          extra="20 个工作日的公开期限从次日起算（条例第二十六条）"
        >
          <Input type="date" className="day-input" />
        </Form.Item>
        <div className="form-foot">
          <Button type="primary" htmlType="submit" loading={begin.isPending}>
            开始编写
          </Button>
          <Link to="/items">取消</Link>
        </div>
      </Form>
    </section>
  )
}

/** The least that must be known before one writes: what it is, whose it is, from which day the clock runs. */
export function NewItem() {
  const query = useQuery(choicesQuery)
  return (
    <Page title="新建信息" lead="先定类别，再写正文；正文可以直接从 Word、WPS 粘贴或导入。">
      <Await query={query}>{(choices) => <Start choices={choices} />}</Await>
    </Page>
  )
}
