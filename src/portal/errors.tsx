import type { Child, FC } from 'hono/jsx'
import { likelyPages, wordsOf } from './astray.ts'
import { Page } from './page.tsx'
import { paths } from './paths.ts'
import { SearchBox } from './search-box.tsx'
import type { Site } from './site.ts'

/** What went wrong, and what to do next. Never what the machine thinks of it. */
type Explained = { title: string; say: string; next: Child }

const elsewhere = (
  <>
    <li>
      从<a href={paths.home}>首页</a>重新进入；
    </li>
    <li>
      在<a href={paths.items}>主动公开内容</a>中按机关、栏目、年份查找；
    </li>
    <li>
      查看<a href={paths.reports}>政府信息公开工作年度报告</a>。
    </li>
  </>
)

const explained = {
  400: { title: '请求有误', say: '网址中的条件无法识别。', next: elsewhere },
  403: {
    title: '不能查看此页',
    say: '此页面不向公众开放，或者登录的账号没有查看它的权限。',
    next: (
      <>
        <li>
          工作人员请<a href="/console">登录工作台</a>后再打开；
        </li>
        <li>
          公众可以从<a href={paths.home}>首页</a>查看已公开的内容。
        </li>
      </>
    ),
  },
  404: { title: '没有找到此页', say: '网址可能输入有误，或者内容已经移动、撤下。', next: null },
  429: {
    title: '访问过于频繁',
    say: '短时间内的访问次数过多，请稍等一分钟再试。',
    next: (
      <li>
        稍后刷新此页，或回到<a href={paths.home}>首页</a>。
      </li>
    ),
  },
  500: {
    title: '暂时无法打开',
    say: '系统出了问题，已经记录下来。如果您刚才提交了内容，请先确认它是否已经保存，再重新提交。',
    next: (
      <>
        <li>过几分钟刷新此页；</li>
        <li>仍然打不开时，请按页面底部的联系方式告诉我们。</li>
      </>
    ),
  },
} satisfies Record<number, Explained>

/** 404: the words of the address are in the search box already, and the pages it may have meant stand below. */
const Helped: FC<{ path: string; site: Site }> = ({ path, site }) => {
  const likely = likelyPages(path)
  return (
    <>
      <SearchBox id="q" value={wordsOf(path)} />
      {likely.length > 0 && (
        <>
          <h2>您可能要找</h2>
          <ul>
            {likely.map(({ title, href }) => (
              <li>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>还是没有找到</h2>
      <ul>
        <li>
          在<a href={paths.siteMap}>网站地图</a>中看本站有什么；
        </li>
        <li>
          没有公开的信息，可以<a href={paths.apply}>申请政府信息公开</a>；
        </li>
        <li>{site.phone ? `打电话问：${site.host || site.name}，${site.phone}。` : '按页面底部的联系方式问。'}</li>
      </ul>
    </>
  )
}

type Props = { site: Site; status: keyof typeof explained; path: string; details?: readonly string[] }

/** A complete page for a reader who went astray, with the way on. */
export const errorPage = ({ site, status, path, details = [] }: Props) => {
  const { title, say, next } = explained[status]
  return (
    <Page site={site} path={path} title={title} unlisted>
      <div class="astray">
        <p class="astray-code">{status}</p>
        <h1>{title}</h1>
        <p>{say}</p>
        {details.length > 0 && (
          <ul>
            {details.map((detail) => (
              <li>{detail}</li>
            ))}
          </ul>
        )}
        {status === 404 ? (
          <Helped path={path} site={site} />
        ) : (
          <>
            <h2>您可以</h2>
            <ul>{next}</ul>
          </>
        )}
      </div>
    </Page>
  )
}
