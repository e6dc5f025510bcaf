import { Link } from '@tanstack/react-router'
import { weekdayName } from '../../../law/index.ts'
import type { CaseView, ClockView } from '../../api-types.ts'
import { Applicant } from './applicant.tsx'

/** 5, 3, 1 working days before the last: when colleagues are reminded. */
const soon = 5
const verySoon = 1

const urgency = ({ running, left }: ClockView) => {
  if (running !== 'running' || left === null) return running
  if (left < 0) return 'late'
  return left <= verySoon ? 'urgent' : left <= soon ? 'soon' : 'calm'
}

const words = ({ running, left, today, dueOn }: ClockView): { figure: string; unit: string } => {
  if (running === 'paused') return { figure: '暂停', unit: '征求意见中' }
  if (running === 'stopped') return { figure: '停', unit: '期限停止计算' }
  if (running === 'notStarted') return { figure: '—', unit: '尚未起算' }
  if (running === 'ended' || left === null) return { figure: '结', unit: '已办结' }
  if (left < 0) return { figure: String(-left), unit: '个工作日，已超期' }
  if (today === dueOn) return { figure: '0', unit: '今天是最后一天' }
  return { figure: String(left), unit: '个工作日' }
}

/** The first thing seen: how long there still is. */
export function Countdown({ clock }: { clock: ClockView }) {
  const { figure, unit } = words(clock)
  const due = clock.dueOn ?? (clock.running === 'paused' ? clock.earliestOn : null)
  return (
    <div className={`countdown ${urgency(clock)}`}>
      <p>
        {clock.running === 'running' && clock.left !== null && clock.left > 0 && <span>还剩</span>}
        <strong>{figure}</strong>
        <span>{unit}</span>
      </p>
      {due && (
        <p className="countdown-due">
          {clock.dueOn ? '末日' : '末日最早'} <time>{due}</time> {weekdayName(due)}
          {clock.provisional && '（暂算）'}
        </p>
      )}
    </div>
  )
}

/** A line is enough to know the case again; the whole stands below. */
const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const Head = ({ view }: { view: CaseView }) => (
  <header className="case-head">
    <Countdown clock={view.clock} />
    <div className="case-title">
      <p className="crumb">
        <Link to="/requests">依申请公开</Link>
        <span>{view.organName}</span>
      </p>
      <h1 id="case-number" tabIndex={-1}>
        {view.number}
        <span className={`standing ${view.status}`}>{view.statusLabel}</span>
      </h1>
      <p className="case-excerpt">{excerpt(view.content)}</p>
    </div>
    <Applicant />
  </header>
)
