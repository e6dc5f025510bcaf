import { html, raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { drawnOnce } from './drawn.ts'
import { footerLines, footerMarks } from './footer.ts'
import { markShapes } from './mark.ts'
import { bar, groups, type Link } from './menu.ts'
import { paths } from './paths.ts'
import { SearchBox } from './search-box.tsx'
import type { Site } from './site.ts'

export type Crumb = { title: string; href: string }

const within = (path: string, href: string) => path === href || path.startsWith(`${href}/`)
const stands = (path: string, { href, with: others = [] }: Link) =>
  href === '/' ? path === '/' : [href, ...others].some((each) => within(path, each))

const Mark: FC = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    {Object.entries(markShapes).map(([name, d]) => (
      <path class={`mark-${name}`} d={d} />
    ))}
  </svg>
)

/** For the elderly: larger text, a simpler page. Both buttons are in every page; reading.css, chosen by cookie, hides one. */
const ReadingSwitch: FC<{ path: string }> = ({ path }) => (
  <form class="reading-switch" method="post" action={paths.reading}>
    <input type="hidden" name="back" value={path} />
    <button type="submit" class="reading-larger" name="mode" value="elder">
      大字版
    </button>
    <button type="submit" class="reading-standard" name="mode" value="standard">
      标准版
    </button>
  </form>
)

const here = (path: string, entry: Link) => (stands(path, entry) ? (path === entry.href ? 'page' : 'true') : undefined)

const isEntry = (site: Site, path: string) =>
  groups(site).some(({ entries }) => entries.some(({ href }) => href === path))

/** Everything the site holds, opened without a script. */
const Menu: FC<{ site: Site; path: string }> = ({ site, path }) => (
  <details class="menu">
    <summary>全部栏目</summary>
    <div class="menu-panel">
      <div class="frame menu-groups">
        {groups(site).map(({ title, entries }) => (
          <div>
            <p class="menu-title">{title}</p>
            <ul>
              {entries.map((entry) => (
                <li>
                  <a href={entry.href} aria-current={path === entry.href ? 'page' : undefined}>
                    {entry.title}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  </details>
)

/** Stands for the page's own address while a masthead is drawn for many pages at once. */
const anyPage = '/any-page-of-the-site'

/** The same for all pages that stand at one place of the navigation, but for the address of the page itself. */
export const Masthead: FC<{ site: Site; path: string }> = ({ site, path }) => {
  const isOwn = path === paths.home || path === paths.search || isEntry(site, path)
  const place = isOwn ? path : bar.map((entry) => here(path, entry)).join()
  const draw = () => <WholeMasthead site={site} path={path} at={isOwn ? path : anyPage} />
  const text = drawnOnce(site, `masthead ${place}`, draw)
  return isOwn ? text : raw(text.replaceAll(anyPage, () => html`${path}`.toString()))
}

/** `at`: the address it leads back to. */
const WholeMasthead: FC<{ site: Site; path: string; at: string }> = ({ site, path, at }) => (
  <header class="masthead">
    <div class="frame masthead-name">
      <a class="site-name" href={paths.home}>
        <Mark />
        <span class="site-organ">{site.name}</span>
        {site.name !== '政府信息公开' && <span class="site-part">政府信息公开</span>}
      </a>
      <div class="masthead-tools">
        {path !== paths.home && path !== paths.search && <SearchBox id="q-top" small />}
        <a class="variant" href={`/t${at === '/' ? '' : at}`} hreflang="zh-Hant" lang="zh-Hant" translate="no">
          繁體
        </a>
        <ReadingSwitch path={at} />
      </div>
    </div>
    <nav class="masthead-nav" aria-label="主导航">
      <div class="frame bar-frame">
        <ul class="nav-bar">
          {bar.map((entry) => (
            <li>
              <a href={entry.href} aria-current={here(path, entry)}>
                {entry.title}
              </a>
            </li>
          ))}
        </ul>
        <Menu site={site} path={path} />
      </div>
    </nav>
  </header>
)

export const Breadcrumb: FC<{ crumbs: readonly Crumb[]; here: string }> = ({ crumbs, here: title }) => (
  <nav class="breadcrumb" aria-label="当前位置">
    <ol>
      {[{ title: '首页', href: paths.home }, ...crumbs].map((crumb) => (
        <li>
          <a href={crumb.href}>{crumb.title}</a>
        </li>
      ))}
      <li aria-current="page">{title}</li>
    </ol>
  </nav>
)

export const Footer: FC<{ site: Site }> = ({ site }) => drawnOnce(site, 'footer', () => <WholeFooter site={site} />)

const WholeFooter: FC<{ site: Site }> = ({ site }) => (
  <footer class="footer">
    <div class="frame">
      <ul class="footer-links">
        <li>
          <a href={paths.siteMap}>网站地图</a>
        </li>
        <li>
          <a href={paths.accessibility}>无障碍声明</a>
        </li>
        <li>
          <a href={paths.reading}>阅读设置</a>
        </li>
        {footerMarks(site).map(({ title, href }) => (
          <li>
            <a href={href} rel="external">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <dl class="footer-lines">
        {footerLines(site).map(({ term, text, href }) => (
          <div>
            <dt>{term}</dt>
            <dd>
              {href ? (
                <a href={href} rel="external">
                  {text}
                </a>
              ) : (
                text
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  </footer>
)
