import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTitle } from '../kit/page.tsx'
import { sessionQuery, signIn, verifyBackupCode, verifyCode } from '../kit/session.ts'
import { Gate } from './gate.tsx'

type Credentials = { email: string; password: string }

function PasswordStep({ onDone, expired }: { onDone: (code: boolean) => Promise<void>; expired?: boolean }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const enter = async ({ email, password }: Credentials) => {
    setBusy(true)
    setProblem(null)
    try {
      const answer = await signIn(email.trim(), password)
      await onDone(answer.twoFactorRedirect === true)
    } catch (error) {
      setProblem((error as Error).message)
    }
    setBusy(false)
  }
  return (
    <>
      {expired && !problem && <Alert type="info" title="登录已失效，请重新登录。没有保存的内容不会提交。" />}
      {problem && <Alert type="error" title={problem} role="alert" />}
      <Form layout="vertical" requiredMark={false} onFinish={enter}>
        <Form.Item label="账号" name="email" rules={[{ required: true, message: '请输入账号' }]}>
          <Input autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" size="large" visibilityToggle={false} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          登录
        </Button>
      </Form>
    </>
  )
}

function CodeStep({ onDone }: { onDone: () => Promise<void> }) {
  const [backup, preferBackup] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const enter = async ({ code }: { code: string }) => {
    setProblem(null)
    try {
      await (backup ? verifyBackupCode(code.trim()) : verifyCode(code.trim()))
      await onDone()
    } catch (error) {
      setProblem((error as Error).message)
    }
  }
  return (
    <>
      {problem && <Alert type="error" title={problem} role="alert" />}
      <Form layout="vertical" requiredMark={false} onFinish={enter} key={String(backup)}>
        <Form.Item
          label={backup ? '备用码' : '动态验证码'}
          name="code"
          extra={backup ? '开启两步验证时保存的备用码，每个只能用一次' : '打开手机上的验证器，输入当前显示的六位数字'}
          rules={[{ required: true, message: backup ? '请输入备用码' : '请输入六位数字' }]}
        >
          <Input size="large" autoFocus autoComplete="one-time-code" inputMode={backup ? 'text' : 'numeric'} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block>
          验证并登录
        </Button>
        <Button type="link" block onClick={() => preferBackup(!backup)}>
          {backup ? '改用动态验证码' : '手机不在身边，使用备用码'}
        </Button>
      </Form>
    </>
  )
}

export function SignIn() {
  const { back, expired } = useSearch({ from: '/sign-in' })
  const [asksCode, askCode] = useState(false)
  const queries = useQueryClient()
  const navigate = useNavigate()
  useTitle('登录')
  const enter = async () => {
    await queries.refetchQueries({ queryKey: sessionQuery.queryKey })
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    await navigate({ to: back ?? '/' })
  }
  return (
    <Gate title="政务公开工作台" lead="工作人员登录">
      {asksCode ? (
        <CodeStep onDone={enter} />
      ) : (
        <PasswordStep expired={expired} onDone={async (code) => (code ? askCode(true) : enter())} />
      )}
    </Gate>
  )
}
