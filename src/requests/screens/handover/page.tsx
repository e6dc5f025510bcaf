import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Page } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import { type CheckItem, checklist } from '../../handover/handover.ts'
import type { HandoverView } from '../../handover/types.ts'
import { Cases } from './cases.tsx'
import { Habits } from './habits.tsx'
import { handoverQuery, packUrl, useReceive } from './handover-api.ts'

function Sign({ view }: { view: HandoverView }) {
  const receive = useReceive(view.id)
  const [remark, setRemark] = useState('')
  if (view.receivedOn) return null
  const barred = view.refusals.map(({ sentence }) => sentence).join('')
  return (
    <section className="panel" aria-labelledby="sign-title">
      <h2 id="sign-title">确认接收</h2>
      {barred ? (
        <p className="quiet">{barred}</p>
      ) : (
        <>
          <p>逐件看过、与移交人核对一致后确认；确认即为签字，{view.count} 件申请转到您名下。</p>
          <Input.TextArea
            aria-label="接收意见"
            placeholder="接收意见（可不填）"
            autoSize={{ minRows: 2 }}
            maxLength={4000}
            value={remark}
            onChange={({ target }) => setRemark(target.value)}
          />
          {receive.error && <Alert type="error" title={receive.error.message} role="alert" />}
          <Button type="primary" loading={receive.isPending} onClick={() => receive.mutate(remark)}>
            确认接收
          </Button>
        </>
      )}
    </section>
  )
}

const Done = ({ view }: { view: HandoverView }) =>
  view.receivedOn && (
    <Alert
      type={view.kept.length > 0 ? 'warning' : 'success'}
      title={`${view.to} 已于 ${view.receivedOn} 确认接收${view.receivedRemark ? `：${view.receivedRemark}` : ''}`}
      description={
        view.kept.length > 0 && (
          <ul>
            {view.kept.map(({ number, why }) => (
              <li key={number}>
                {number} 没有转过来：{why}
              </li>
            ))}
          </ul>
        )
      }
    />
  )

const Told = ({ view }: { view: HandoverView }) => (
  <section className="panel" aria-labelledby="told-title">
    <h2 id="told-title">移交人的说明</h2>
    <dl className="facts">
      {[
        ['惯常做法', view.notes.habits],
        ['需要注意', view.notes.attention],
        ['账号和邮箱', view.notes.accounts],
      ].map(([label, said]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={said ? undefined : 'zero'}>{said || '没有写'}</dd>
        </div>
      ))}
    </dl>
    <Habits habits={view.habits} />
    <h2>清单</h2>
    <ul className="checked">
      {(Object.keys(checklist) as CheckItem[]).map((item) => (
        <li key={item} className={view.notes.checked.includes(item) ? undefined : 'late'}>
          {view.notes.checked.includes(item) ? '已办' : '未办'}：{checklist[item]}
        </li>
      ))}
    </ul>
  </section>
)

/** Where who takes over begins: the cases by urgency, what the leaver wrote, and the signature. */
export function HandoverPage() {
  const { id } = useParams({ from: '/staff/requests/handover/$id' })
  const query = useQuery(handoverQuery(id))
  return (
    <Await query={query}>
      {(view) => (
        <Page
          title={`${view.from} 交 ${view.to}`}
          lead={`${view.organName}，${view.preparedOn} 由${view.preparedBy === view.from ? '本人' : view.preparedBy}提交，在办申请 ${view.count} 件。`}
          extra={
            <>
              <Button href={packUrl(view.id, 'docx')}>交接书（Word）</Button>
              <Button href={packUrl(view.id, 'xlsx')}>逐件情况（Excel）</Button>
            </>
          }
        >
          <div className="panels">
            <Done view={view} />
            <section className="panel" aria-labelledby="cases-title">
              <h2 id="cases-title">在办申请，最急的在前</h2>
              <Cases cases={view.cases} />
            </section>
            <Told view={view} />
            <Sign view={view} />
          </div>
        </Page>
      )}
    </Await>
  )
}
