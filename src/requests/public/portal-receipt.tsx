import type { FC } from 'hono/jsx'
import { addWorkdays, type Calendar, type Day, lastDay, periods } from '../../law/index.ts'
import { columns } from '../../portal/columns.ts'
import { longDay } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import { Qr } from '../../portal/qr.tsx'
import type { Site } from '../../portal/site.ts'
import { guessedDay } from './following.ts'
import { formScript } from './script.ts'

/** 提交凭证: what the applicant leaves with, on screen and on paper, and what comes next on which day. */

export type ReceiptProps = {
  site: Site
  number: string
  queryCode: string
  organ: string
  organPhone: string
  content: string
  submittedOn: Day
  /** Where a telephone that reads the picture is led: the number stands behind 「#」. */
  address: string
  calendar: Calendar
  confirmWithin: number
}

/** 4DWK-7T2M-…: read aloud and typed in fours. */
export const inFours = (code: string) => code.match(/.{1,4}/g)?.join('-') ?? code

const Coming: FC<Pick<ReceiptProps, 'calendar' | 'confirmWithin' | 'submittedOn'>> = (props) => {
  const confirm = addWorkdays(props.calendar, props.submittedOn, props.confirmWithin).day
  const answer = lastDay(props.calendar, periods.answer, confirm).day
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">接下来</h2>
      <ol class="coming">
        <li>
          <strong>{longDay(confirm)}以前</strong>
          （本站对各机关的要求），机关跟您确认收到，请留意电话。确认那天是收到申请之日（条例第三十一条）。
        </li>
        <li>
          从第二天起算<strong>二十个工作日</strong>答复。如果{longDay(confirm)}确认，最迟
          <strong>{guessedDay(answer, props.calendar)}</strong>
          答复（条例第三十三条）。
        </li>
        <li>
          中间可能会请您补充说明，或者征求有关的人的意见。有这些情况都会在查询页写明，期限怎样变化也会一天一天列出来。
        </li>
      </ol>
    </section>
  )
}

export const ReceiptPage: FC<ReceiptProps> = (props) => (
  <Page
    site={props.site}
    path={paths.trackReceipt}
    title="提交凭证"
    column={columns.apply}
    crumbs={[{ title: columns.apply.name, href: paths.apply }]}
    unlisted
    script={formScript()}
  >
    <h1>申请已经提交</h1>
    <div class="receipt" data-submitted="">
      <h2>政府信息公开申请提交凭证</h2>
      <div class="receipt-codes">
        <dl>
          <dt>申请编号</dt>
          <dd>{props.number}</dd>
          <dt>查询码</dt>
          <dd class="query-code">{inFours(props.queryCode)}</dd>
        </dl>
        <Qr text={props.address} label="查询进度的二维码" />
      </div>
      <dl class="facts">
        <div>
          <dt>收件机关</dt>
          <dd>{props.organ}</dd>
        </div>
        <div>
          <dt>提交日期</dt>
          <dd>{longDay(props.submittedOn)}</dd>
        </div>
        <div>
          <dt>申请内容</dt>
          <dd class="as-written">{props.content}</dd>
        </div>
        {props.organPhone && (
          <div>
            <dt>联系电话</dt>
            <dd>{props.organPhone}</dd>
          </div>
        )}
      </dl>
    </div>
    <Notice kind="warn">
      <p>
        <strong>请抄下或者打印编号和查询码。</strong>
        凭它们查进度、补充说明、取答复；别人拿到也能看到您的申请，请像信件一样保管。二维码里只有查询地址和编号，没有查询码。
      </p>
    </Notice>
    <p class="ways">
      <button type="button" data-print="" hidden>
        打印这份凭证
      </button>
      <a class="button second" href={paths.trackCase}>
        查看办理进度
      </a>
    </p>
    <Coming {...props} />
  </Page>
)
