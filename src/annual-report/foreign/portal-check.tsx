import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { Page } from '../../portal/page.tsx'
import { Notice } from '../../portal/parts.tsx'
import { paths } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import type { Reading } from './check-job.ts'
import { limits } from './limits.ts'
import { ReadingView } from './portal-reading.tsx'

/** 年报自查: one form, and below it what was found. Complete without a script; nothing is kept. */

const { name, description } = columns.check
const accepted = '.html,.htm,.docx,.pdf,.xlsx,.json,.txt,.md'

const CheckForm: FC = () => (
  <form class="check-form" method="post" action={paths.check} enctype="multipart/form-data">
    <div class="check-field">
      <label for="file">选择年报文件</label>
      <input id="file" type="file" name="file" accept={accepted} aria-describedby="file-note" />
      <p id="file-note" class="aside">
        网页、Word（docx）、PDF、Excel（xlsx）、文本；不超过{limits.bytes / 1024 / 1024} MB。
      </p>
    </div>
    <div class="check-field">
      <label for="text">或者粘贴年报的正文和表格</label>
      <textarea id="text" name="text" rows={8} maxlength={limits.characters} aria-describedby="text-note" />
      <p id="text-note" class="aside">
        在公布年报的网页上全选、复制，再粘贴到这里。空着的格读不准时，请改用文件。
      </p>
    </div>
    <div class="check-field">
      <label for="previous">上一年度的年报文件（选填）</label>
      <input id="previous" type="file" name="previous" accept={accepted} aria-describedby="previous-note" />
      <p id="previous-note" class="aside">
        用来核对结转、现行有效件数与上年是否衔接，正文是否与上年雷同。
      </p>
    </div>
    <p class="check-ways">
      <button type="submit" name="want" value="page">
        核对
      </button>
      <button type="submit" name="want" value="xlsx" class="second">
        核对并下载核校表
      </button>
    </p>
  </form>
)

const NothingKept: FC = () => (
  <Notice>
    <p>
      所交的内容只在核对时读一次，不保存、不记录，核对完即丢弃。核对依照《政府信息公开条例》第五十条和国办公开办函〔2021〕30号的格式；结果供编制机关自查，不是检查结论。
    </p>
  </Notice>
)

type Props = { site: Site; readings?: readonly Reading[]; problem?: string }

export const CheckPage: FC<Props> = ({ site, readings, problem }) => (
  <Page
    site={site}
    path={paths.check}
    title={readings ? `${name}结果` : name}
    description={description}
    column={columns.check}
    crumbs={readings ? [{ title: name, href: paths.check }] : []}
    unlisted={readings !== undefined || problem !== undefined}
  >
    <h1>{readings ? `${name}结果` : name}</h1>
    {problem && (
      <div role="alert">
        <Notice kind="warn">
          <p>{problem}</p>
        </Notice>
      </div>
    )}
    {readings?.map((reading, index) => (
      <ReadingView reading={reading} prefix={index === 0 ? '' : `r${index + 1}-`} />
    ))}
    {readings ? <h2>再核对一份</h2> : <p class="lead">{description}</p>}
    <CheckForm />
    <NothingKept />
  </Page>
)
