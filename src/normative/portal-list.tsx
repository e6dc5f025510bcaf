import type { FC } from 'hono/jsx'
import { themeNames } from '../law/index.ts'
import type { Day } from '../platform/act.ts'
import { count, longDay } from '../portal/format.ts'
import type { Column } from '../portal/meta.tsx'
import { feedLinks } from '../portal/open/feed-links.ts'
import { Page } from '../portal/page.tsx'
import { Notice, Pagination } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import { proceedingsOf } from './document.ts'
import { ValidityMark } from './portal-mark.tsx'
import { type Facet, type Facets, type LibraryFilter, type Listed, type State, states } from './store-library.ts'

/** The library and, with the same facets, what is no longer in force; a day of the past asks the same of that day. */

export type ListProps = {
  site: Site
  column: Column
  path: string
  filter: LibraryFilter
  facets: Facets
  documents: readonly Listed[]
  page: number
  last: number
  on: Day
  today: Day
}

type Query = Record<string, string | number | undefined>
const queryOf = ({ filter, on, today, path }: ListProps): Query => ({
  ...(filter as Query),
  state: filter.state === 'effective' || path === paths.documentsEnded ? undefined : filter.state,
  on: on === today ? undefined : on,
})

export const LibraryPage: FC<ListProps> = (props) => {
  const { site, column, path, filter, facets, documents, page, last, on, today } = props
  const past = on !== today
  return (
    <Page
      site={site}
      path={path}
      feeds={feedLinks('documents', '行政规范性文件')}
      title={column.name}
      description={column.description}
      column={column}
      crumbs={crumbsOf(path)}
    >
      <h1>{column.name}</h1>
      <p class="lead">{column.description}</p>
      <Doors {...props} />
      <Search {...props} />
      {past && (
        <Notice>
          <p>
            这里是<strong>{longDay(on)}</strong>的情形：文件在那一天是否有效，以当天为准。
            <a href={withQuery(path, { ...queryOf(props), on: undefined })}>回到今天</a>
          </p>
        </Notice>
      )}
      <div class="library">
        <section aria-labelledby="found">
          <h2 class="result" id="found">
            {past ? `${longDay(on)}${states[filter.state]}` : states[filter.state]}
            <span class="result-count">共 {count(facets.total)} 件</span>
          </h2>
          {documents.length === 0 ? <Nothing {...props} /> : <Entries documents={documents} on={on} />}
          <Pagination path={path} query={queryOf(props)} page={page} last={last} />
        </section>
        <FacetDoors {...props} />
      </div>
      {path === paths.documents && <OnDay {...props} />}
    </Page>
  )
}

const crumbsOf = (path: string) =>
  path === paths.documentsEnded ? [{ title: '行政规范性文件库', href: paths.documents }] : []

