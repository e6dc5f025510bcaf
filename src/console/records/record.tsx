import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { RecordAct, RecordView } from '../../registers/api-types.ts'
import { moment } from '../kit/format.ts'
import { Page } from '../kit/page.tsx'
import { Await } from '../kit/states.tsx'
import { Way } from '../kit/way.tsx'
import { recordQuery } from './record-api.ts'
import { RectifyForm } from './rectify-form.tsx'

const Facts = ({ view }: { view: RecordView }) => (
  <dl className="facts">
    {view.fields.map(({ field, title, value, masked }) => (
      <div key={field}>
        <dt>{title}</dt>
        <dd className={value ? '' : 'zero'}>
          {value || '未登记'}
          {masked && value && value !== '（已隐去）' && <span className="quiet">（按权限隐去）</span>}
        </dd>
      </div>
    ))}
  </dl>
)

const Acts = ({ acts }: { acts: RecordAct[] }) => (
  <ol className="history">
    {acts.toReversed().map((act) => (
      <li key={act.seq}>
        <strong>{act.title}</strong>
        <time>{moment(act.at)}</time>
        <p className="quiet">{act.by}</p>
        {act.reason && <p>理由：{act.reason}</p>}
        {act.name !== 'register' && act.changes.length > 0 && (
          <ul className="changes">
            {act.changes.map(({ label, value }) => (
              <li key={label}>
                {label} 改为“{value || '空'}”
              </li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
)

const Back = ({ room, noun }: { room: string; noun: string }) => {
  const { history } = useRouter()
  return history.length > 1 ? (
    <Button onClick={() => history.back()}>返回</Button>
  ) : (
    <Link to="/records/$room" params={{ room }}>
      全部{noun}
    </Link>
  )
}

/** Rooms whose records have a course of their own: what was done, and what may be done now. */
const courses: Readonly<Record<string, string>> = { requests: '/requests', remedies: '/remedies' }

function Record({ view, room }: { view: RecordView; room: string }) {
  const [mending, mend] = useState(false)
  return (
    <Page
      title={view.title}
      lead={`${view.noun} · ${view.organName}`}
      extra={
        <>
          <Back room={room} noun={view.noun} />
          {courses[room] && <Way href={`${courses[room]}/${view.id}`}>办理情况</Way>}
          {view.mayRectify && !mending && (
            <Button type="primary" onClick={() => mend(true)}>
              更正
            </Button>
          )}
        </>
      }
    >
      <div className="record">
        <section className="panel" aria-label="登记事项">
          <h2>{mending ? '更正' : '登记事项'}</h2>
          {mending ? <RectifyForm view={view} room={room} onDone={() => mend(false)} /> : <Facts view={view} />}
        </section>
        <section className="panel" aria-label="办理记录">
          <h2>办理记录</h2>
          <Acts acts={view.acts} />
        </section>
      </div>
    </Page>
  )
}

/** One record: its facts, what was done to it, and the way to put it right. */
export function RecordPage() {
  const { room, id } = useParams({ from: '/staff/records/$room/$id' })
  const query = useQuery(recordQuery(room, id))
  return <Await query={query}>{(view) => <Record key={id} view={view} room={room} />}</Await>
}
