import type { FC } from 'hono/jsx'
import { longDay } from '../../portal/format.ts'
import { Scroll } from '../../portal/scroll.tsx'
import type { ClockDay, ClockSegment, ClockView } from '../api-types.ts'

/** The days of the answer, one by one: counted, not counted, and why (条例§33). */

const kindNames: Record<ClockDay['kind'], string> = {
  receipt: '起算',
  counted: '计入',
  makeup: '计入',
  weekend: '不计',
  holiday: '不计',
  paused: '不计',
  stopped: '不计',
  overdue: '超期',
}

const Days: FC<{ segment: ClockSegment; index: number }> = ({ segment, index }) => (
  <details>
    <summary>
      {segment.title}：一天一天看（{segment.days.length}天）
    </summary>
    <Scroll labelledBy={`days-${index}`}>
      <table class="data days-table">
        <caption id={`days-${index}`}>
          {segment.title}（{segment.article}）
        </caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">是否计入</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {segment.days.map(({ date, kind, n, why }) => (
            <tr class={`day-${kind}`}>
              <th scope="row">{date}</th>
              <td>{n === null ? kindNames[kind] : `第 ${n} 日`}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </details>
)

const Left: FC<{ clock: ClockView }> = ({ clock: { left, dueOn, provisional } }) => {
  if (left === null || dueOn === null) return null
  return (
    <p class="days-left">
      {left >= 0 ? (
        <span>
          还剩 <span class="days-number">{left}</span> 个工作日
        </span>
      ) : (
        <span>
          已超过 <span class="days-number late">{-left}</span> 个工作日
        </span>
      )}
      <span class="quiet">
        最迟答复日：{longDay(dueOn)}
        {provisional && '（暂算，放假安排公布后以重新计算的为准）'}
      </span>
    </p>
  )
}

export const ClockSection: FC<{ clock: ClockView }> = ({ clock }) => (
  <section aria-labelledby="clock">
    <h2 id="clock">答复期限</h2>
    <Left clock={clock} />
    {clock.left === null && <p>{clock.sentence}。</p>}
    {clock.segments.map((segment, index) => (
      <Days segment={segment} index={index} />
    ))}
  </section>
)
