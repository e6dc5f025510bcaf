import type { Child, FC } from 'hono/jsx'
import { count } from './format.ts'
import { withQuery } from './paths.ts'

/** A long title breaks between its parts before it breaks within them. */
export const Title: FC<{ parts: readonly string[] }> = ({ parts }) => (
  <h1>
    {parts.map((part) => (
      <span class="title-part">{part}</span>
    ))}
  </h1>
)

/** 「提示」: what a reader must know before going on. */
export const Notice: FC<{ kind?: 'info' | 'warn'; children?: Child }> = ({ kind = 'info', children }) => (
  <div class={`notice notice-${kind}`}>{children}</div>
)

export type KeyFigure = { name: string; value: number; unit: string; href?: string; note?: string }

/** Numbers large enough to be read across a room; each leads to what it counts. */
export const KeyFigures: FC<{ figures: readonly KeyFigure[] }> = ({ figures }) => (
  <dl class="figures">
    {figures.map(({ name, value, unit, href, note }) => (
      <div class="figure">
        <dt>{name}</dt>
        <dd>
          {href ? (
            <a href={href}>
              <Amount value={value} unit={unit} />
            </a>
          ) : (
            <Amount value={value} unit={unit} />
          )}
          {note && <span class="figure-note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

const Amount: FC<{ value: number; unit: string }> = ({ value, unit }) => (
  <>
    <span class="figure-value">{count(value)}</span>
    <span class="figure-unit">{unit}</span>
  </>
)

export type Download = { href: string; format: string; note?: string }

/** One source, several papers: 条例§24 asks that information can be found, read and downloaded. */
export const Downloads: FC<{ title?: string; files: readonly Download[] }> = ({ title = '下载', files }) => (
  <section class="downloads" aria-label={title}>
    <h2>{title}</h2>
    <ul>
      {files.map(({ href, format, note }) => (
        <li>
          <a href={href}>{format}</a>
          {note && <span class="quiet">{note}</span>}
        </li>
      ))}
    </ul>
  </section>
)

type Query = Readonly<Record<string, string | number | null | undefined>>

/** The pages around this one, the first and the last. */
const near = (page: number, last: number) =>
  [...new Set([1, page - 1, page, page + 1, last])].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b)

export const Pagination: FC<{ path: string; query: Query; page: number; last: number }> = ({
  path,
  query,
  page,
  last,
}) => {
  if (last <= 1) return null
  const href = (n: number) => withQuery(path, { ...query, page: n === 1 ? null : n })
  return (
    <nav class="pagination" aria-label="分页">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          上一页
        </a>
      )}
      <ol>
        {near(page, last).map((n, index, all) => (
          <li class={index > 0 && n - all[index - 1]! > 1 ? 'gap' : undefined}>
            {n === page ? (
              <span aria-current="page">{n}</span>
            ) : (
              <a href={href(n)} aria-label={`第${n}页`}>
                {n}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < last && (
        <a href={href(page + 1)} rel="next">
          下一页
        </a>
      )}
    </nav>
  )
}

/** `dayText`: where the day is not simply when it appeared. */
export type Entry = { href: string; title: string; day: string; dayText?: string; source?: string }

/** Titles with their day: the list every public column is made of. */
export const EntryList: FC<{ entries: readonly Entry[] }> = ({ entries }) => (
  <ul class="entries">
    {entries.map(({ href, title, day, dayText, source }) => (
      <li>
        <a href={href}>{title}</a>
        <span class="entry-facts">
          {source && <span>{source}</span>}
          <time datetime={day}>{dayText ?? day}</time>
        </span>
      </li>
    ))}
  </ul>
)
