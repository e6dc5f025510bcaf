import { monthDay } from '../../../console/kit/format.ts'
import type { DeskRow } from '../../worklist/types.ts'

type Counted = Pick<DeskRow, 'left' | 'on' | 'onWhat'>

export const urgency = (left: number | null) => {
  if (left === null) return 'none'
  if (left < 0) return 'over'
  if (left <= 1) return 'now'
  return left <= 5 ? 'soon' : 'far'
}

const said = (left: number): readonly [string, string, string] => {
  if (left < 0) return ['超', String(-left), '天']
  return left === 0 ? ['', '今天', ''] : ['剩', String(left), '天']
}

/** How many working days are left: the first thing a row says, in words, the colour only repeats them. */
export function Left({ left, on, onWhat }: Counted) {
  if (left === null || on === null) return <span className="left none">期限未定</span>
  const [before, number, after] = said(left)
  return (
    <span className={`left ${urgency(left)}`} title={`${onWhat} ${on}，按工作日计算`}>
      <span className="left-count">
        {before && <small>{before}</small>}
        <b>{number}</b>
        {after && <small>{after}</small>}
      </span>
      <span className="left-what">
        {onWhat} {monthDay(on)}
      </span>
    </span>
  )
}

export const leftWords = (left: number | null) => (left === null ? '' : said(left).filter(Boolean).join(' '))
