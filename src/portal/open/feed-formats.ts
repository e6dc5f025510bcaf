import type { Day } from '../../platform/act.ts'
import { element, said, text, xmlDocument } from './xml.ts'

/** One list of what is new, in the three shapes that readers' programs know. */

export type Entry = {
  url: string
  title: string
  day: Day
  organ: string
  column: string | null
  summary: string
}
export type Feed = {
  title: string
  description: string
  home: string
  self: string
  updated: Day
  entries: readonly Entry[]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** RFC 822, as RSS asks for it; the weekday is optional there. Records know the day: it begins in Beijing. */
const rfc822 = (day: Day) => {
  const [year, month, date] = day.split('-')
  return `${date} ${months[Number(month) - 1]} ${year} 00:00:00 +0800`
}
const rfc3339 = (day: Day) => `${day}T00:00:00+08:00`

const rssItem = ({ url, title, day, organ, column, summary }: Entry) =>
  element(
    'item',
    [
      said('title', title),
      said('link', url),
      element('guid', text(url), { isPermaLink: 'true' }),
      said('pubDate', rfc822(day)),
      said('dc:creator', organ),
      said('category', column),
      said('description', summary),
    ].join(''),
  )

/** RSS 2.0 */
export const rss = (feed: Feed) =>
  xmlDocument(
    element(
      'rss',
      element(
        'channel',
        [
          said('title', feed.title),
          said('link', feed.home),
          element('description', text(feed.description)),
          said('language', 'zh-cn'),
          said('lastBuildDate', rfc822(feed.updated)),
          element('atom:link', null, { href: feed.self, rel: 'self', type: 'application/rss+xml' }),
          ...feed.entries.map(rssItem),
        ].join(''),
      ),
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
    ),
  )

const atomEntry = ({ url, title, day, organ, column, summary }: Entry) =>
  element(
    'entry',
    [
      said('id', url),
      said('title', title),
      said('updated', rfc3339(day)),
      said('published', rfc3339(day)),
      element('link', null, { rel: 'alternate', type: 'text/html', href: url }),
      element('author', said('name', organ)),
      column ? element('category', null, { term: column }) : '',
      said('summary', summary),
    ].join(''),
  )

/** Atom (RFC 4287) */
export const atom = (feed: Feed) =>
  xmlDocument(
    element(
      'feed',
      [
        said('id', feed.self),
        said('title', feed.title),
        said('subtitle', feed.description),
        said('updated', rfc3339(feed.updated)),
        element('link', null, { rel: 'self', type: 'application/atom+xml', href: feed.self }),
        element('link', null, { rel: 'alternate', type: 'text/html', href: feed.home }),
        ...feed.entries.map(atomEntry),
      ].join(''),
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    ),
  )

/** JSON Feed 1.1 */
export const jsonFeed = (feed: Feed) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: 'zh-CN',
    items: feed.entries.map(({ url, title, day, organ, column, summary }) => ({
      id: url,
      url,
      title,
      content_text: summary,
      date_published: rfc3339(day),
      authors: [{ name: organ }],
      ...(column ? { tags: [column] } : {}),
    })),
  })

export const formats = {
  rss: { name: 'RSS', type: 'application/rss+xml', write: rss },
  atom: { name: 'Atom', type: 'application/atom+xml', write: atom },
  json: { name: 'JSON Feed', type: 'application/feed+json', write: jsonFeed },
} as const
export type FeedFormat = keyof typeof formats
