import type { Feed as FeedLink } from '../page.tsx'
import { paths } from '../paths.ts'
import { type FeedFormat, formats } from './feed-formats.ts'

/** What a page says of its feeds, so that a reader's program finds them: `of` is `all`, `documents`, `columns/<slug>` … */
export const feedLinks = (of: string, title: string): FeedLink[] =>
  (Object.keys(formats) as FeedFormat[]).map((format) => ({
    title: `${title}（${formats[format].name}）`,
    type: formats[format].type,
    href: paths.feed(of, format),
  }))
