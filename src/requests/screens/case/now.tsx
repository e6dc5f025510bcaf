import { Button, Popover } from 'antd'
import type { AvailableAct } from '../../api-types.ts'
import { isOpen, useCase } from './open-case.ts'
import { Reasons } from './reasons.tsx'

/** One act: done with a press, or grey and telling why, to the pointer, the keyboard and the screen reader alike. */
export function ActButton({ act, primary = false }: { act: AvailableAct; primary?: boolean }) {
  const { take } = useCase()
  if (isOpen(act))
    return (
      <Button type={primary ? 'primary' : 'default'} title={act.basis} onClick={() => take(act.act)}>
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

const Proposed = () => {
  const { view, take } = useCase()
  const { proposal } = view
  if (!proposal) return null
  const act = view.available.find((each) => each.act === proposal.act)
  return (
    <div className="proposed">
      <p>
        {proposal.by} 于 {proposal.on} 拟办：<strong>{proposal.title}</strong>
        <span className="quiet">　待工作机构负责人签办</span>
      </p>
      {isOpen(act) && (
        <Button type="primary" onClick={() => take(act.act, proposal.input)}>
          核对并签办
        </Button>
      )}
    </div>
  )
}

/** Taken up where what they concern stands: beside the name, beside the files. */
const elsewhere = ['unmask', 'attach', 'archive']

/** What to do now: the few likely acts first, every other behind them; what may not be done says which article bars it. */
export function Now() {
  const { view, take } = useCase()
  const mine = view.available.filter(({ may, act }) => may && !elsewhere.includes(act))
  const likely = mine.filter((act) => act.likely && act.refusals.length === 0)
  const open = mine.filter((act) => !likely.includes(act) && act.refusals.length === 0)
  const proposable = view.available.filter((act) => act.proposable && act.act !== view.proposal?.act)
  const barred = mine.filter(({ refusals }) => refusals.length > 0)
  const others = view.available.filter((act) => !act.may && !act.proposable && act.likely && act.refusals.length > 0)
  return (
    <section className="panel now" aria-labelledby="now-title">
      <h2 id="now-title">现在可以办理</h2>
      <Proposed />
      {likely.length + open.length === 0 && <p className="quiet">您现在没有可以办理的事项。</p>}
      <div className="now-acts">
        {likely.map((act, index) => (
          <ActButton key={act.act} act={act} primary={index === 0 && !view.proposal} />
        ))}
      </div>
      {open.length > 0 && (
        <div className="now-acts now-others">
          {open.map((act) => (
            <ActButton key={act.act} act={act} />
          ))}
        </div>
      )}
      {proposable.length > 0 && (
        <details className="now-barred">
          <summary>拟办后提请工作机构负责人办理的 {proposable.length} 项</summary>
          <div className="now-acts">
            {proposable.map((act) => (
              <Button key={act.act} title={act.basis} onClick={() => take(act.act)}>
                拟办：{act.title}
              </Button>
            ))}
          </div>
        </details>
      )}
      {barred.length + others.length > 0 && (
        <details className="now-barred">
          <summary>现在不能办理的 {barred.length + others.length} 项及原因</summary>
          <div className="now-acts">
            {[...barred, ...others].map((act) => (
              <ActButton key={act.act} act={act} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}
