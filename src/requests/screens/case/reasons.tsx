import type { Refusal } from '../../../platform/act.ts'

/** Why not, sentence by sentence, each with its article. */
export const Reasons = ({ refusals }: { refusals: readonly Refusal[] }) => (
  <ul className="reasons">
    {refusals.map(({ sentence, article }) => (
      <li key={sentence}>
        {sentence}
        {article && <cite>{article}</cite>}
      </li>
    ))}
  </ul>
)
