import { Link } from '@tanstack/react-router'
import { moment } from '../../../console/kit/format.ts'
import type { ItemCase, VersionRow } from '../../api-types.ts'
import { short } from './chain.tsx'
import { foldedVersions, toldOf } from './history.ts'

const Rows = ({ rows }: { rows: readonly VersionRow[] }) => (
  <ol>
    {rows.map(({ revision, number, hash, madeAt, madeBy, reason, current }) => (
      <li key={revision}>
        <strong>第 {number} 稿</strong> {current && <span className="mark-tag">公众所见</span>}
        <span className="quiet">
          {moment(madeAt)} {madeBy} <code>{short(hash)}</code>
        </span>
        {reason && <p>{reason}</p>}
      </li>
    ))}
  </ol>
)

/** Every text the item ever had; nothing published was ever edited in place. */
export function Versions({ item }: { item: ItemCase }) {
  const { shown, folded } = foldedVersions(item.versions)
  if (shown.length === 0) return null
  return (
    <section className="panel item-versions" aria-labelledby="versions-title">
      <h2 id="versions-title">版本</h2>
      {item.versions.length > 1 && (
        <p>
          <Link to="/items/$id/compare" params={{ id: item.id }}>
            两个版本并排对照
          </Link>
        </p>
      )}
      <Rows rows={shown} />
      {folded.length > 0 && (
        <details>
          <summary>更早的 {folded.length} 稿</summary>
          <Rows rows={folded} />
        </details>
      )}
    </section>
  )
}

export const Timeline = ({ item }: { item: ItemCase }) => (
  <section className="panel timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">办理记录</h2>
    <ol>
      {toldOf(item.timeline)
        .toReversed()
        .map(({ seq, title, at, by, said, times }) => (
          <li key={seq}>
            <p className="act-head">
              <strong>
                {title}
                {times > 1 && ` ${times} 次`}
              </strong>
              <time>{moment(at)}</time>
            </p>
            <p className="quiet">{by}</p>
            {said.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
    </ol>
  </section>
)
