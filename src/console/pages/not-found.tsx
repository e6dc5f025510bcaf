import { Link } from '@tanstack/react-router'
import { Result } from 'antd'

export const NotFound = () => (
  <main className="state" id="not-found">
    <Result
      status="info"
      title={<h1 className="result-title">没有这个页面</h1>}
      subTitle="地址可能有误，或者内容已移动。"
      extra={<Link to="/reports">回到年度报告</Link>}
    />
  </main>
)
