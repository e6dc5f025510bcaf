import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { sendJson } from '../kit/http.ts'
import { Page } from '../kit/page.tsx'
import { roleNames, sessionQuery, useMe, verifyCode } from '../kit/session.ts'

type Enrolment = { totpURI: string; backupCodes: string[] }

const secretOf = (uri: string) => new URL(uri).searchParams.get('secret') ?? ''

function AskPassword({ title, onEnter }: { title: string; onEnter: (password: string) => Promise<unknown> }) {
  const [problem, setProblem] = useState<string | null>(null)
  const enter = ({ password }: { password: string }) => {
    setProblem(null)
    return onEnter(password).catch((error: Error) => setProblem(error.message))
  }
  return (
    <Form layout="vertical" requiredMark={false} onFinish={enter} className="narrow">
      {problem && <Alert type="error" title={problem} role="alert" />}
      <Form.Item label="当前密码" name="password" rules={[{ required: true, message: '请输入当前密码' }]}>
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <Button htmlType="submit">{title}</Button>
    </Form>
  )
}

function Confirm({ enrolment, onDone }: { enrolment: Enrolment; onDone: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const confirm = ({ code }: { code: string }) =>
    verifyCode(code.trim())
      .then(onDone)
      .catch((error: Error) => setProblem(error.message))
  return (
    <div className="enrol">
      <div>
        <p>一、用手机上的验证器（支持 TOTP 的任意一种）扫描：</p>
        <QRCode value={enrolment.totpURI} size={168} aria-label="绑定动态口令的二维码" />
        <p className="quiet">不能扫描时，手工输入密钥：{secretOf(enrolment.totpURI)}</p>
      </div>
      <div>
        <p>二、把备用码抄下或打印，手机不在身边时用，每个只能用一次：</p>
        <ul className="codes">
          {enrolment.backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Form layout="vertical" requiredMark={false} onFinish={confirm} className="narrow">
        {problem && <Alert type="error" title={problem} role="alert" />}
        <Form.Item
          label="三、输入验证器当前显示的六位数字"
          name="code"
          rules={[{ required: true, message: '请输入六位数字' }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          绑定
        </Button>
      </Form>
    </div>
  )
}

function SecondFactor() {
  const me = useMe()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [enrolment, enrol] = useState<Enrolment | null>(null)
  const refresh = async (said: string) => {
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    message.success(said)
    enrol(null)
  }
  const begin = async (password: string) =>
    enrol(await sendJson<Enrolment>('POST', '/api/auth/two-factor/enable', { password }))
  const end = async (password: string) => {
    await sendJson('POST', '/api/auth/two-factor/disable', { password })
    await refresh('已解除动态口令')
  }
  return (
    <section className="panel" aria-labelledby="second-factor">
      <h2 id="second-factor">动态口令</h2>
      <p className="quiet">
        {me.twoFactorEnabled
          ? '已绑定。登录时除密码外，还需输入手机验证器上的六位数字。'
          : '绑定后，登录时除密码外还需输入手机验证器上的六位数字，密码泄露也不能冒用您的账号。'}
      </p>
      {enrolment && !me.twoFactorEnabled ? (
        <Confirm enrolment={enrolment} onDone={() => refresh('已绑定动态口令')} />
      ) : (
        <AskPassword
          key={String(me.twoFactorEnabled)}
          title={me.twoFactorEnabled ? '解除绑定' : '开始绑定'}
          onEnter={me.twoFactorEnabled ? end : begin}
        />
      )}
    </section>
  )
}

type Passwords = { currentPassword: string; newPassword: string; again: string }

function ChangePassword() {
  const { message } = App.useApp()
  const [form] = Form.useForm<Passwords>()
  const [problem, setProblem] = useState<string | null>(null)
  const change = ({ currentPassword, newPassword }: Passwords) => {
    setProblem(null)
    return sendJson('POST', '/api/auth/change-password', { currentPassword, newPassword, revokeOtherSessions: true })
      .then(() => {
        form.resetFields()
        message.success('密码已修改，其他设备上的登录已退出')
      })
      .catch((error: Error) => setProblem(error.message))
  }
  return (
    <section className="panel" aria-labelledby="password">
      <h2 id="password">修改密码</h2>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={change} className="narrow">
        {problem && <Alert type="error" title={problem} role="alert" />}
        <Form.Item label="原密码" name="currentPassword" rules={[{ required: true, message: '请输入原密码' }]}>
          <Input.Password autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          label="新密码"
          name="newPassword"
          extra="不少于 10 位"
          rules={[{ required: true, min: 10, message: '新密码至少 10 位' }]}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item
          label="再输入一次新密码"
          name="again"
          dependencies={['newPassword']}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_, value) => {
                if (value !== getFieldValue('newPassword')) throw new Error('两次输入的新密码不一致')
              },
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Button htmlType="submit">修改密码</Button>
      </Form>
    </section>
  )
}

export function Account() {
  const me = useMe()
  return (
    <Page title="我的账号" lead={`${me.name} · ${roleNames[me.role] ?? me.role} · ${me.email}`}>
      <div className="panels">
        <SecondFactor />
        <ChangePassword />
      </div>
    </Page>
  )
}
