import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Crumb } from './frame.tsx'
import { paths } from './paths.ts'
import type { Site } from './site.ts'

/**
 * What a page is, for search engines (schema.org). A data block is no script: no browser runs it, the policy of the
 * page stays as it is; `<` is written as its escape, so that no text can end the block.
 */
type Thing = Readonly<Record<string, unknown>>

const safe = (thing: Thing) =>
  JSON.stringify(thing).replace(
    /[<>&\u2028\u2029]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

export const JsonLd: FC<{ thing: Thing }> = ({ thing }) => (
  <script type="application/ld+json">{raw(safe({ '@context': 'https://schema.org', ...thing }))}</script>
)

const home = (site: Site) => (site.domain ? `https://${site.domain}` : '')

export const organization = (site: Site): Thing => ({
  '@type': 'GovernmentOrganization',
  name: site.host || site.name,
  ...(site.domain ? { url: home(site) } : {}),
  ...(site.phone ? { telephone: site.phone } : {}),
  ...(site.address ? { address: site.address } : {}),
})

/** 首页 and what lies between it and the page. */
export const breadcrumbs = (site: Site, crumbs: readonly Crumb[], here: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ title: '首页', href: paths.home }, ...crumbs, { title: here, href: '' }].map(
    ({ title, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      ...(href ? { item: home(site) + href } : {}),
    }),
  ),
})

type Piece = { path: string; title: string; organ: string; publishedOn: string }

export const article = (site: Site, { path, title, organ, publishedOn }: Piece): Thing => ({
  '@type': 'Article',
  headline: title,
  url: home(site) + path,
  inLanguage: 'zh-CN',
  datePublished: publishedOn,
  publisher: { '@type': 'GovernmentOrganization', name: organ },
})

/** 依申请公开 is a service anybody may ask for (条例§27). */
export const applying = (site: Site): Thing => ({
  '@type': 'GovernmentService',
  name: '政府信息公开申请',
  url: home(site) + paths.apply,
  serviceType: '依申请公开',
  provider: organization(site),
  ...(site.area ? { areaServed: site.area } : {}),
})

export const dataset = (site: Site, names: readonly string[]): Thing => ({
  '@type': 'Dataset',
  name: `${site.name}开放数据`,
  description: `${site.name}依法公开的信息：${names.join('、')}，按种类和年份下载。`,
  url: home(site) + paths.openData,
  inLanguage: 'zh-CN',
  isAccessibleForFree: true,
  creator: organization(site),
})
