import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Malformed, sendJson } from '../kit/http.ts'
import { useTitle } from '../kit/page.tsx'
import { Gate } from './gate.tsx'

type Answers = { siteName: string; organName: string; organCode: string; name: string; email: string; password: string }

const fields: { name: keyof Answers; label: string; hint?: string; type?: string; autoComplete?: string }[] = [
  { name: 'siteName', label: '站点名称', hint: '例如：某某区人民政府门户网站' },
  { name: 'organName', label: '本级政府名称', hint: '例如：某某区人民政府；其他机关登录后导入' },
  { name: 'organCode', label: '统一社会信用代码', hint: '18 位' },
  { name: 'name', label: '管理员姓名', autoComplete: 'name' },
  { name: 'email', label: '管理员账号（电子邮箱）', type: 'email', autoComplete: 'username' },
  { name: 'password', label: '密码', hint: '不少于 12 位', type: 'password', autoComplete: 'new-password' },
]

/** First start with nothing in the house: who are we, and who keeps the keys. */
export function SetUp() {
  const navigate = useNavigate()
  const [form] = Form.useForm<Answers>()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useTitle('初次设置')
  const submit = async (answers: Answers) => {
    setBusy(true)
    setProblem(null)
    try {
      await sendJson('POST', '/api/setup', answers)
      await navigate({ to: '/sign-in', search: {} })
    } catch (error) {
      if (error instanceof Malformed)
        form.setFields(error.errors.map(({ field, message }) => ({ name: field as keyof Answers, errors: [message] })))
      else setProblem((error as Error).message)
    }
    setBusy(false)
  }
  return (
    <Gate title="初次设置" lead="填写后即可使用，以后可以修改。">
      {problem && <Alert type="error" title={problem} role="alert" />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        {fields.map(({ name, label, hint, type = 'text', autoComplete }) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            extra={hint}
            rules={[{ required: true, message: `请填写${label}` }]}
          >
            <Input type={type} autoComplete={autoComplete ?? 'off'} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          完成设置
        </Button>
      </Form>
    </Gate>
  )
}
