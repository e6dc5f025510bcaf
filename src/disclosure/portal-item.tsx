import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Day } from '../platform/act.ts'
import { longDay } from '../portal/format.ts'
import { article, JsonLd } from '../portal/json-ld.tsx'
import type { Column } from '../portal/meta.tsx'
import { Page } from '../portal/page.tsx'
import { Notice, Title } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import { validityOn } from '../portal/validity.ts'
import { articleHtml } from './article-html.ts'
import { Facts } from './portal-item-facts.tsx'
import { Files, hasMedia, Media } from './portal-item-files.tsx'
import { Address, Version } from './portal-item-foot.tsx'
import type { ItemPageFacts, Linked } from './store-item.ts'

/** One item: what it is, whether it holds, its text, its files, what belongs to it, and which version this is. */

export type ItemProps = { site: Site; item: ItemPageFacts; column: Column; today: Day }

/** The registers keep the day of publication, not the minute; the tag's form asks for both (网站标签 PubDate). */
export const publishedText = (item: ItemPageFacts) => item.publishedAt ?? `${item.publishedOn} 00:00`
export const sourceOf = (item: ItemPageFacts) => item.source || item.metadata?.source || item.organ

/** 「某局关于…的通知」 breaks after who issued it, before what it is about. */
const titleParts = (title: string): string[] => {
  const at = title.indexOf('关于')
  return at > 3 ? [title.slice(0, at), title.slice(at)] : [title]
}

export const ItemPage: FC<ItemProps> = ({ site, item, column, today }) => (
  <Page
    site={site}
    path={paths.item(item.id)}
    title={item.title}
    description={item.summary || `${item.organ}${longDay(item.publishedOn)}公开，索引号${item.indexNumber}。`}
    column={column}
    head={<JsonLd thing={article(site, { ...item, path: paths.item(item.id) })} />}
    article={{ title: item.title, publishedAt: publishedText(item), source: sourceOf(item) }}
    crumbs={
      item.places.length > 0
        ? item.places.map(({ slug, name }) => ({ title: name, href: paths.column(slug) }))
        : [
            { title: '法定主动公开内容', href: paths.items },
            { title: column.name, href: withQuery(paths.items, { column: column.name }) },
          ]
    }
    crumb="正文"
  >
    <article class="item">
      <header class="item-head">
        <Title parts={titleParts(item.title)} />
        <p class="imprint">
          <span>
            发布时间：<time datetime={item.publishedOn}>{publishedText(item)}</time>
          </span>
          <span>来源：{sourceOf(item)}</span>
          {item.updatedAt && <span>更新时间：{item.updatedAt}</span>}
        </p>
      </header>
      <Standing item={item} today={today} />
      <Objection item={item} today={today} />
      <Corrections item={item} />
      <Facts item={item} today={today} />
      <Media item={item} />
      {item.html ? (
        <div class="prose article" id={hasMedia(item) ? 'transcript' : undefined}>
          {raw(articleHtml(item.html))}
        </div>
      ) : (
        <Notice>
          <p>
            本站登记了这条信息的目录，没有收录正文。需要全文，可以向发布机关查询，也可以
            <a href={withQuery(paths.applyBefore, { organ: item.organCode })}>申请公开</a>。
          </p>
        </Notice>
      )}
      <Files item={item} />
      <Related title="政策解读" links={item.interpretations} />
      <Related title="解读的政策" links={item.policies} />
      <Version item={item} today={today} />
      <Address site={site} item={item} />
    </article>
  </Page>
)

/** NORM-12: the mark stands beside the title, the text stays reachable. */
const Standing: FC<{ item: ItemPageFacts; today: Day }> = ({ item, today }) => {
  if (!item.document) return null
  const validity = validityOn(item.document, today)
  return (
    <Notice kind={validity.inForce ? 'info' : 'warn'}>
      <p>
        <strong class="validity">{validity.mark}</strong>
        {validity.say(longDay)}
        <a href={paths.document(item.document.id)}>在规范性文件库中查看修改、废止和历次文本</a>
      </p>
    </Notice>
  )
}

const Objection: FC<{ item: ItemPageFacts; today: Day }> = ({ item, today }) => {
  const notice = item.metadata?.notice
  if (!notice) return null
  const over = notice.until < today
  return (
    <Notice kind={over ? 'info' : 'warn'}>
      <p>
        <strong class="validity">{over ? '公示期已满' : '正在公示'}</strong>
        公示期：{longDay(notice.from)}至{longDay(notice.until)}。
        {notice.contact && `${over ? '公示期间的' : ''}异议受理：${notice.contact}`}
      </p>
    </Notice>
  )
}

const Corrections: FC<{ item: ItemPageFacts }> = ({ item: { corrections } }) =>
  corrections.length > 0 ? (
    <Notice>
      {corrections.map(({ on, note }) => (
        <p>
          <strong class="validity">更正说明</strong>
          {note}（{longDay(on)}）
        </p>
      ))}
    </Notice>
  ) : null

const Related: FC<{ title: string; links: readonly Linked[] }> = ({ title, links }) =>
  links.length > 0 ? (
    <section class="related">
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li>{link.path ? <a href={link.path}>{link.title}</a> : link.title}</li>
        ))}
      </ul>
    </section>
  ) : null
