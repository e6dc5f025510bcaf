import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Await } from '../../../console/kit/states.tsx'
import { addMonths, weekdayName } from '../../../law/index.ts'
import type { MonthDay, MonthView } from '../../worklist/types.ts'
import { monthQuery } from './desk-api.ts'
import type { Go } from './filters.tsx'
import { urgency } from './left.tsx'
import type { DeskSearch } from './search.ts'

const week = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const kinds = { workday: '', weekend: '', holiday: '休', makeup: '班' } as const

/** In a narrow field what tells one number from another comes first: 41号. */
const shortNumber = (number: string) => number.slice(number.lastIndexOf('〕') + 1)

const Day = ({ day, today }: { day: MonthDay; today: string }) => (
  <li
    className={`agenda-day ${day.kind}${day.day === today ? ' is-today' : ''}${day.cases.length === 0 ? ' empty' : ''}`}
    style={{ gridColumn: week.indexOf(weekdayName(day.day)) + 1 }}
  >
    <header>
      <time dateTime={day.day}>
        {Number(day.day.slice(8))}
        <span className="agenda-weekday"> {weekdayName(day.day)}</span>
        {day.day === today && <span className="agenda-now"> 今天</span>}
      </time>
      {kinds[day.kind] && (
        <span className="agenda-mark" title={day.name}>
          {kinds[day.kind]}
          <span className="unseen">：{day.name}</span>
        </span>
      )}
    </header>
    <ul>
      {day.cases.map(({ id, number, content, left, what }) => (
        <li key={id}>
          <Link
            to="/requests/$id"
            params={{ id }}
            className={`agenda-case ${urgency(left)}`}
            title={`${number} ${what}：${content}`}
          >
            {shortNumber(number)} {content}
            {what !== '答复期限' && <small> {what}</small>}
          </Link>
        </li>
      ))}
      {day.more > 0 && <li className="quiet">另有 {day.more} 件</li>}
    </ul>
  </li>
)

const Days = ({ view }: { view: MonthView }) => (
  <div className="agenda">
    <div className="agenda-head" aria-hidden="true">
      {week.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
    <ol className="agenda-days">
      {view.days.map((day) => (
        <Day key={day.day} day={day} today={view.today} />
      ))}
    </ol>
  </div>
)

type Props = { search: DeskSearch; go: Go; today: string }

/** A month with its last days, its holidays and the weekends that work. */
export function Month({ search, go, today }: Props) {
  const month = search.month ?? today.slice(0, 7)
  const query = useQuery(monthQuery(search, month))
  const turn = (by: number) => go({ month: addMonths(`${month}-01`, by).slice(0, 7) })
  return (
    <>
      <div className="agenda-turn">
        <Button aria-label="上个月" icon={<LeftOutlined />} onClick={() => turn(-1)} />
        <h3>
          {month.slice(0, 4)}年{Number(month.slice(5))}月
        </h3>
        <Button aria-label="下个月" icon={<RightOutlined />} onClick={() => turn(1)} />
        {month !== today.slice(0, 7) && <Button onClick={() => go({ month: undefined })}>回到本月</Button>}
      </div>
      <Await query={query}>{(view) => <Days view={view} />}</Await>
    </>
  )
}
