import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { Breadcrumb, type Crumb, Footer, Masthead } from './frame.tsx'
import { breadcrumbs, JsonLd } from './json-ld.tsx'
import { type Article, type Column, Tags } from './meta.tsx'
import type { Site } from './site.ts'
import { fontSheet, stylesheets } from './styles.ts'

export type Feed = { title: string; type: string; href: string }

export type PageProps = {
  site: Site
  /** The page's own address, without query: marks the navigation, names the canonical address. */
  path: string
  title: string
  description?: string
  /** The column (栏目) the page belongs to; absent on the home page and on error pages only. */
  column?: Column
  /** Set on a page that is one piece of content: its three content tags (网站标签). */
  article?: Article
  /** Between 首页 and this page. */
  crumbs?: readonly Crumb[]
  /** What the breadcrumb calls this page, where its title is long. */
  crumb?: string
  /** Feeds of what this page lists, found by readers' programs. */
  feeds?: readonly Feed[]
  /** What machines read in the head beside the tags (JSON-LD). */
  head?: Child
  /** An error page belongs in no index and has no canonical address. */
  unlisted?: boolean
  /** Address of a script that makes a form more convenient; the page is whole without it. */
  script?: string
  children?: Child
}

/** Every public page: complete without scripts, without styles, with the keyboard, at 200 %, on paper. */
export const Page: FC<PageProps> = (props) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{props.path === '/' ? props.site.name : `${props.title}_${props.site.name}`}</title>
        <Tags {...props} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {stylesheets().map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {props.feeds?.map(({ title, type, href }) => (
          <link rel="alternate" type={type} title={title} href={href} />
        ))}
        {(props.crumbs?.length ?? 0) > 0 && !props.unlisted && (
          <JsonLd thing={breadcrumbs(props.site, props.crumbs ?? [], props.crumb ?? props.title)} />
        )}
        {props.head}
        {props.script && <script src={props.script} defer />}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Masthead site={props.site} path={props.path} />
        <main id="main" class="frame" tabindex={-1}>
          {props.path !== '/' && <Breadcrumb crumbs={props.crumbs ?? []} here={props.crumb ?? props.title} />}
          {props.children}
        </main>
        <Footer site={props.site} />
        <link rel="stylesheet" href={fontSheet()} />
      </body>
    </html>
  </>
)
