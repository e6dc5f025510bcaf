import type { FC } from 'hono/jsx'
import type { Site } from './site.ts'

/** 栏目: what inspection scripts read off every column and content page. */
export type Column = { name: string; description: string; keywords: string; type: string }

/** 内容页. `publishedAt` is Beijing time, `YYYY-MM-DD HH:mm`, equal to the time a reader sees. */
export type Article = { title: string; publishedAt: string; source: string }

type Props = {
  site: Site
  path: string
  description?: string
  column?: Column
  article?: Article
  unlisted?: boolean
}

/**
 * 网站标签 (《政府网站发展指引》国办发〔2017〕47号 附件): three on every page, four more with a column, three more
 * on content. Names are case-sensitive to inspection scripts. A tag without a value is left out, never blank.
 */
const tagsOf = ({ site, column, article }: Props): [string, string][] => [
  ['SiteName', site.name],
  ['SiteDomain', site.domain],
  ['SiteIDCode', site.idCode],
  ['ColumnName', column?.name ?? ''],
  ['ColumnDescription', column?.description ?? ''],
  ['ColumnKeywords', column?.keywords ?? ''],
  ['ColumnType', column?.type ?? ''],
  ['ArticleTitle', article?.title ?? ''],
  ['PubDate', article?.publishedAt ?? ''],
  ['ContentSource', article?.source ?? ''],
]

export const Tags: FC<Props> = (props) => (
  <>
    {tagsOf(props).map(([name, content]) => content && <meta name={name} content={content} />)}
    {props.description && <meta name="description" content={props.description} />}
    {props.unlisted && <meta name="robots" content="noindex" />}
    {props.site.domain && !props.unlisted && (
      <link rel="canonical" href={`https://${props.site.domain}${props.path}`} />
    )}
  </>
)
