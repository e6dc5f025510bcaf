import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import type { DeskRow } from '../../worklist/types.ts'
import { Left } from './left.tsx'
import { Marks } from './marks.tsx'

export type Selection = { ids: ReadonlySet<string>; toggle: (id: string) => void; all: (ids: string[]) => void } | null

const Ended = ({ row }: { row: DeskRow }) => (
  <span className="left ended">
    <span className="left-count">{row.answeredOn}</span>
    <span className="left-what">{row.dueOn && row.answeredOn && row.answeredOn > row.dueOn ? '超期办结' : '办结'}</span>
  </span>
)

function Row({ row, selection, showsOrgan }: { row: DeskRow; selection: Selection; showsOrgan: boolean }) {
  const chosen = selection?.ids.has(row.id) ?? false
  return (
    <tr data-row={row.id} className={chosen ? 'chosen' : undefined}>
      {selection && (
        <td className="cell-check">
          <Checkbox
            checked={chosen}
            aria-label={`选中 ${row.number}`}
            tabIndex={-1}
            onChange={() => selection.toggle(row.id)}
          />
        </td>
      )}
      <td className="cell-left">{row.open ? <Left {...row} /> : <Ended row={row} />}</td>
      <td className="cell-what">
        <Link to="/requests/$id" params={{ id: row.id }}>
          {row.number}
        </Link>
        <Marks row={row} />
        <p>{row.content}</p>
      </td>
      {showsOrgan && <td className="cell-organ">{row.organName}</td>}
      <td className="cell-who">
        {row.applicant || <span className="zero">—</span>}
        <span className="quiet">{row.channelLabel}</span>
      </td>
      <td className="cell-next">
        {row.statusLabel}
        <span className="quiet">{row.open ? row.next : row.decisionLabel}</span>
      </td>
      <td className="cell-clerk">
        {row.assignedTo?.name ?? <span className="late">未分办</span>}
        {row.unit && <span className="quiet">{row.unit}</span>}
      </td>
      <td className="cell-day">{row.receivedOn ?? <span className="zero">{row.submittedOn ?? '—'} 到达</span>}</td>
    </tr>
  )
}

type Props = { rows: readonly DeskRow[]; selection: Selection; showsOrgan: boolean; busy: boolean }

/** One application to a line, dense as a register; what runs out first is the first thing the eye meets. */
export const DeskTable = ({ rows, selection, showsOrgan, busy }: Props) => (
  <table className="desk-table" aria-busy={busy}>
    <thead>
      <tr>
        {selection && (
          <th className="cell-check">
            <Checkbox
              aria-label="选中本页全部"
              checked={rows.length > 0 && rows.every(({ id }) => selection.ids.has(id))}
              onChange={({ target }) => selection.all(target.checked ? rows.map(({ id }) => id) : [])}
            />
          </th>
        )}
        <th>期限</th>
        <th>申请</th>
        {showsOrgan && <th className="cell-organ">机关</th>}
        <th className="cell-who">申请人</th>
        <th>状态</th>
        <th className="cell-clerk">经办人</th>
        <th className="cell-day">收到</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} selection={selection} showsOrgan={showsOrgan} />
      ))}
    </tbody>
  </table>
)
