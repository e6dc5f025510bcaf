import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge, Button, Drawer } from 'antd'
import { useState } from 'react'
import { Nothing } from '../../../console/kit/states.tsx'
import type { Notice } from '../../worklist/types.ts'
import { noticesQuery } from './desk-api.ts'

const Line = ({ notice }: { notice: Notice }) => (
  <li className={notice.late ? 'notice late-notice' : 'notice'}>
    <Link to="/requests/$id" params={{ id: notice.requestId }}>
      {notice.title}
    </Link>
    <p className="quiet">{notice.text}</p>
  </li>
)

/** The reminders of today: the same as go out by mail, for as long as they hold. */
export function Notices() {
  const [open, setOpen] = useState(false)
  const { data: notices = [] } = useQuery(noticesQuery)
  return (
    <>
      <Badge count={notices.length} size="small" overflowCount={99}>
        <Button icon={<BellOutlined />} onClick={() => setOpen(true)} aria-label={`今天的提醒，${notices.length} 条`}>
          提醒
        </Button>
      </Badge>
      <Drawer open={open} onClose={() => setOpen(false)} title="今天的提醒" size={460} destroyOnHidden>
        {notices.length === 0 ? (
          <Nothing>今天没有提醒。</Nothing>
        ) : (
          <ul className="notices">
            {notices.map((notice) => (
              <Line key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
      </Drawer>
    </>
  )
}
