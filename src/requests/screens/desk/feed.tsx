import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Typography } from 'antd'
import { Await } from '../../../console/kit/states.tsx'
import type { FeedView } from '../../worklist/types.ts'
import { feedQuery, useFeed } from './desk-api.ts'

const whole = (address: string) => new URL(address, window.location.origin).href

function Feed({ feed }: { feed: FeedView }) {
  const change = useFeed()
  const [renew, stop] = [() => change.mutate('POST'), () => change.mutate('DELETE')]
  return (
    <div className="feed">
      <p>
        在手机或电脑的日历里看答复期限：日历里只有申请编号和“答复期限”字样。地址相当于钥匙，不要转发；换新或停用后，旧地址立即失效。
      </p>
      {change.error && <Alert type="error" title={change.error.message} role="alert" />}
      {feed.address && (
        <>
          <p>地址只显示这一次，请现在复制到日历的“按网址订阅”里：</p>
          <Typography.Paragraph copyable code>
            {whole(feed.address)}
          </Typography.Paragraph>
        </>
      )}
      {feed.madeOn && <p className="quiet">{feed.madeOn} 开通，正在使用。</p>}
      <p className="feed-acts">
        <Button type={feed.madeOn ? 'default' : 'primary'} loading={change.isPending} onClick={renew}>
          {feed.madeOn ? '换一个新地址' : '开通'}
        </Button>
        {feed.madeOn && (
          <Button danger onClick={stop}>
            停用
          </Button>
        )}
      </p>
    </div>
  )
}

export function FeedPanel({ onClose }: { onClose: () => void }) {
  const query = useQuery(feedQuery)
  return (
    <Modal open title="日历订阅" footer={null} onCancel={onClose} width={620}>
      <Await query={query} rows={3}>
        {(feed) => <Feed feed={feed} />}
      </Await>
    </Modal>
  )
}
