import type { FC } from 'hono/jsx'
import { columns } from '../portal/columns.ts'
import { count } from '../portal/format.ts'
import type { Column } from '../portal/meta.tsx'
import { feedLinks } from '../portal/open/feed-links.ts'
import { Page } from '../portal/page.tsx'
import { EntryList, Notice, Pagination } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import type { ColumnItem, PublicColumn } from './columns/store-public.ts'

/** 栏目: the tree with how much each holds, and one column with its items. */

/** 网站标签: what a column says of itself; a description is never its name again (TAG-05). */
export const columnTags = ({ name, description, keywords, type }: PublicColumn): Column => ({
  name,
  description: description && description !== name ? description : `${name}栏目公开的政府信息。`,
  keywords: keywords || `${name},政府信息公开`,
  type: type || columns.items.type,
})

/** These blocks of the column tree have pages of their own, until somebody puts an item into the column. */
const elsewhere: Readonly<Record<string, string>> = {
  'disclosure-column': paths.disclosure,
  'disclosure-guide': paths.guide,
  'disclosure-reports': paths.reports,
  'disclosure-requests': paths.apply,
}
export const pageOf = ({ slug, items }: PublicColumn): string | undefined =>
  items === 0 || slug === 'disclosure-column' ? elsewhere[slug] : undefined

const Doors: FC<{ columns: readonly PublicColumn[]; organ?: string }> = ({ columns: shown, organ }) => (
  <ul class="matters">
    {shown
      .map((column) => ({ ...column, page: pageOf(column) }))
      .map(({ slug, name, items, newest, description, page }) => (
        <li>
          <a href={page ?? withQuery(paths.column(slug), { organ })}>{name}</a>
          {organ === undefined && !page && <span class="matter-count">{count(items)} 条</span>}
          <span class="matter-facts">
            {description}
            {newest && <span>最近 {newest}</span>}
          </span>
        </li>
      ))}
  </ul>
)

const Branch: FC<{ column: PublicColumn; all: readonly PublicColumn[] }> = ({ column, all }) => {
  const below = all.filter(({ parentId }) => parentId === column.id)
  const leaves = below.filter(({ id }) => !all.some(({ parentId }) => parentId === id))
  const branches = below.filter((each) => !leaves.includes(each))
  return (
    <>
      {leaves.length > 0 && <Doors columns={leaves} />}
      {branches.map((branch) => (
        <section aria-labelledby={branch.slug} class="branch">
          <h3 id={branch.slug}>
            <a href={paths.column(branch.slug)}>{branch.name}</a>
            <span class="result-count">{count(branch.items)} 条</span>
          </h3>
          <Doors columns={all.filter(({ parentId }) => parentId === branch.id)} />
        </section>
      ))}
    </>
  )
}

export const ColumnsPage: FC<{ site: Site; all: readonly PublicColumn[] }> = ({ site, all }) => (
  <Page
    site={site}
    path={paths.columns}
    title={columns.columns.name}
    description={columns.columns.description}
    column={columns.columns}
  >
    <h1>{columns.columns.name}</h1>
    <p class="lead">{columns.columns.description}</p>
    {all
      .filter(({ parentId }) => parentId === null)
      .map((top) => (
        <section aria-labelledby={top.slug}>
          <h2 id={top.slug}>
            <a href={paths.column(top.slug)}>{top.name}</a>
            <span class="result-count">{count(top.items)} 条</span>
          </h2>
          <Branch column={top} all={all} />
        </section>
      ))}
    {all.length === 0 && (
      <Notice>
        <p>
          本站还没有设立栏目。可以查看<a href={paths.items}>全部主动公开内容</a>。
        </p>
      </Notice>
    )}
  </Page>
)

export type ColumnProps = {
  site: Site
  column: PublicColumn
  trail: readonly { slug: string; name: string }[]
  below: readonly PublicColumn[]
  items: readonly ColumnItem[]
  total: number
  page: number
  last: number
  organ?: { code: string; name: string }
}

export const ColumnPage: FC<ColumnProps> = ({ site, column, trail, below, items, total, page, last, organ }) => {
  const tags = columnTags(column)
  return (
    <Page
      site={site}
      path={paths.column(column.slug)}
      title={column.name}
      description={tags.description}
      column={tags}
      crumbs={[
        { title: columns.columns.name, href: paths.columns },
        ...trail.map(({ slug, name }) => ({ title: name, href: paths.column(slug) })),
      ]}
      feeds={feedLinks(`columns/${column.slug}`, column.name)}
    >
      <h1>{column.name}</h1>
      <p class="lead">{tags.description}</p>
      {below.length > 0 && <Doors columns={below} organ={organ?.code} />}
      <h2 class="result">
        {organ ? organ.name : '全部'}
        <span class="result-count">共 {count(total)} 条</span>
      </h2>
      {organ && (
        <p>
          <a href={paths.column(column.slug)}>看全部机关的{column.name}</a>
        </p>
      )}
      {items.length === 0 ? (
        <Notice>
          <p>
            {organ ? `${organ.name}在本栏目` : '本栏目'}还没有公开信息。可以在<a href={paths.search}>全站查找</a>
            ，也可以
            <a href={paths.apply}>申请公开</a>。
          </p>
        </Notice>
      ) : (
        <EntryList
          entries={items.map(({ id, title, day, organ: source }) => ({ href: paths.item(id), title, day, source }))}
        />
      )}
      <Pagination path={paths.column(column.slug)} query={{ organ: organ?.code }} page={page} last={last} />
      <p class="more">
        <a href={paths.feed(`columns/${column.slug}`, 'rss')}>订阅{column.name}（RSS）</a>
      </p>
    </Page>
  )
}
