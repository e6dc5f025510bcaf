import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTitle } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import { Way } from '../../../console/kit/way.tsx'
import type { CaseView } from '../../api-types.ts'
import { ActDrawer } from './act-form.tsx'
import { caseQuery, remediesQuery } from './case-api.ts'
import { ClockStrip } from './clock-strip.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { Facts } from './facts.tsx'
import { FeeSteps } from './fee-steps.tsx'
import { Files } from './files.tsx'
import { Head } from './head.tsx'
import { HintList } from './hint-list.tsx'
import { Matters } from './matters.tsx'
import { Now } from './now.tsx'
import { actIn, CaseProvider } from './open-case.ts'
import { Timeline } from './timeline.tsx'

/** Acts whose form is the reply itself. */
const replies = ['draftReply', 'answerOnSpot']

const Remedies = ({ view }: { view: CaseView }) => {
  const { data = [] } = useQuery({ ...remediesQuery(view.number), enabled: view.answeredOn !== null })
  return (
    <section className="panel" aria-labelledby="remedies-title">
      <h2 id="remedies-title">行政复议、行政诉讼</h2>
      <Way href={`/remedies?request=${encodeURIComponent(view.number)}`}>登记一件案件</Way>
      <ul>
        {data.map(({ id, title }) => (
          <li key={id}>
            <Way href={`/console/remedies/${id}`}>{title}</Way>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Taken = { act: string; given: Record<string, unknown> }

function Case({ view }: { view: CaseView }) {
  useTitle(view.number)
  const [taken, setTaken] = useState<Taken | null>(null)
  const take = useCallback((act: string, given: Record<string, unknown> = {}) => setTaken({ act, given }), [])
  const open = useMemo(() => ({ view, take }), [view, take])
  const close = () => setTaken(null)
  const act = (taken && actIn(view, taken.act)) ?? null
  const isReply = act !== null && replies.includes(act.act)
  return (
    <CaseProvider value={open}>
      <div className="case">
        <Head view={view} />
        <div className="case-left">
          <Facts />
          <HintList hints={view.hints} />
          <Files />
        </div>
        <div className="case-middle">
          <Now />
          <DraftPanel />
          <Matters />
          <Remedies view={view} />
        </div>
        <div className="case-right">
          <ClockStrip clock={view.clock} />
          <Timeline acts={view.timeline} />
        </div>
      </div>
      <ActDrawer
        act={isReply ? null : act}
        given={taken?.given}
        beside={act?.act === 'noticeFee' ? <FeeSteps /> : undefined}
        onClose={close}
      />
      <DraftEditor act={isReply ? act : null} onClose={close} />
    </CaseProvider>
  )
}

/** One application: how long there is, what to do now, everything that was done. */
export function CasePage() {
  const { id } = useParams({ from: '/staff/requests/$id' })
  const query = useQuery(caseQuery(id))
  return <Await query={query}>{(view) => <Case key={id} view={view} />}</Await>
}
