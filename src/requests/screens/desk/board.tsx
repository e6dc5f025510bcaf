import { Link } from '@tanstack/react-router'
import { open, standings } from '../../standing.ts'
import type { DeskCounts, DeskRow } from '../../worklist/types.ts'
import { Left } from './left.tsx'
import { Marks } from './marks.tsx'

const Card = ({ row }: { row: DeskRow }) => (
  <li data-row={row.id} className="card">
    <Left {...row} />
    <Link to="/requests/$id" params={{ id: row.id }}>
      {row.number}
    </Link>
    <p>{row.content}</p>
    <p className="quiet">
      {row.assignedTo?.name ?? '未分办'} · {row.next}
    </p>
    <div className="card-marks">
      <Marks row={row} />
    </div>
  </li>
)

/** Where each case stands. A case moves on by its act and by nothing else: cards are opened, not dragged. */
export function Board({ rows, counts }: { rows: readonly DeskRow[]; counts: DeskCounts | null | undefined }) {
  const standing = open.filter((status) => rows.some((row) => row.status === status))
  return (
    <div className="board">
      {standing.map((status) => {
        const here = rows.filter((row) => row.status === status)
        return (
          <section key={status} className="board-column" aria-label={standings[status].label}>
            <h3>
              {standings[status].label} <b>{counts?.byStatus[status] ?? here.length}</b>
            </h3>
            <ul>
              {here.map((row) => (
                <Card key={row.id} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
