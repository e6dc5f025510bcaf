import type { FC } from 'hono/jsx'
import { count } from '../format.ts'
import { paths, withQuery } from '../paths.ts'
import type { Count, Page as Found } from './find.ts'
import { addressQuery, facetTitles, kindNames } from './names.ts'
import type { SearchQuery } from './portal.tsx'

/** What narrows the answers, each a link with how many there would be. */

const most = 8
type Name = keyof typeof facetTitles

export const Facets: FC<{ query: SearchQuery; found: Found }> = ({ query, found }) => (
  <nav class="search-facets" aria-label="缩小范围">
    {(Object.keys(facetTitles) as Name[]).map((name) => (
      <Facet name={name} counts={found.facets[name]} query={query} approximate={found.approximate} />
    ))}
  </nav>
)

type Props = { name: Name; counts: readonly Count[]; query: SearchQuery; approximate: boolean }

const Facet: FC<Props> = ({ name, counts, query, approximate }) => {
  const chosen = query[name] === undefined ? undefined : String(query[name])
  if (counts.length < 2 && chosen === undefined) return null
  const shown = counts.filter(({ value }, index) => index < most || value === chosen)
  const to = (value: string | undefined) => withQuery(paths.search, addressQuery({ ...query, [name]: value, page: 1 }))
  return (
    <details open={name === 'kind' || name === 'standing' || chosen !== undefined}>
      <summary>{facetTitles[name]}</summary>
      <ul>
        {chosen !== undefined && (
          <li>
            <a href={to(undefined)}>全部</a>
          </li>
        )}
        {shown.map((each) => (
          <li>
            {each.value === chosen ? (
              <strong aria-current="true">{nameOf(name, each)}</strong>
            ) : (
              <a href={to(each.value)}>{nameOf(name, each)}</a>
            )}
            <span class="search-count">
              {approximate && '约'}
              {count(each.count)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const nameOf = (name: Name, { value, name: said }: Count) => (name === 'kind' ? (kindNames[value] ?? said) : said)
