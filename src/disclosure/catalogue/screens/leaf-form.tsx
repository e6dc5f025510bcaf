import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Malformed, sendJson } from '../../../console/kit/http.ts'
import { cycles } from '../../columns/words.ts'
import type { LeavesView } from '../api-types.ts'
import { channels } from '../channels.ts'
import type { Leaf } from '../leaf.ts'
import { triggers } from '../triggers.ts'

/** One leaf as a form; what is sent is one line of the workbook, read by the same rules. */

type Values = {
  trigger: string
  l1: string
  l2: string
  l3: string
  elements: string
  basis: string
  limit: string
  body: string
  channels: string[]
  specific: string
  mode: string
  levels: string[]
  columns: string
  cycle: string
  words: string
  supersedes: string
}

const valuesOf = (leaf: Leaf | 'new'): Partial<Values> =>
  leaf === 'new'
    ? {
        trigger: 'made',
        channels: ['政府网站'],
        mode: '主动',
        levels: ['县级'],
        limit: '信息形成或者变更之日起20个工作日内',
      }
    : {
        trigger: 'duty',
        l1: leaf.l1,
        l2: leaf.l2,
        l3: leaf.l3 ?? '',
        elements: leaf.elements.join('\n'),
        basis: leaf.basis.join('\n'),
        limit: leaf.limitText,
        body: leaf.body,
        channels: leaf.channels.map((id) => channels[id]),
        specific: leaf.audience === 'specific' ? (leaf.audienceNote ?? '√') : '',
        mode: leaf.mode === 'onRequest' ? '依申请公开' : '主动',
        levels: leaf.levels.map((id) => (id === 'county' ? '县级' : '乡级')),
        columns: leaf.columnNames.join('、'),
        cycle: cycles[leaf.cycle],
        words: leaf.words.join('、'),
        supersedes: leaf.supersedes.join('、'),
      }

const lineOf = ({ trigger: _, channels: of, levels, ...values }: Values, leaf: Leaf | 'new') => ({
  ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ''])),
  channels: of.join('；'),
  levels: levels.join('、'),
  ...(leaf !== 'new' && { code: leaf.code }),
})

const must = [{ required: true, message: '请填写' }]
const named = (words: Readonly<Record<string, string>>) =>
  Object.values(words).map((value) => ({ value, label: value }))

function Fields() {
  return (
    <>
      <Form.Item name="trigger" label="调整情形" rules={must}>
        <Select options={Object.entries(triggers).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="l1" label="一级事项" rules={must}>
        <Input />
      </Form.Item>
      <Form.Item name="l2" label="二级事项" rules={must}>
        <Input />
      </Form.Item>
      <Form.Item name="l3" label="三级事项（可不填）">
        <Input />
      </Form.Item>
      <Form.Item name="elements" label="公开内容（要素）" extra="一行一个要素" rules={must}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="basis" label="公开依据" extra="一行一个依据" rules={must}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="limit" label="公开时限" rules={must}>
        <Input />
      </Form.Item>
      <Form.Item
        name="body"
        label="公开主体"
        extra="机关名称或简称，用顿号分开；也可写“各部门”“各镇（街）”"
        rules={must}
      >
        <Input />
      </Form.Item>
      <Form.Item name="channels" label="公开渠道和载体" rules={must}>
        <Select mode="multiple" options={named(channels)} />
      </Form.Item>
      <Form.Item name="specific" label="特定群体（可不填）" extra="面向全社会的留空">
        <Input />
      </Form.Item>
      <Form.Item name="mode" label="公开方式" rules={must}>
        <Select options={['主动', '依申请公开'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="levels" label="公开层级" rules={must}>
        <Select mode="multiple" options={['县级', '乡级'].map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="columns" label="对应栏目（可不填）" extra="栏目名称，用顿号分开">
        <Input />
      </Form.Item>
      <Form.Item name="cycle" label="更新周期（可不填）">
        <Select allowClear options={named(cycles)} />
      </Form.Item>
      <Form.Item
        name="words"
        label="识别词（可不填）"
        extra="标题里有其中一个词的信息算作本事项的；留空则栏目里的全部都算"
      >
        <Input />
      </Form.Item>
      <Form.Item name="supersedes" label="原编码（可不填）" extra="由哪些事项拆分、合并而来">
        <Input />
      </Form.Item>
    </>
  )
}

type Props = { view: LeavesView; leaf: Leaf | 'new' | null; onClose: () => void }

function LeafForm({ view, leaf, onClose }: Props & { leaf: Leaf | 'new' }) {
  const queries = useQueryClient()
  const [problems, tell] = useState<string[]>([])
  const sending = useMutation({
    mutationFn: (values: Values) =>
      sendJson<LeavesView>('POST', `/api/catalogues/${view.id}/leaf`, {
        trigger: values.trigger,
        seen: view.seq,
        line: lineOf(values, leaf),
      }),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: ['catalogues'] })
      onClose()
    },
    onError: (error) => tell(error instanceof Malformed ? error.errors.map(({ message }) => message) : [error.message]),
  })
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={valuesOf(leaf)}
      onFinish={(values) => sending.mutate(values)}
    >
      {problems.length > 0 && <Alert type="error" role="alert" title={problems.join('；')} />}
      <Fields />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={sending.isPending}>
          保存到在编目录
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </Form>
  )
}

export const LeafDrawer = (props: Props) => (
  <Drawer
    open={props.leaf !== null}
    onClose={props.onClose}
    size={560}
    title={props.leaf === 'new' ? '新增事项' : '编辑事项'}
    destroyOnHidden
  >
    {props.leaf !== null && (
      <LeafForm key={props.leaf === 'new' ? 'new' : props.leaf.code} {...props} leaf={props.leaf} />
    )}
  </Drawer>
)
