import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { rulingNames } from '../../foreign/foreign-report.ts'
import type { ForeignView } from '../../foreign-types.ts'
import { levelNames } from '../../words.ts'
import { useForeignChange } from './check-api.ts'

type Finding = ForeignView['verdict']['findings'][number]
type Props = { view: ForeignView; finding: Finding; lit: boolean; onLight: () => void }

const rulings = Object.entries(rulingNames) as [keyof typeof rulingNames, string][]

function Decide({ view, finding, onDone }: { view: ForeignView; finding: Finding; onDone: () => void }) {
  const { message } = App.useApp()
  const change = useForeignChange(view.id)
  const [note, write] = useState(view.rulings[finding.id]?.note ?? '')
  const decide = (ruling: keyof typeof rulingNames | null) =>
    change.mutate(
      { to: 'rulings', finding: finding.id, ruling, note },
      { onSuccess: onDone, onError: (error) => message.error(error.message) },
    )
  return (
    <div className="finding-answer">
      <Input aria-label="备注" placeholder="备注（选填）" value={note} onChange={({ target }) => write(target.value)} />
      {rulings.map(([ruling, name]) => (
        <Button key={ruling} size="small" loading={change.isPending} onClick={() => decide(ruling)}>
          {name}
        </Button>
      ))}
      {view.rulings[finding.id] && (
        <Button size="small" type="text" onClick={() => decide(null)}>
          撤回意见
        </Button>
      )}
    </div>
  )
}

/** One finding and what a reviewer decided about it. */
export function Opinion({ view, finding, lit, onLight }: Props) {
  const [deciding, decide] = useState(false)
  const own = view.rulings[finding.id]
  const answered = own && own.ruling !== 'confirmed'
  return (
    <article className={`finding ${finding.level}${lit ? ' lit' : ''}${answered ? ' answered' : ''}`}>
      <p className="finding-message">
        <span className="finding-level">{levelNames[finding.level]}</span>
        {finding.message}
      </p>
      {finding.quote && <blockquote>{finding.quote}</blockquote>}
      {own && (
        <p className="finding-explanation">
          复核意见：{rulingNames[own.ruling]}
          {own.note && `，${own.note}`}
          {own.said !== finding.message && <span className="quiet">（作出意见之后，这条发现的数字变了）</span>}
        </p>
      )}
      <p className="finding-rule" title={finding.article}>
        {finding.rule}
        {finding.article && <span> · {finding.article}</span>}
      </p>
      {deciding ? (
        <Decide view={view} finding={finding} onDone={() => decide(false)} />
      ) : (
        <p className="finding-ways">
          {finding.cells.length > 0 && (
            <Button size="small" type="link" onClick={onLight}>
              定位
            </Button>
          )}
          <Button size="small" type="link" onClick={() => decide(true)}>
            {own ? '修改意见' : '写复核意见'}
          </Button>
        </p>
      )}
    </article>
  )
}
