import { moment } from '../../../console/kit/format.ts'
import type { ActView } from '../../api-types.ts'

const Act = ({ act }: { act: ActView }) => (
  <li>
    <p className="act-head">
      <strong>{act.title}</strong>
      <time>{moment(act.at)}</time>
    </p>
    <p className="quiet">
      {act.by}
      {act.basis && ` · ${act.basis}`}
    </p>
    {act.facts.length > 0 && (
      <dl>
        {act.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )}
  </li>
)

/** Everything that happened, the newest first; nothing here can be changed or taken away. */
export const Timeline = ({ acts }: { acts: readonly ActView[] }) => (
  <section className="panel timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">办理记录</h2>
    <ol>
      {acts.toReversed().map((act) => (
        <Act key={act.seq} act={act} />
      ))}
    </ol>
  </section>
)
