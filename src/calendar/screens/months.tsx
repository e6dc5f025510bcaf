import type { CalendarDay, CalendarView, DayKind } from '../api-types.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const marks: Record<DayKind, string> = { work: '', weekend: '', rest: '休', makeup: '班' }
const said: Record<DayKind, string> = { work: '工作日', weekend: '周末', rest: '放假', makeup: '调休上班' }

/** Blank cells before the first: weeks begin on Monday. The first of the year tells where the others fall. */
const before = (firstWeekday: number) => Array.from({ length: firstWeekday }, (_, place) => `blank ${place}`)

function Month({ month, days, offset }: { month: number; days: readonly CalendarDay[]; offset: number }) {
  return (
    <section className="month" aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{month} 月</h2>
      <ol className="month-days">
        {weekdays.map((name) => (
          <li key={name} className="weekday" aria-hidden>
            {name}
          </li>
        ))}
        {before(offset).map((key) => (
          <li key={key} aria-hidden />
        ))}
        {days.map(({ day, kind, name, notice }) => (
          <li key={day} className={`day day-${kind}`} title={[name, said[kind], notice].filter(Boolean).join(' · ')}>
            <time dateTime={day}>{Number(day.slice(8))}</time>
            {marks[kind] && <b aria-hidden>{marks[kind]}</b>}
            <span className="unseen">{`${said[kind]}${name ? `，${name}` : ''}`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The year as twelve months; what differs from an ordinary week bears its mark, never colour alone. */
export function Months({ view }: { view: CalendarView }) {
  const byMonth = Map.groupBy(view.days, ({ day }) => Number(day.slice(5, 7)))
  let passed = 0
  return (
    <div className="months">
      {[...byMonth].map(([month, days]) => {
        const offset = (view.firstWeekday + passed) % 7
        passed += days.length
        return <Month key={month} month={month} days={days} offset={offset} />
      })}
    </div>
  )
}
