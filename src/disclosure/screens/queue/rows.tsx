import { Link } from '@tanstack/react-router'
import { moment, monthDay } from '../../../console/kit/format.ts'
import type { QueueRow, RedRow } from '../../api-types.ts'
import type { ClockView } from '../../clock.ts'

/** How many working days of 条例§26 are left: in words; the colour only repeats them. */
export function Left({ clock: { state, left, dueOn, provisional, article } }: { clock: ClockView }) {
  if (left === null || dueOn === null) return <span className="left none">{state === 'done' ? '已公开' : '未计'}</span>
  const class_ = state === 'late' ? 'over' : state === 'dueSoon' ? 'soon' : 'far'
  return (
    <span className={`left ${class_}`} title={`最迟 ${dueOn} 公开（${article}），剩余按工作日计算`}>
      <span className="left-count">
        {state === 'late' ? <small>超</small> : left > 0 && <small>剩</small>}
        <b>{left === 0 && state !== 'late' ? '今天' : Math.abs(left)}</b>
        {(left !== 0 || state === 'late') && <small>天</small>}
      </span>
      <span className="left-what">
        公开期限 {monthDay(dueOn)}
        {provisional && '（暂定）'}
      </span>
    </span>
  )
}

const opensEditor = ({ mine, nextStep }: QueueRow) => mine && (nextStep === 'submit' || nextStep === 'draft')

const Row = ({ row }: { row: QueueRow }) => (
  <tr data-row={row.id} className={row.missed.length > 0 ? 'missed' : undefined}>
    <td className="cell-left">
      <Left clock={row.clock} />
    </td>
    <td className="cell-what">
      <Link to={opensEditor(row) ? '/items/$id/edit' : '/items/$id'} params={{ id: row.id }}>
        {row.title}
      </Link>
      {row.correcting && <span className="mark-tag">更正</span>}
      {row.missed.length > 0 && <p className="late">没有按时发布：{row.missed.join('；')}</p>}
      {row.returned && <p className="late">退回：{row.returned}</p>}
    </td>
    <td className="cell-organ">
      {row.organName}
      <span className="quiet">{row.className}</span>
    </td>
    <td className="cell-next">
      {row.next}
      {!row.mine && row.barred && <span className="quiet">{row.barred}</span>}
    </td>
    <td className="cell-clerk">{row.drafter}</td>
    <td className="cell-day">
      {row.releaseAt ? (
        <>
          {moment(row.releaseAt)}
          <span className="quiet">定时</span>
        </>
      ) : (
        row.since && moment(row.since)
      )}
    </td>
  </tr>
)

export const QueueTable = ({ rows, busy }: { rows: readonly QueueRow[]; busy: boolean }) => (
  <table className="desk-table" aria-busy={busy}>
    <thead>
      <tr>
        <th>公开期限</th>
        <th>信息</th>
        <th className="cell-organ">机关、类别</th>
        <th>下一步</th>
        <th className="cell-clerk">拟稿</th>
        <th className="cell-day">到这一步</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </tbody>
  </table>
)

export const RedTable = ({ rows }: { rows: readonly RedRow[] }) => (
  <table className="desk-table">
    <thead>
      <tr>
        <th>公开期限</th>
        <th>信息</th>
        <th className="cell-organ">机关</th>
        <th>形成或变更</th>
        <th>现在</th>
        <th>迟延原因</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} data-row={row.id}>
          <td className="cell-left">
            <Left clock={row.clock} />
          </td>
          <td className="cell-what">
            <Link to="/items/$id" params={{ id: row.id }}>
              {row.title}
            </Link>
          </td>
          <td className="cell-organ">{row.organName}</td>
          <td className="cell-day">{row.changedOn ? `${row.changedOn}（变更）` : row.formedOn}</td>
          <td className="cell-next">{row.next}</td>
          <td>{row.delayReason ?? (row.clock.state === 'late' ? <span className="late">尚未说明</span> : '—')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
