import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { Line, type Problem, ProblemSummary } from '../../portal/fields.tsx'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import { formScript } from './script.ts'

/** 查询办理进度: the number and the query code, sent and never put into an address. */

type Props = {
  site: Site
  number?: string
  problems?: readonly Problem[]
  note?: string | undefined
  carried?: string | undefined
}

export const SignInPage: FC<Props> = ({ site, number, problems = [], note, carried }) => (
  <Page
    site={site}
    path={paths.track}
    title={columns.track.name}
    description={columns.track.description}
    column={columns.track}
    crumbs={[{ title: columns.apply.name, href: paths.apply }]}
    script={formScript()}
  >
    <div class="sheet-page">
      <h1>{columns.track.name}</h1>
      {note && (
        <Notice>
          <p>{note}</p>
        </Notice>
      )}
      <ProblemSummary problems={problems} />
      <form class="sheet" method="post" action={paths.track} novalidate data-number-from-address="">
        {carried && <input type="hidden" name="carried" value={carried} />}
        <Line
          name="number"
          label="申请编号"
          hint="在提交凭证或者登记回执上，如“海澜财申〔2026〕5号”；括号写成 [ ] 也可以"
          value={number}
          problem={problems.find(({ field }) => field === 'number')?.message}
          most={60}
        />
        <Line
          name="code"
          label="查询码"
          hint="16 位数字和字母，不分大小写，横线可以不写"
          problem={problems.find(({ field }) => field === 'code')?.message}
          most={40}
          short
        />
        <p class="ways form-ways">
          <button type="submit" class="main-way">
            查询
          </button>
        </p>
      </form>
      <details>
        <summary>编号或者查询码找不到了？</summary>
        <p>
          带上证件到受理申请的机关，或者打电话给它的政府信息公开工作机构核实身份后查询。邮寄、当面提出的申请，查询码印在登记回执上。
        </p>
      </details>
    </div>
  </Page>
)
