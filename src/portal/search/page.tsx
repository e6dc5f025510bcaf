import type { FC } from 'hono/jsx'
import { columns } from '../columns.ts'
import { count, longDay } from '../format.ts'
import { Page } from '../page.tsx'
import { Notice, Pagination } from '../parts.tsx'
import { paths, withQuery } from '../paths.ts'
import { SearchBox } from '../search-box.tsx'
import type { Site } from '../site.ts'
import { Facets } from './facets.tsx'
import type { Entry, Page as Found } from './find.ts'
import { NothingFound } from './help.tsx'
import type { Piece } from './highlight.ts'
import { addressQuery, kindNames } from './names.ts'
import type { SearchQuery } from './portal.tsx'
import { scriptPath } from './script.ts'

type Props = { site: Site; query: SearchQuery; found?: Found; asked?: string | undefined }

export const SearchPage: FC<Props> = ({ site, query, found, asked }) => (
  <Page
    site={site}
    path={paths.search}
    title={query.q.trim() ? `“${query.q.trim().slice(0, 40)}”的检索结果` : columns.search.name}
    description={columns.search.description}
    column={columns.search}
    script={scriptPath}
    unlisted={found !== undefined}
  >
    <h1>{columns.search.name}</h1>
    <SearchBox id="question" value={query.q} hint="可以写文号、索引号；加引号的词语按原样查找；繁体、简体都可以" />
    {found === undefined ? <HowTo /> : <Answer query={query} found={found} asked={asked} />}
  </Page>
)

const HowTo: FC = () => (
  <Notice>
    <p>
      检索的范围是本站已经公开的全部政府信息。没有公开的，可以<a href={paths.apply}>申请公开</a>。
    </p>
  </Notice>
)

const Answer: FC<{ query: SearchQuery; found: Found; asked?: string | undefined }> = ({ query, found, asked }) => {
  const { entries, total, last, bets } = found
  const orders = [
    { order: 'relevance', name: '按相关程度' },
    { order: 'day', name: '按公开日期' },
  ] as const
  return (
    <div class="search-answer">
      <p class="search-sum" role="status">
        <span>
          {total > 0 ? `${found.approximate ? '约 ' : '共 '}${count(total)} 条` : '没有找到含有全部词语的政府信息'}
        </span>
        {total > 1 && (
          <span class="search-orders">
            {orders.map(({ order, name }) =>
              order === query.order ? (
                <strong aria-current="true">{name}</strong>
              ) : (
                <a href={withQuery(paths.search, addressQuery({ ...query, order, page: 1 }))}>{name}</a>
              ),
            )}
          </span>
        )}
      </p>
      {bets.length > 0 && <Bets bets={bets} />}
      <div class="search-columns">
        {total > 0 && <Facets query={query} found={found} />}
        <div class="search-results">
          {total === 0 && <NothingFound query={query} question={found.question} />}
          <Results entries={entries.filter(({ partly }) => !partly)} asked={asked} />
          {entries.some(({ partly }) => partly) && (
            <section aria-labelledby="partly">
              <h2 id="partly">含有部分词语的</h2>
              <Results entries={entries.filter(({ partly }) => partly)} asked={asked} />
            </section>
          )}
          <Pagination path={paths.search} query={addressQuery({ ...query, page: 1 })} page={query.page} last={last} />
        </div>
      </div>
    </div>
  )
}

const Bets: FC<{ bets: Found['bets'] }> = ({ bets }) => (
  <section class="search-bets" aria-label="推荐">
    <ul>
      {bets.map(({ title, path, note }) => (
        <li>
          <span class="search-mark">推荐</span>
          <a href={path}>{title}</a>
          {note && <p class="quiet">{note}</p>}
        </li>
      ))}
    </ul>
  </section>
)

const Marked: FC<{ pieces: readonly Piece[] }> = ({ pieces }) => (
  <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
)

const pingOf = (asked: string | undefined) => (asked ? withQuery(paths.searchOpened, { q: asked }) : undefined)

const Results: FC<{ entries: readonly Entry[]; asked?: string | undefined }> = ({ entries, asked }) =>
  entries.length === 0 ? null : (
    <ol class="search-list">
      {entries.map((entry) => (
        <li>
          <h2 class="search-title">
            <a href={entry.path} ping={pingOf(asked)}>
              <Marked pieces={entry.title} />
            </a>
            {entry.ended && <span class="search-mark search-ended">已失效、废止</span>}
          </h2>
          {entry.passage.length > 0 && (
            <p class="search-passage">
              <Marked pieces={entry.passage} />
            </p>
          )}
          <p class="search-facts">
            <span>{entry.organ}</span>
            <time datetime={entry.day}>{longDay(entry.day)}</time>
            {entry.docNumber && <span>{entry.docNumber}</span>}
            <span>{entry.columnName ?? kindNames[entry.kind] ?? entry.kind}</span>
            {entry.shapes > 0 && <span>同一文件另有 {entry.shapes} 条，打开后可见</span>}
          </p>
        </li>
      ))}
    </ol>
  )
