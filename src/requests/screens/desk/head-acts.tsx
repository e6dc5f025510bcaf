import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useMe } from '../../../console/kit/session.ts'
import { sheetUrl } from './desk-api.ts'
import { FeedPanel } from './feed.tsx'
import { Notices } from './notices.tsx'

/** Who registers what came by post, at the counter, by fax (act `intake`). */
const receives: readonly string[] = ['clerk', 'foiHead', 'office']

/** What one comes to the desk for besides its list. */
export function HeadActs() {
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ from: '/staff/requests' })
  const [feed, showFeed] = useState(false)
  const works = !['supervisor', 'administrator'].includes(me.role)
  const items = [
    {
      key: 'sheet',
      label: (
        <a href={sheetUrl(search)} download>
          导出为 Excel
        </a>
      ),
    },
    {
      key: 'register',
      label: '登记簿',
      onClick: () => navigate({ to: '/records/$room', params: { room: 'requests' } }),
    },
    { key: 'templates', label: '文书模板', onClick: () => navigate({ to: '/requests/templates' }) },
    { key: 'profile', label: '机关资料', onClick: () => navigate({ to: '/organ-profile' }) },
    ...(works
      ? [
          { key: 'feed', label: '日历订阅', onClick: () => showFeed(true) },
          { key: 'handover', label: '工作交接', onClick: () => navigate({ to: '/requests/handover' }) },
        ]
      : []),
  ]
  return (
    <>
      {receives.includes(me.role) && (
        <Button type="primary" onClick={() => navigate({ to: '/requests/intake' })}>
          登记来件
        </Button>
      )}
      {works && <Notices />}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button>更多</Button>
      </Dropdown>
      {feed && <FeedPanel onClose={() => showFeed(false)} />}
    </>
  )
}
