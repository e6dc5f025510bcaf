import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../console/kit/page.tsx'
import { useMe } from '../../../console/kit/session.ts'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import type { HandoverRow } from '../../handover/types.ts'
import { listQuery } from './handover-api.ts'
import { Prepare } from './prepare.tsx'

const One = ({ of }: { of: HandoverRow }) => (
  <li>
    <Link to="/requests/handover/$id" params={{ id: of.id }}>
      {of.from} 交 {of.to}
    </Link>
    <span>{of.count} 件</span>
    <span className="quiet">{of.preparedOn} 提交</span>
    {of.receivedOn ? (
      <span className="quiet">{of.receivedOn} 确认接收</span>
    ) : (
      <span className="late">等接收人确认</span>
    )}
    <span className="quiet">{of.organName}</span>
  </li>
)

/** 交接: what was handed over, and the way to do it. */
export function HandoverList() {
  const me = useMe()
  const [preparing, prepare] = useState(false)
  const query = useQuery(listQuery)
  const hands = ['clerk', 'foiHead', 'organHead', 'office'].includes(me.role)
  return (
    <Page
      title="工作交接"
      lead="岗位变动时，把在办申请连同时限、所等事项、送达凭证和惯常做法一并交清；接收人确认后，案件才转到接收人名下。"
      extra={
        hands &&
        !preparing && (
          <Button type="primary" onClick={() => prepare(true)}>
            办理交接
          </Button>
        )
      }
    >
      {preparing && <Prepare />}
      <Await query={query}>
        {(rows) =>
          rows.length === 0 ? (
            preparing ? null : (
              <Nothing>还没有交接记录。</Nothing>
            )
          ) : (
            <ul className="handovers panel">
              {rows.map((row) => (
                <One key={row.id} of={row} />
              ))}
            </ul>
          )
        }
      </Await>
    </Page>
  )
}
