import { Segmented, Tooltip } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { monthDay } from '../../../console/kit/format.ts'
import { addDays, weekday } from '../../../law/index.ts'
import type { ClockDay, ClockDayKind, ClockSegment, ClockView } from '../../api-types.ts'

/** Each kind is told by letter and colour both, so that neither alone must carry it. */
const kinds: Record<ClockDayKind, { label: string; letter: string }> = {
  receipt: { label: '起算之日，当日不计', letter: '收' },
  counted: { label: '计入的工作日', letter: '' },
  makeup: { label: '调休上班，计入', letter: '' },
  weekend: { label: '周末', letter: '·' },
  holiday: { label: '节假日', letter: '休' },
  paused: { label: '征求意见，不计入', letter: '询' },
  stopped: { label: '停止计算', letter: '停' },
  overdue: { label: '超期', letter: '' },
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
/** Monday first, as offices print calendars. */
const column = (date: string) => (weekday(date) + 6) % 7

const spoken = (day: ClockDay, today: string) => `${day.date}${day.date === today ? '（今天）' : ''}：${day.why}`

type CellProps = { day: ClockDay; clock: ClockView; segment: ClockSegment; reached: boolean; onReach: () => void }

function Cell({ day, clock, segment, reached, onReach }: CellProps) {
  const marks = [
    `clock-day ${day.kind}`,
    day.date === clock.today && 'is-today',
    day.date === segment.dueOn && 'due',
    day.date > clock.today && 'ahead',
  ]
  return (
    <Tooltip title={spoken(day, clock.today)} trigger={['hover', 'focus']} mouseEnterDelay={0}>
      <button
        type="button"
        className={marks.filter(Boolean).join(' ')}
        data-day={day.date}
        tabIndex={reached ? 0 : -1}
        onFocus={onReach}
      >
        <small aria-hidden>
          {day.date.endsWith('-01') ? `${Number(day.date.slice(5, 7))}月` : Number(day.date.slice(8))}
        </small>
        <b aria-hidden>{day.n ?? kinds[day.kind].letter}</b>
        <span className="unseen">{spoken(day, clock.today)}</span>
      </button>
    </Tooltip>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One stop for the tab key; arrows go from day to day and from week to week. */
function Weeks({ segment, clock }: { segment: ClockSegment; clock: ClockView }) {
  const [first] = segment.days
  const weeks = useRef<HTMLDivElement>(null)
  const [reached, reach] = useState(() => segment.days.find(({ date }) => date === clock.today)?.date ?? first?.date)
  if (!first) return null
  const blanks = Array.from({ length: column(first.date) }, (_, back) => addDays(first.date, -1 - back))
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || !reached) return
    event.preventDefault()
    weeks.current?.querySelector<HTMLElement>(`[data-day="${addDays(reached, step)}"]`)?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the days inside
    <div className="weeks" ref={weeks} onKeyDown={move}>
      {weekdays.map((name) => (
        <span key={name} className="weekday" aria-hidden>
          {name}
        </span>
      ))}
      {blanks.map((date) => (
        <span key={date} />
      ))}
      {segment.days.map((day) => (
        <Cell
          key={day.date}
          day={day}
          clock={clock}
          segment={segment}
          reached={day.date === reached}
          onReach={() => reach(day.date)}
        />
      ))}
    </div>
  )
}

const List = ({ segment, clock }: { segment: ClockSegment; clock: ClockView }) => (
  <ol className="day-list">
    {segment.days.map((day) => (
      <li
        key={day.date}
        className={day.date === clock.today ? 'is-today' : ''}
        aria-current={day.date === clock.today ? 'date' : undefined}
      >
        <time>{day.date}</time>
        <span>{day.why}</span>
      </li>
    ))}
  </ol>
)

const Legend = ({ segments }: { segments: readonly ClockSegment[] }) => {
  const used = new Set(segments.flatMap(({ days }) => days.map(({ kind }) => kind)))
  return (
    <ul className="legend">
      {(Object.keys(kinds) as ClockDayKind[])
        .filter((kind) => used.has(kind))
        .map((kind) => (
          <li key={kind}>
            <i className={`clock-day ${kind}`} aria-hidden>
              {kinds[kind].letter || (kind === 'overdue' ? '1' : '7')}
            </i>
            {kinds[kind].label}
          </li>
        ))}
    </ul>
  )
}

const Span = ({ segment, clock }: { segment: ClockSegment; clock: ClockView }) => {
  const due = segment.dueOn
    ? `末日 ${segment.dueOn}`
    : clock.earliestOn && !segment.ended
      ? `末日最早 ${clock.earliestOn}`
      : ''
  return (
    <header>
      <h3>{segment.title}</h3>
      <p className="quiet">
        {monthDay(segment.from)}起，{segment.workdays} 个工作日{due && `，${due}`}（{segment.article}）
        {segment.ended && <strong>　{segment.ended}</strong>}
      </p>
    </header>
  )
}

/** Day by day, what the law counts and why (条例§30–§35). Cells for the eye, a list for whoever reads in order. */
export function ClockStrip({ clock }: { clock: ClockView }) {
  const [shape, setShape] = useState<'weeks' | 'list'>('weeks')
  return (
    <section className="panel clock" aria-labelledby="clock-title">
      <div className="clock-head">
        <h2 id="clock-title">期限逐日</h2>
        {clock.segments.length > 0 && (
          <Segmented
            size="small"
            aria-label="期限的显示方式"
            value={shape}
            onChange={setShape}
            options={[
              { value: 'weeks', label: '日历' },
              { value: 'list', label: '逐日说明' },
            ]}
          />
        )}
      </div>
      <p className="clock-said">{clock.sentence}</p>
      {clock.recalculated && (
        <p className="late">放假安排有变，按现行日历末日应为 {clock.recalculated}，请办理“重新计算期限”。</p>
      )}
      {clock.segments.toReversed().map((segment) => (
        <article key={`${segment.from} ${segment.title}`} className={segment.ended ? 'segment past' : 'segment'}>
          <Span segment={segment} clock={clock} />
          {shape === 'weeks' ? <Weeks segment={segment} clock={clock} /> : <List segment={segment} clock={clock} />}
        </article>
      ))}
      {shape === 'weeks' && <Legend segments={clock.segments} />}
    </section>
  )
}
