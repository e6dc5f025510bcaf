import type { ReactNode } from 'react'
import { Way } from '../../../console/kit/way.tsx'
import type { CaseView } from '../../api-types.ts'
import { useCase } from './open-case.ts'

type Row = readonly [string, ReactNode]

const factRows = (view: CaseView): Row[] => [
  ['接收渠道', `${view.channel.label}（${view.channel.article}）`],
  ['到达日期', view.submittedOn],
  [`收到之日`, view.receivedOn && `${view.receivedOn}（${view.channel.receipt}）`],
  ['双方确认', view.confirmation && confirmed(view.confirmation)],
  ['提供方式', view.wants && `${view.wants.form}；${view.wants.service}`],
  ['无障碍需要', view.needs],
  ['承办处室', view.handlingUnit],
  ['经办人', view.assignedTo?.name ?? '尚未分办'],
  ['答复类型', view.decision && `${view.decision.label}（${view.decision.article}）`],
  ['答复文号', view.replyNumber],
  ['签发日', view.signedOn],
  ['有效答复日', view.answeredOn],
]

const confirmed = ({ on, at, how, with: whom, by }: NonNullable<CaseView['confirmation']>) =>
  `${on} ${at} ${how}${whom ? `，对方${whom}` : ''}，${by}经手`

export const FactList = ({ rows }: { rows: readonly Row[] }) => (
  <dl className="facts">
    {rows
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)

const Volume = () => {
  const { view } = useCase()
  const { volume } = view
  if (!volume || volume.lastTwelveMonths < 2) return null
  return (
    <p className="quiet">
      同一申请人当月向本机关提出 {volume.thisMonth} 件，近十二个月 {volume.lastTwelveMonths} 件。
    </p>
  )
}

/** What was asked, in the applicant's own words, and what stands on the record about it. */
export function Facts() {
  const { view } = useCase()
  return (
    <section className="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">申请内容</h2>
      <blockquote className="asked">{view.content}</blockquote>
      <FactList rows={factRows(view)} />
      <p className="quiet">
        登记有误的，<Way href={`/records/requests/${view.id}`}>在登记簿中更正</Way>。
      </p>
      {view.applicant.opened && view.applicant.rows.length > 0 && (
        <details open>
          <summary>申请人信息</summary>
          <FactList rows={view.applicant.rows.map(({ label, value }) => [label, value] as const)} />
        </details>
      )}
      <Volume />
    </section>
  )
}
