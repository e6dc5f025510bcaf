import type { AvailableAct, ItemCase } from '../../api-types.ts'
import { isTakenElsewhere } from '../acts/act-forms.ts'
import { ActButton } from '../acts/reasons.tsx'

/** What carries the item on comes first; what ends it or takes it off comes last. */
const first: readonly string[] = [
  'confirmUrgent',
  'confirmWithdrawal',
  'proof',
  'review',
  'reviewSecrecy',
  'release',
  'schedule',
  'submit',
  'returnDraft',
]
/** Only what carries it on is the likely thing to press. */
const likely: readonly string[] = first.filter((name) => name !== 'returnDraft' && name !== 'schedule')
const rank = ({ name }: AvailableAct) => (first.indexOf(name) + first.length + 1) % (first.length + 1)

/** What to do now; what may not be done says which article bars it. */
export function Now({ item, take }: { item: ItemCase; take: (act: AvailableAct) => void }) {
  const acts = item.acts.filter(({ name }) => !isTakenElsewhere(name)).toSorted((a, b) => rank(a) - rank(b))
  const open = acts.filter(({ refusals }) => refusals.length === 0)
  const barred = acts.filter(({ refusals }) => refusals.length > 0)
  return (
    <section className="panel now" aria-labelledby="now-title">
      <h2 id="now-title">现在可以办理</h2>
      {item.next && <p className="quiet">下一步：{item.next}</p>}
      {open.length === 0 && <p className="quiet">您现在没有可以办理的事项。</p>}
      <div className="now-acts">
        {open.map((act, index) => (
          <ActButton
            key={act.name}
            act={act}
            primary={index === 0 && likely.includes(act.name)}
            take={() => take(act)}
          />
        ))}
      </div>
      {barred.length > 0 && (
        <details className="now-barred">
          <summary>现在不能办理的 {barred.length} 项及原因</summary>
          <div className="now-acts">
            {barred.map((act) => (
              <ActButton key={act.name} act={act} take={() => take(act)} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
