import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { Line } from '../../portal/fields.tsx'
import { longDay } from '../../portal/format.ts'
import { applying, JsonLd } from '../../portal/json-ld.tsx'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import type { PublicKind, PublicRecord } from '../../portal/store-public-record.ts'
import { formScript } from './script.ts'

/** Before an application is written: perhaps it is public already (条例§36（一）), and nobody need wait for it. */

const kindNames: Record<PublicKind, string> = { item: '主动公开信息', report: '年度报告', answer: '已公开的答复' }

const AskForm: FC<{ text?: string; problem?: string | undefined }> = ({ text, problem }) => (
  <form class="sheet" method="post" action={paths.applyBefore}>
    <Line
      name="text"
      label="您想要什么信息？"
      hint="用一两句话写下来，先帮您看看是不是已经公开。这里写的内容不保存。"
      value={text}
      problem={problem}
      rows={3}
      most={500}
    />
    <p class="ways">
      <button type="submit" name="go" value="look">
        看看是否已公开
      </button>
    </p>
  </form>
)

const Introduction: FC = () => (
  <section aria-labelledby="know">
    <h2 id="know">申请之前</h2>
    <ul class="plain">
      <li>
        <strong>谁都可以申请。</strong>公民、法人或者其他组织都可以，不用注册，<strong>不用说明用途</strong>
        （条例第二十七条）。
      </li>
      <li>
        <strong>大约十分钟。</strong>请准备好证件号码、联系方式，最好有证件的照片或扫描件。
      </li>
      <li>
        <strong>不收检索、复制、邮寄的费用。</strong>
        只有数量、频次明显超过合理范围时才可能收取信息处理费（条例第四十二条）。
      </li>
      <li>
        <strong>什么时候答复。</strong>
        收到之日起二十个工作日内；需要延长的最多再加二十个工作日，会告诉您（条例第三十三条）。
      </li>
    </ul>
    <details>
      <summary>其他申请方式和不适用的情形</summary>
      <p>
        也可以当面提交或者邮寄：在<a href={paths.guide}>公开指南</a>
        里下载各机关的申请表（Word）。书面有困难的，可以口头提出，由工作机构代为填写（条例第二十九条）。
      </p>
      <p>
        学校、医院、供水供电供气供热、公交、环保等公共企事业单位的信息不走这里的程序：请先向该单位要求公开；它没有依照规定公开的，可以向它的主管部门申诉（条例第五十五条）。
      </p>
      <p>咨询、投诉、举报、信访请走相应的渠道，用申请公开的方式提出的不作为公开申请处理（条例第三十九条）。</p>
    </details>
  </section>
)

const Already: FC = () => (
  <p class="already">
    已经申请过？
    <a href={paths.track}>查询办理进度</a>
    <a href={paths.answered}>看看别人问过什么</a>
  </p>
)

type AskProps = { site: Site; text?: string; problem?: string | undefined }

export const AskPage: FC<AskProps> = ({ site, text, problem }) => (
  <Page
    site={site}
    path={paths.apply}
    title={columns.apply.name}
    description={columns.apply.description}
    column={columns.apply}
    head={<JsonLd thing={applying(site)} />}
    script={formScript()}
  >
    <h1>向行政机关申请政府信息</h1>
    <Already />
    <div data-drafts="" hidden></div>
    <AskForm text={text} problem={problem} />
    <p class="aside">
      知道要申请什么了，也可以<a href={paths.applyForm}>直接填写申请</a>。
    </p>
    <Introduction />
  </Page>
)

const Suggestion: FC<{ record: PublicRecord }> = ({ record }) => (
  <li class="suggestion">
    <h2>{record.title}</h2>
    <p class="entry-facts">
      <span>{kindNames[record.kind]}</span>
      <span>{record.organ}</span>
      <time datetime={record.day}>{longDay(record.day)}</time>
    </p>
    <p class="ways">
      <button class="second" type="submit" name="open" value={record.id} formtarget="_blank">
        打开看看<span class="unseen">：{record.title}（新窗口）</span>
      </button>
      <button class="second" type="submit" name="found" value={record.id}>
        这就是我要的<span class="unseen">：{record.title}</span>
      </button>
      <button class="bare" type="submit" name="dismiss" value={record.id}>
        不是我要的<span class="unseen">：{record.title}</span>
      </button>
    </p>
  </li>
)

type Props = { site: Site; visit: string; text: string; records: readonly PublicRecord[]; dismissed: boolean }

export const SuggestionsPage: FC<Props> = ({ site, visit, text, records, dismissed }) => (
  <Page
    site={site}
    path={paths.apply}
    title="可能已经公开"
    column={columns.apply}
    crumbs={[{ title: columns.apply.name, href: paths.apply }]}
    unlisted
  >
    <h1>{records.length > 0 ? '这些已经公开，有您要的吗？' : '没有找到相近的已公开信息'}</h1>
    <p class="lead">您想要的：{text}</p>
    <form method="post" action={paths.applyBefore}>
      <input type="hidden" name="visit" value={visit} />
      {records.length > 0 ? (
        <ol class="suggestions">
          {records.map((record) => (
            <Suggestion record={record} />
          ))}
        </ol>
      ) : (
        <Notice>
          <p>{dismissed ? '提示的都不是您要的。' : ''}可以接着填写申请，刚才写的内容会带到申请里。</p>
        </Notice>
      )}
      <p class="ways">
        <button type="submit" name="go" value="apply">
          {records.length > 0 ? '都不是，继续申请' : '继续申请'}
        </button>
      </p>
    </form>
    <details open={records.length === 0}>
      <summary>换个说法再找</summary>
      <AskForm text={text} />
    </details>
  </Page>
)

export const FoundPage: FC<{ site: Site; record: PublicRecord }> = ({ site, record }) => (
  <Page site={site} path={paths.apply} title="已经公开" column={columns.apply} unlisted>
    <h1>已经公开，不用申请</h1>
    <Notice>
      <p>
        <a href={record.path}>{record.title}</a>
      </p>
    </Notice>
    <p>
      由{record.organ}于{longDay(record.day)}公开，现在就可以查阅。如果打开后发现内容不够，仍然可以
      <a href={paths.apply}>回来申请</a>。
    </p>
  </Page>
)
