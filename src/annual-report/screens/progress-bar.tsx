import type { ProgressRow } from '../api-types.ts'

export type Group = 'idle' | 'draft' | 'review' | 'published'
const groups: Record<Group, string> = { idle: '未开始', draft: '起草中', review: '签发审核中', published: '已公布' }

export const groupOf = ({ standing }: ProgressRow): Group => {
  if (!standing) return 'idle'
  if (standing === 'draft' || standing === 'published') return standing
  return 'review'
}

type Props = { rows: ProgressRow[]; chosen: Group | null; onChoose: (group: Group | null) => void }

/** One bar for all organs; a part of it is also the filter of the list below. */
export function ProgressBar({ rows, chosen, onChoose }: Props) {
  const counted = (Object.keys(groups) as Group[])
    .map((group) => ({ group, n: rows.filter((row) => groupOf(row) === group).length }))
    .toReversed()
  const late = rows.filter(({ overdue }) => overdue).length
  return (
    <div className="progress">
      <div className="progress-bar" aria-hidden="true">
        {counted.map(({ group, n }) => n > 0 && <span key={group} className={group} style={{ flexGrow: n }} />)}
      </div>
      <fieldset className="progress-legend" aria-label="按进度筛选">
        {counted.map(({ group, n }) => (
          <button
            key={group}
            type="button"
            className={group}
            aria-pressed={chosen === group}
            onClick={() => onChoose(chosen === group ? null : group)}
          >
            {groups[group]} <b>{n}</b>
          </button>
        ))}
        {late > 0 && <span className="late">其中 {late} 家已过期限</span>}
      </fieldset>
    </div>
  )
}
