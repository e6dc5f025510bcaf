import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { figure } from '../../../console/kit/format.ts'
import type { DeskFigure, FiguresView, OrganFigures } from '../../worklist/types.ts'
import { figuresQuery } from './desk-api.ts'
import { readSearch } from './search.ts'

const Value = ({ value, unit }: DeskFigure) =>
  value === null ? (
    <span className="zero">—</span>
  ) : (
    <>
      <b>{figure(value)}</b> <small>{unit}</small>
    </>
  )

const One = ({ of }: { of: DeskFigure }) => (
  <div className={of.id === 'overdue' && of.value ? 'late' : undefined}>
    <dt title={of.basis}>{of.name}</dt>
    <dd title={of.basis}>
      {of.query ? (
        <Link to="/requests" search={readSearch(of.query)}>
          <Value {...of} />
        </Link>
      ) : (
        <Value {...of} />
      )}
    </dd>
  </div>
)

const Door = ({ n, organ, query }: { n: number; organ: OrganFigures; query: string }) =>
  n === 0 ? (
    <span className="zero">0</span>
  ) : (
    <Link to="/requests" search={{ ...readSearch(query), view: 'all', organ: organ.organId }}>
      {n}
    </Link>
  )

const Organs = ({ view: { organs, year } }: { view: FiguresView }) => (
  <details className="desk-organs">
    <summary>各机关（{organs.length}）</summary>
    <table className="desk-table">
      <thead>
        <tr>
          {['机关', '在办', '超期', '今年办结', '超期办结', '平均用时（工作日）'].map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {organs.map((organ) => (
          <tr key={organ.organId}>
            <td>{organ.organName}</td>
            <td>
              <Door n={organ.open} organ={organ} query="status=open" />
            </td>
            <td className={organ.overdue ? 'late' : undefined}>
              <Door n={organ.overdue} organ={organ} query="status=open&due=overdue" />
            </td>
            <td>
              <Door n={organ.answered} organ={organ} query={`status=closed&year=${year}`} />
            </td>
            <td>
              <Door n={organ.answered - organ.onTime} organ={organ} query={`status=closed&year=${year}&late=1`} />
            </td>
            <td>{organ.averageDays ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** How the year goes, in few numbers; each is a door. */
export function Figures() {
  const { data: view } = useQuery(figuresQuery(undefined))
  if (!view) return null
  return (
    <section className="desk-figures" aria-label={`${view.year} 年办理情况`}>
      <dl>
        {view.figures.map((of) => (
          <One key={of.id} of={of} />
        ))}
      </dl>
      {view.organs.length > 1 && <Organs view={view} />}
    </section>
  )
}