/** 有效 is what most people ask for; the others stand one click beside it. */
const Doors: FC<ListProps> = (props) => {
  const { facets, filter, path } = props
  const shown = (['effective', 'notYet', 'suspended', 'ended'] as State[]).filter(
    (state) => facets.states[state] > 0 || state === 'effective' || state === 'ended',
  )
  const query = queryOf(props)
  const href = (state: State) =>
    state === 'ended' && !query.on
      ? withQuery(paths.documentsEnded, { ...query, state: undefined })
      : withQuery(paths.documents, { ...query, state: state === 'effective' ? undefined : state })
  const here = path === paths.documentsEnded ? 'ended' : filter.state
  return (
    <nav class="states" aria-label="有效性">
      <ul>
        {shown.map((state) => (
          <li>
            <a href={href(state)} aria-current={state === here ? 'page' : undefined}>
              {states[state]}
              <span class="count">{count(facets.states[state])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Hidden: FC<{ query: Query; but: readonly string[] }> = ({ query, but }) => (
  <>
    {Object.entries(query).map(([name, value]) =>
      value === undefined || but.includes(name) ? null : <input type="hidden" name={name} value={String(value)} />,
    )}
  </>
)

const Search: FC<ListProps> = (props) => (
  <form class="filter" method="get" action={props.path}>
    <Hidden query={queryOf(props)} but={['q', 'number']} />
    <label class="choice">
      <span>标题或者正文中的词</span>
      <input type="search" name="q" maxlength={60} value={props.filter.q} />
    </label>
    <label class="choice">
      <span>文号</span>
      <input name="number" maxlength={60} value={props.filter.number} placeholder="如：海澜政规〔2023〕1号" />
    </label>
    <button type="submit">查找</button>
  </form>
)

const OnDay: FC<ListProps> = (props) => (
  <section class="on-day" aria-labelledby="on-day">
    <h2 id="on-day">这一天有效的是哪些</h2>
    <p>办事、签约、处罚发生在过去某一天的，看那一天有效的文件。</p>
    <form class="filter" method="get" action={paths.documents}>
      <Hidden query={queryOf(props)} but={['on', 'state']} />
      <label class="choice">
        <span>日期</span>
        <input type="date" name="on" value={props.on} min="1949-10-01" max="2100-12-31" required />
      </label>
      <button type="submit">查看这一天</button>
    </form>
  </section>
)

const Nothing: FC<ListProps> = ({ path, filter, facets }) => (
  <Notice>
    <p>
      没有符合条件的文件。可以<a href={path}>去掉全部条件</a>
      {filter.state === 'effective' && facets.states.ended > 0 && (
        <>
          ，或者查看
          <a href={withQuery(paths.documentsEnded, { q: filter.q, number: filter.number, organ: filter.organ })}>
            已失效、废止的 {count(facets.states.ended)} 件
          </a>
        </>
      )}
      ，也可以<a href={paths.apply}>申请公开</a>。
    </p>
  </Notice>
)

const Entries: FC<{ documents: readonly Listed[]; on: Day }> = ({ documents, on }) => (
  <ol class="documents">
    {documents.map((document) => {
      const { id, title, docNumber, organShort, madeOn, expiresOn, kind } = document
      const { keptAt } = proceedingsOf(document)
      return (
        <li>
          <a href={paths.document(id)}>{title}</a> <ValidityMark document={document} on={on} />
          <span class="entry-facts">
            {docNumber && <span>{docNumber}</span>}
            <span>{organShort}</span>
            {madeOn && <time datetime={madeOn}>{madeOn}</time>}
            {expiresOn && <span>有效期至 {expiresOn}</span>}
            {kind === 'quoted' && <span>引用{keptAt ? '，原文在制定机关网站' : ''}</span>}
          </span>
        </li>
      )
    })}
  </ol>
)

type Narrowing = {
  title: string
  name: keyof LibraryFilter
  facets: readonly Facet[]
  label?: (value: string) => string
}

const Narrow: FC<Narrowing & { props: ListProps }> = ({ props, title, name, facets, label }) => {
  if (facets.length === 0) return null
  const chosen = props.filter[name]
  const query = queryOf(props)
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {chosen !== undefined && (
          <li>
            <a href={withQuery(props.path, { ...query, [name]: undefined })}>不限</a>
          </li>
        )}
        {facets.map(({ value, name: text, n }) => (
          <li>
            <a
              href={withQuery(props.path, { ...query, [name]: value })}
              aria-current={String(chosen) === value ? 'true' : undefined}
            >
              {label ? label(value) : text}
            </a>
            <span class="count">{count(n)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FacetDoors: FC<ListProps> = (props) => (
  <aside class="facets" aria-label="按条件缩小">
    <Narrow props={props} title="制定机关" name="organ" facets={props.facets.organs} />
    <Narrow props={props} title="年份" name="year" facets={props.facets.years} label={(year) => `${year}年`} />
    <Narrow
      props={props}
      title="主题"
      name="theme"
      facets={props.facets.themes}
      label={(code) => themeNames[code] ?? code}
    />
  </aside>
)
