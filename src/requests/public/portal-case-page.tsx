import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { longDay } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import { proceedingsOf } from '../request.ts'
import { type ApplicantAct, actsFor, applicantActs } from './applicant-acts.ts'
import { ClockSection } from './portal-clock.tsx'
import { FeeSection } from './portal-fee.tsx'
import { formScript } from './script.ts'
import type { CaseView } from './view.ts'

/** One case as the person who asked sees it: where it stands, what there is to do, how many days are left. */

type Part = { view: CaseView }

const likely = new Set<ApplicantAct>(['correct', 'reason', 'received'])

const Standing: FC<Part & { acts: readonly ApplicantAct[] }> = ({ view: { standing }, acts }) => (
  <section class={`standing standing-${standing.tone}`} aria-labelledby="standing">
    <h2 id="standing">{standing.title}</h2>
    <p>{standing.sentence}</p>
    {acts.some((act) => likely.has(act)) && (
      <p class="ways">
        {acts
          .filter((act) => likely.has(act))
          .map((act) => (
            <a class="button" href={paths.trackAct(act)}>
              {applicantActs[act].title}
            </a>
          ))}
      </p>
    )}
  </section>
)

/** What the notice asks, in the office's own words, before one opens the letter. */
const Asked: FC<Part> = ({ view }) => {
  const { correction, reason } = proceedingsOf(view.request)
  if (view.request.status === 'correctionPending' && correction)
    return (
      <section aria-labelledby="asked">
        <h2 id="asked">机关请您补充什么</h2>
        <p class="as-written">{correction.items}</p>
        {correction.guidance && <p class="as-written quiet">{correction.guidance}</p>}
      </section>
    )
  if (view.request.status === 'reasonPending' && reason)
    return (
      <section aria-labelledby="asked">
        <h2 id="asked">机关请您说明理由的原因</h2>
        <p class="as-written">{reason.evidence}</p>
      </section>
    )
  return null
}

const Letters: FC<Part> = ({ view: { letters, attachments } }) =>
  letters.length + attachments.length === 0 ? null : (
    <section class="downloads letters" aria-labelledby="letters">
      <h2 id="letters">文书和材料</h2>
      <ul class="letter-list">
        {letters.toReversed().map(({ id, title, number, issuedOn }) => (
          <li>
            <span class="letter-name">
              {title}
              <span class="quiet">{[number, longDay(issuedOn)].filter(Boolean).join('，')}</span>
            </span>
            <a href={paths.trackLetter(id, 'pdf')}>
              PDF<span class="unseen">：{title}</span>
            </a>
            <a href={paths.trackLetter(id, 'docx')}>
              Word<span class="unseen">：{title}</span>
            </a>
          </li>
        ))}
        {attachments.map(({ id, name }) => (
          <li>
            <span class="letter-name">{name}</span>
            <a href={paths.trackFile(id)}>
              下载<span class="unseen">：{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const Timeline: FC<Part> = ({ view: { happenings } }) => (
  <section aria-labelledby="timeline">
    <h2 id="timeline">办理经过</h2>
    <ol class="timeline">
      {happenings.map(({ day, text }) => (
        <li>
          <time datetime={day}>{longDay(day)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  </section>
)

const Remedy: FC<Part> = ({ view: { remedy } }) =>
  remedy === null ? null : (
    <section aria-labelledby="remedy">
      <h2 id="remedy">不服怎么办</h2>
      <p class="as-written">{remedy}</p>
    </section>
  )

const About: FC<Part> = ({ view: { request, organ } }) => {
  const { office, phone, address, hours } = organ.organ.profile ?? {}
  const rows: [string, string | null | undefined][] = [
    ['申请编号', request.number],
    ['收件机关', organ.organ.name],
    ['提交日期', request.submittedOn && longDay(request.submittedOn)],
    ['收到日期', request.receivedOn ? longDay(request.receivedOn) : '等机关确认'],
    ['申请内容', request.content],
    ['工作机构', office],
    ['联系电话', phone],
    ['地址', address],
    ['办公时间', hours],
  ]
  return (
    <section aria-labelledby="about">
      <h2 id="about">这件申请</h2>
      <dl class="facts">
        {rows.map(
          ([term, value]) =>
            value && (
              <div>
                <dt>{term}</dt>
                <dd class="as-written">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}

const Actions: FC<{ acts: readonly ApplicantAct[] }> = ({ acts }) =>
  acts.length === 0 ? null : (
    <section class="no-print" aria-labelledby="actions">
      <h2 id="actions">您可以</h2>
      <p class="actions">
        {acts.map((act) => (
          <a href={paths.trackAct(act)}>{applicantActs[act].title}</a>
        ))}
      </p>
    </section>
  )

export const CasePage: FC<{ site: Site; view: CaseView; note?: string | undefined; warn?: boolean }> = (props) => {
  const { site, view, note, warn } = props
  const acts = actsFor(view)
  return (
    <Page
      site={site}
      path={paths.trackCase}
      title="办理进度"
      column={columns.track}
      crumbs={[{ title: columns.track.name, href: paths.track }]}
      unlisted
      script={formScript()}
    >
      <div class="case">
        <div class="case-head">
          <h1>{view.request.number}</h1>
          <form class="no-print" method="post" action={paths.trackAct('leave')}>
            <button type="submit" class="second">
              离开
            </button>
          </form>
        </div>
        {note && (
          <div role="status">
            <Notice kind={warn ? 'warn' : 'info'}>
              <p>{note}</p>
            </Notice>
          </div>
        )}
        <Standing view={view} acts={acts} />
        <Asked view={view} />
        <FeeSection view={view} />
        <Letters view={view} />
        <Remedy view={view} />
        <ClockSection clock={view.clock} />
        <Timeline view={view} />
        <About view={view} />
        <Actions acts={acts} />
        <p class="aside no-print">用的是公用电脑？看完请点“离开”。半小时没有操作会自动离开。</p>
      </div>
    </Page>
  )
}
