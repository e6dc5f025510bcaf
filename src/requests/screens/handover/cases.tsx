import { Link } from '@tanstack/react-router'
import type { HandedCase } from '../../handover/handover.ts'
import { Left } from '../desk/left.tsx'

const One = ({ of }: { of: HandedCase }) => (
  <li className="handed">
    <Left {...of} />
    <div>
      <p>
        <Link to="/requests/$id" params={{ id: of.id }}>
          {of.number}
        </Link>{' '}
        <span className="quiet">
          {of.statusLabel}
          {of.unit && ` · ${of.unit}`}
        </span>
      </p>
      <p>{of.content}</p>
      <p className="quiet">{of.clock}</p>
      <ul className="handed-waits">
        {of.waits.map(({ from, what, by }) => (
          <li key={`${from} ${what}`}>
            <b>{from}</b> {what}
            {by && <span className="quiet">（{by} 前）</span>}
          </li>
        ))}
        {of.unproved.map((letter) => (
          <li key={letter} className="late">
            {letter}已发出，送达还没有登记
          </li>
        ))}
      </ul>
    </div>
  </li>
)

/** Cases that go over, the most urgent first, each with who waits for what. */
export const Cases = ({ cases }: { cases: readonly HandedCase[] }) =>
  cases.length === 0 ? (
    <p className="quiet">没有在办的申请。</p>
  ) : (
    <ol className="handed-list">
      {cases.map((each) => (
        <One key={each.id} of={each} />
      ))}
    </ol>
  )
