import { useMutation } from '@tanstack/react-query'
import { Alert, App, Form, Input, Modal, Select } from 'antd'
import { sendJson } from '../../../console/kit/http.ts'
import type { ListView } from '../api-types.ts'
import { listKinds } from '../lists.ts'
import { categories } from './words.ts'

type Said = {
  kind: keyof typeof listKinds
  said: string
  right?: string
  category?: string
  allowed?: string
  from?: string
  until?: string
  why: string
  owner: string
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** Longer words in which it is right are typed as people write them: 甲、乙. */
const sent = ({ allowed, category, ...said }: Said) => ({
  ...said,
  category: said.kind === 'word' ? (category ?? null) : null,
  allowed: (allowed ?? '').split(/[、,，\s]+/).filter((each) => each !== ''),
})

function WordFields() {
  return (
    <>
      <Form.Item name="right" label="应写作">
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="category" label="属于哪一类" rules={[{ required: true, message: '请选择类别' }]}>
        <Select options={options(categories)} />
      </Form.Item>
      <Form.Item name="allowed" label="例外" extra="在这些更长的词里是对的，用顿号隔开">
        <Input autoComplete="off" />
      </Form.Item>
    </>
  )
}

const must = (message: string) => [{ required: true, whitespace: true, message }]

function Fields({ kind }: { kind: Said['kind'] | undefined }) {
  return (
    <>
      <Form.Item name="kind" label="种类">
        <Select options={options(listKinds)} />
      </Form.Item>
      <Form.Item name="said" label={kind ? listKinds[kind] : '词条'} rules={must('请填写')}>
        <Input autoComplete="off" />
      </Form.Item>
      {kind === 'word' && <WordFields />}
      <Form.Item name="from" label="从哪天起" extra="词条按成文日期、其余按当天计算；不限的留空">
        <Input placeholder="2019-04-01" autoComplete="off" />
      </Form.Item>
      <Form.Item name="until" label="到哪天止">
        <Input placeholder="2029-03-31" autoComplete="off" />
      </Form.Item>
      <Form.Item name="owner" label="由谁负责" rules={must('请写明由谁负责')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="why" label="理由和依据" rules={must('请写明理由或者依据')}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  )
}

export function AddToList({ onDone, onClose }: { onDone: (list: ListView) => void; onClose: () => void }) {
  const [form] = Form.useForm<Said>()
  const { message } = App.useApp()
  const kind = Form.useWatch('kind', form)
  const add = useMutation({
    mutationFn: (said: Said) => sendJson<ListView>('POST', '/api/checks', sent(said)),
    onSuccess: (list) => {
      message.success('已列入，下次保存稿件时起生效')
      onDone(list)
    },
  })
  return (
    <Modal
      open
      title="增加校核词条"
      okText="列入"
      cancelText="取消"
      onCancel={onClose}
      onOk={form.submit}
      confirmLoading={add.isPending}
    >
      {add.error && <Alert type="warning" role="alert" title={add.error.message} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'word', category: 'typo' }}
        onFinish={(said: Said) => add.mutate(said)}
      >
        <Fields kind={kind} />
      </Form>
    </Modal>
  )
}
