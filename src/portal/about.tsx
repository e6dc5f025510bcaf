import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { listColumns, type PublicColumn } from '../disclosure/columns/store-public.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { publicPage, tagged } from './cache.ts'
import { columns } from './columns.ts'
import { groups } from './menu.ts'
import { Page } from './page.tsx'
import { paths } from './paths.ts'
import { readSite } from './read-site.ts'
import type { Site } from './site.ts'

/** About the site itself: everything it holds on one page, and how far everybody can use it. */

const SiteMapPage: FC<{ site: Site; all: readonly PublicColumn[] }> = ({ site, all }) => {
  const { name, description } = columns.siteMap
  return (
    <Page site={site} path={paths.siteMap} title={name} description={description} column={columns.siteMap}>
      <h1>{name}</h1>
      <div class="site-map">
        {groups(site).map(({ title, entries }) => (
          <section aria-label={title}>
            <h2>{title}</h2>
            <ul>
              {entries.map((entry) => (
                <li>
                  <a href={entry.href}>{entry.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {all
          .filter(({ parentId }) => parentId === null)
          .map((top) => (
            <section aria-label={`栏目：${top.name}`}>
              <h2>{top.name}</h2>
              <Branch of={top.id} all={all} />
            </section>
          ))}
      </div>
    </Page>
  )
}

const Branch: FC<{ of: string; all: readonly PublicColumn[] }> = ({ of, all }) => {
  const below = all.filter(({ parentId }) => parentId === of)
  if (below.length === 0) return null
  return (
    <ul>
      {below.map(({ id, slug, name }) => (
        <li>
          <a href={paths.column(slug)}>{name}</a>
          <Branch of={id} all={all} />
        </li>
      ))}
    </ul>
  )
}

const AccessibilityPage: FC<{ site: Site }> = ({ site }) => {
  const { name, description } = columns.accessibility
  return (
    <Page site={site} path={paths.accessibility} title={name} description={description} column={columns.accessibility}>
      <div class="prose">
        <h1>{name}</h1>
        <p>
          {site.name}依照《中华人民共和国无障碍环境建设法》第三十二条建设本站，按《网页内容无障碍指南》（WCAG）2.2 的 A
          级和 AA 级制作，每次修改都用工具逐页检查。
        </p>
        <h2>您可以这样使用本站</h2>
        <ul>
          <li>
            在<a href={paths.reading}>阅读设置</a>中选择大字、特大字、高对比和简洁页面；页面右上角的“大字版”一按即换。
          </li>
          <li>用浏览器放大到 200% 以上，页面自动重排，不需要左右拖动；很宽的表格在自己的区域里滚动。</li>
          <li>只用键盘就能完成全部操作：Tab 键逐项移动，第一项是“跳到正文”。</li>
          <li>使用读屏软件：每页只有一个一级标题，表格有表头，图片有替代文字，解读图文有文字全文。</li>
          <li>关闭脚本、使用旧浏览器或者慢的网络，查看、搜索、申请和查询都能完成。</li>
          <li>打印任何一页，导航不会印出来。</li>
        </ul>
        <h2>还做不到的</h2>
        <p>
          历史附件中有一部分是扫描件，没有可以读出的文字。需要这些文件的文字内容，请与我们联系，或者在申请时说明需要的形式；
          阅读、书写有困难的，工作人员会提供帮助（《中华人民共和国政府信息公开条例》第四十三条）。
        </p>
        <h2>反映问题</h2>
        <p>
          {site.phone || site.email
            ? `发现哪一页不好用，请告诉我们：${[site.phone, site.email].filter(Boolean).join('，')}。`
            : '发现哪一页不好用，请按页面底部的联系方式告诉我们。'}
        </p>
      </div>
    </Page>
  )
}

export const aboutPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.siteMap, publicPage, async (c) => {
      tagged(c, 'column')
      const [site, all] = await Promise.all([readSite(db), listColumns(db, today())])
      return c.html(<SiteMapPage site={site} all={all} />)
    })
    .get(paths.accessibility, publicPage, async (c) => {
      tagged(c, 'site')
      return c.html(<AccessibilityPage site={await readSite(db)} />)
    })
