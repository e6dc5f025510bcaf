import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Empty, Result, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { Forbidden, Missing, SignedOut } from './http.ts'

export const Loading = ({ rows = 6 }: { rows?: number }) => (
  <div className="state" role="status" aria-label="正在载入">
    <Skeleton active title={false} paragraph={{ rows }} />
  </div>
)

export const Nothing = ({ children, action }: { children: ReactNode; action?: ReactNode }) => (
  <Empty className="state" image={Empty.PRESENTED_IMAGE_SIMPLE} description={children}>
    {action}
  </Empty>
)

const toldAs = (error: Error) => {
  if (error instanceof Forbidden)
    return {
      status: '403' as const,
      title: '无权查看',
      hint: '您的角色不办理此项工作。如工作需要，请联系本机关管理员调整权限。',
    }
  if (error instanceof Missing) return { status: '404' as const, title: '没有找到', hint: '可能已被删除，或地址有误。' }
  if (error instanceof SignedOut) return { status: 'warning' as const, title: '登录已失效', hint: '请重新登录后继续。' }
  return { status: 'warning' as const, title: '没有取到数据', hint: '请稍后重试；仍不成功时请联系管理员。' }
}

export const Failed = ({ error, retry }: { error: Error; retry?: () => void }) => {
  const { status, title, hint } = toldAs(error)
  return (
    <div className="state" role="alert">
      <Result
        status={status === 'warning' ? 'warning' : 'info'}
        title={<h1 className="result-title">{title}</h1>}
        subTitle={error.message === hint ? hint : `${error.message}。${hint}`.replace('。。', '。')}
        extra={retry && status === 'warning' ? <Button onClick={retry}>重试</Button> : undefined}
      />
    </div>
  )
}

/** Loading, failure and data of one query, told the same way everywhere. */
export function Await<T>({
  query,
  rows,
  children,
}: {
  query: UseQueryResult<T>
  rows?: number
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} retry={() => query.refetch()} />
  return <Loading rows={rows} />
}
