import { Alert, Button, Popover } from 'antd'
import { moment } from '../../../console/kit/format.ts'
import { Conflicted, Refused } from '../../../console/kit/http.ts'
import type { Refusal } from '../../../platform/act.ts'
import type { AvailableAct, TimelineEntry } from '../../api-types.ts'

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

/** Done with a press; or grey and telling why, to the pointer, the keyboard and the screen reader alike. */
export function ActButton({ act, primary, take }: { act: AvailableAct; primary?: boolean; take: () => void }) {
  if (act.refusals.length === 0)
    return (
      <Button type={primary ? 'primary' : 'default'} title={act.basis} onClick={take}>
        {act.title}
      </Button>
    )
  const why = act.refusals.map(({ sentence, article }) => (article ? `${sentence}（${article}）` : sentence)).join('')
  return (
    <Popover
      trigger={['hover', 'focus']}
      placement="bottomLeft"
      title={`现在不能办理：${act.title}`}
      content={<Reasons refusals={act.refusals} />}
    >
      <Button className="refused" aria-disabled>
        {act.title}
        <span className="unseen">，现在不能办理：{why}</span>
      </Button>
    </Popover>
  )
}

/** What others did meanwhile. */
export const Since = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ul className="since">
    {entries.map(({ seq, title, by, at, said }) => (
      <li key={seq}>
        {moment(at)} {by}：{title}
        {(said?.length ?? 0) > 0 && `（${said.join('；')}）`}
      </li>
    ))}
  </ul>
)

/** What stands in the way; what was typed stays where it is. */
export function Trouble({ error, again }: { error: Error; again?: () => void }) {
  if (error instanceof Refused)
    return (
      <Alert type="warning" role="alert" title="现在不能办理" description={<Reasons refusals={error.refusals} />} />
    )
  if (error instanceof Conflicted)
    return (
      <Alert
        type="warning"
        role="alert"
        title={error.message}
        description={<Since entries={error.since as readonly TimelineEntry[]} />}
        action={again && <Button onClick={again}>已核对，按最新情况办理</Button>}
      />
    )
  return <Alert type="error" role="alert" title={error.message} />
}
