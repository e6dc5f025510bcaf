import type { FC } from 'hono/jsx'
import { markShapes } from './mark.ts'
import { paths } from './paths.ts'
import type { Site } from './site.ts'

export type Crumb = { title: string; href: string }
/** `with`: other addresses that belong to the entry. */
type Entry = Crumb & { with?: readonly string[] }

const navigation = (site: Site): Entry[] => [
  { title: '首页', href: paths.home },
  ...(site.guide.length > 0 ? [{ title: '公开指南', href: paths.guide }] : []),
  { title: '主动公开', href: paths.items },
  { title: '依申请公开', href: paths.apply, with: [paths.track, paths.answered] },
  { title: '年度报告', href: paths.reports },
  { title: '年报自查', href: paths.check },
]

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`)
const stands = (path: string, { href, with: others = [] }: Entry) =>
  href === '/' ? path === '/' : [href, ...others].some((each) => within(path, each))

const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    {Object.entries(markShapes).map(([name, d]) => (
      <path class={`mark-${name}`} d={d} />
    ))}
  </svg>
)

/** Larger text for the elderly. Both buttons are in every page; reading.css, chosen by cookie, hides one of them. */
const ReadingSwitch: FC<{ path: string }> = ({ path }) => (
  <form class="reading-switch" method="post" action={paths.reading}>
    <input type="hidden" name="back" value={path} />
    <button type="submit" class="reading-larger" name="reading" value="large">
      大字版
    </button>
    <button type="submit" class="reading-standard" name="reading" value="standard">
      标准版
    </button>
  </form>
)

export const Masthead: FC<{ site: Site; path: string }> = ({ site, path }) => (
  <header class="masthead">
    <div class="frame masthead-name">
      <a class="site-name" href={paths.home}>
        <Mark />
        <span class="site-organ">{site.name}</span>
        {site.name !== '政府信息公开' && <span class="site-part">政府信息公开</span>}
      </a>
      <ReadingSwitch path={path} />
    </div>
    <nav class="masthead-nav" aria-label="主导航">
      <ul class="frame">
        {navigation(site).map((entry) => (
          <li>
            <a
              href={entry.href}
              aria-current={stands(path, entry) ? (path === entry.href ? 'page' : 'true') : undefined}
            >
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </header>
)

export const Breadcrumb: FC<{ crumbs: readonly Crumb[]; here: string }> = ({ crumbs, here }) => (
  <nav class="breadcrumb" aria-label="当前位置">
    <ol>
      {[{ title: '首页', href: paths.home }, ...crumbs].map(({ title, href }) => (
        <li>
          <a href={href}>{title}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
)

/** 页脚: who runs the site and how to reach them; the code must equal the one in the tags. */
const footerLines = (site: Site): [string, string][] => [
  ['主办单位', site.host],
  ['承办单位', site.operator],
  ['联系电话', site.phone],
  ['电子邮箱', site.email],
  ['办公地址', site.address],
  ['办公时间', site.hours],
  ['网站标识码', site.idCode],
  ['备案号', site.icp],
  ['公安备案', site.policeRecord],
]

export const Footer: FC<{ site: Site }> = ({ site }) => (
  <footer class="footer">
    <div class="frame">
      <dl class="footer-lines">
        {footerLines(site).map(
          ([term, value]) =>
            value && (
              <div>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p class="footer-links">
        <a href={paths.reading}>阅读设置</a>
      </p>
    </div>
  </footer>
)
