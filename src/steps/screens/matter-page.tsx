import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import { moment } from '../../console/kit/format.ts'
import { Page } from '../../console/kit/page.tsx'
import { Await } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { MatterView, StepView } from '../api-types.ts'
import { Files } from './files.tsx'
import { type Input, matterQuery, type Place, useStep } from './place.ts'
import { StepDrawer } from './step-form.tsx'
import { Terms } from './terms.tsx'

const Facts = ({ view }: { view: MatterView }) => (
  <section className="panel" aria-labelledby="facts-title">
    <h2 id="facts-title">登记事项</h2>
    <dl className="facts">
      {view.facts.map(({ label, value }) => (
        <div key={`${label} ${value}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Hints = ({ hints }: Pick<MatterView, 'hints'>) =>
  hints.length === 0 ? null : (
    <section className="panel" aria-labelledby="hints-title">
      <h2 id="hints-title">请注意</h2>
      <ul className="matter-hints">
        {hints.map(({ sentence, article }) => (
          <li key={sentence}>
            {sentence}
            <cite>（{article}）</cite>
          </li>
        ))}
      </ul>
    </section>
  )

const why = ({ refusals }: StepView) => refusals.map(({ sentence, article }) => `${sentence}（${article}）`).join('')

/** Grey, and telling why, to the pointer, the keyboard and the screen reader alike. */
const Barred = ({ step }: { step: StepView }) => (
  <Popover
    trigger={['hover', 'focus']}
    title={`现在不能办理：${step.title}`}
    content={<p className="matter-why">{why(step)}</p>}
  >
    <Button className="refused" aria-disabled>
      {step.title}
      <span className="unseen">，现在不能办理：{why(step)}</span>
    </Button>
  </Popover>
)

function Now({ steps, take }: { steps: readonly StepView[]; take: (step: StepView) => void }) {
  const open = steps.filter(({ refusals }) => refusals.length === 0)
  const barred = steps.filter(({ refusals }) => refusals.length > 0)
  return (
    <section className="panel" aria-labelledby="now-title">
      <h2 id="now-title">现在可以办理</h2>
      {open.length === 0 && <p className="quiet">您现在没有可以办理的事项。</p>}
      <div className="matter-steps">
        {open.map((step) => (
          <Button key={step.name} title={step.basis} onClick={() => take(step)}>
            {step.title}
          </Button>
        ))}
      </div>
      {barred.length > 0 && (
        <details>
          <summary>现在不能办理的 {barred.length} 项及原因</summary>
          <div className="matter-steps">
            {barred.map((step) => (
              <Barred key={step.name} step={step} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

const Timeline = ({ timeline }: Pick<MatterView, 'timeline'>) => (
  <section className="panel" aria-labelledby="timeline-title">
    <h2 id="timeline-title">办理记录</h2>
    <ol className="history">
      {timeline.toReversed().map((entry) => (
        <li key={entry.seq}>
          <strong>{entry.title}</strong>
          <time>{moment(entry.at)}</time>
          <p className="quiet">{entry.by}</p>
          <dl className="matter-said">
            {entry.said.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  </section>
)

function Matter({ place, view }: { place: Place; view: MatterView }) {
  const [step, take] = useState<StepView | null>(null)
  const perform = useStep(place, view)
  const { message } = App.useApp()
  const send = async (input: Input) => {
    if (!step) return
    await perform.mutateAsync({ name: step.name, input })
    message.success(`${step.title}：已办理，记入办理记录`)
  }
  return (
    <Page
      title={view.title}
      lead={`${view.noun} · ${view.organName} · ${view.standing}`}
      extra={
        <>
          {view.links.map(({ label, href }) => (
            <Way key={href} href={href}>
              {label}
            </Way>
          ))}
          <Way href={place.base}>全部{view.noun}</Way>
        </>
      }
    >
      <div className="record">
        <div className="matter-main">
          <Terms terms={view.terms} />
          <Hints hints={view.hints} />
          <Now steps={view.available} take={take} />
          <Facts view={view} />
          <Files place={place} view={view} />
        </div>
        <Timeline timeline={view.timeline} />
      </div>
      <StepDrawer step={step} initial={step?.initial} send={send} onClose={() => take(null)} />
    </Page>
  )
}

/** One matter: what runs out when, what may be done now and by which article not, and everything that was done. */
export function MatterPage({ place }: { place: Place }) {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(matterQuery(place, id))
  return <Await query={query}>{(view) => <Matter key={id} place={place} view={view} />}</Await>
}
