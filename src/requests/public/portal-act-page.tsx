import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { Choices, Files, Line, type Problem, ProblemSummary } from '../../portal/fields.tsx'
import { longDay } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import { proceedingsOf } from '../request.ts'
import { type ApplicantAct, applicantActs } from './applicant-acts.ts'
import { formScript } from './script.ts'
import type { CaseView } from './view.ts'

/** One thing to do in one's own case: said, confirmed, sent once. */

export type Saying = {
  site: Site
  view: CaseView
  act: ApplicantAct
  said: Readonly<Record<string, string | undefined>>
  problems: readonly Problem[]
}

const wrong = ({ problems }: Saying, name: string) => problems.find(({ field }) => field === name)?.message

const Written: FC<Saying & { label: string; hint: string; rows: number; most: number; optional?: boolean }> = (
  props,
) => (
  <Line
    name="text"
    label={props.label}
    hint={props.hint}
    value={props.said.text}
    problem={wrong(props, 'text')}
    rows={props.rows}
    most={props.most}
    optional={props.optional}
  />
)

const Papers: FC<Saying> = (props) => (
  <Files
    name="files"
    label="材料"
    hint="PDF、Word、Excel、图片，每个不超过 20 MB，最多 5 个"
    sent={[]}
    problem={wrong(props, 'files')}
    accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.ofd"
    optional
    multiple
  />
)

const Correct: FC<Saying> = (props) => {
  const { correction } = proceedingsOf(props.view.request)
  return (
    <>
      <Notice>
        <p class="as-written">
          机关请您补充：{correction?.items}
          {correction?.untilOn &&
            `\n请在${longDay(correction.untilOn)}以前送到。逾期不补充又没有正当理由的，机关不再处理（条例第三十条）。`}
        </p>
      </Notice>
      <Written {...props} label="补充说明" hint="写得越具体越好找：时间、地点、项目、文件名称" rows={8} most={8_000} />
      <Papers {...props} />
    </>
  )
}

const Reason: FC<Saying> = (props) => (
  <>
    <Notice>
      <p class="as-written">机关提出：{proceedingsOf(props.view.request).reason?.evidence}</p>
    </Notice>
    <Written
      {...props}
      label="理由"
      hint="为什么需要这么多、这么频繁；不用说明用这些信息做什么"
      rows={8}
      most={8_000}
    />
    <Papers {...props} />
  </>
)

const Received: FC<Saying> = () => (
  <p class="lead">确认后，今天记为您收到文书的日子；需要您在期限内做的事，从今天的第二天起算。</p>
)

const Withdraw: FC<Saying> = () => (
  <Notice kind="warn">
    <p>
      <strong>撤回以后不能恢复。</strong>机关不再查找和答复；以后还想要，可以重新申请。
    </p>
  </Notice>
)

const scores = [
  { value: '5', label: '很满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '一般' },
  { value: '2', label: '不满意' },
  { value: '1', label: '很不满意' },
] as const

const Rate: FC<Saying> = (props) => (
  <>
    <Choices
      name="score"
      label="总的来说"
      value={props.said.score}
      problem={wrong(props, 'score')}
      options={scores}
      row
    />
    <Written {...props} label="想说的话" hint="加密保存，只有这个机关看得到" rows={4} most={1_000} optional />
  </>
)

const bodies: Record<ApplicantAct, FC<Saying>> = {
  correct: Correct,
  reason: Reason,
  received: Received,
  withdraw: Withdraw,
  rate: Rate,
}

export const ActPage: FC<Saying> = (saying) => {
  const { site, view, act, problems } = saying
  const { title } = applicantActs[act]
  const Body = bodies[act]
  return (
    <Page
      site={site}
      path={paths.trackAct(act)}
      title={problems.length > 0 ? `需要修改：${title}` : title}
      column={columns.track}
      crumbs={[
        { title: columns.track.name, href: paths.track },
        { title: '办理进度', href: paths.trackCase },
      ]}
      unlisted
      script={formScript()}
    >
      <div class="sheet-page">
        <h1>{act === 'withdraw' ? '确定撤回这件申请吗？' : title}</h1>
        <ProblemSummary problems={problems} />
        <form class="sheet" method="post" action={paths.trackAct(act)} enctype="multipart/form-data" novalidate>
          <input type="hidden" name="seen" value={String(view.seq)} />
          <Body {...saying} />
          <p class="ways form-ways">
            <button type="submit" class={act === 'withdraw' ? 'main-way danger' : 'main-way'}>
              {act === 'withdraw' ? '撤回' : '提交'}
            </button>
            <a class="button second" href={paths.trackCase}>
              不做了，返回
            </a>
          </p>
        </form>
      </div>
    </Page>
  )
}
