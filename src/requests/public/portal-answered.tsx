import { Hono } from 'hono'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import type { Services } from '../../platform/services.ts'
import { publicPage, tagged } from '../../portal/cache.ts'
import { columns } from '../../portal/columns.ts'
import { errorPage } from '../../portal/errors.tsx'
import { count, longDay } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { EntryList, Notice, Pagination } from '../../portal/parts.tsx'
import { paths, withQuery } from '../../portal/paths.ts'
import { readSite } from '../../portal/read-site.ts'
import type { Site } from '../../portal/site.ts'
import {
  type AnsweredFilter,
  countReleased,
  findReleased,
  listReleased,
  type Released,
  type ReleasedAnswer,
} from './store-answered.ts'

/** 已答复信息公开 (条例§44): what others have asked and been told, for who comes next. */

const perPage = 20

const queryShape = z.object({
  organ: z
    .string()
    .regex(/^[0-9A-Z]{18}$/, '机关应为18位统一社会信用代码')
    .optional(),
  year: z.coerce.number('年份应为四位数字').int('年份应为四位数字').min(2008).max(2100).optional(),
  page: z.coerce.number('页码应为正整数').int('页码应为正整数').min(1).max(100_000).default(1),
})

type Counts = Awaited<ReturnType<typeof countReleased>>
type ListProps = {
  site: Site
  filter: AnsweredFilter
  page: number
  last: number
  total: number
  released: readonly Released[]
  counts: Counts
}

const sum = (counts: Counts) => counts.reduce((total, each) => total + each.count, 0)

const Choice: FC<{
  name: string
  label: string
  every: string
  chosen: string
  options: readonly [string, string][]
}> = ({ name, label, every, chosen, options }) => (
  <label class="choice">
    <span>{label}</span>
    <select name={name}>
      <option value="">{every}</option>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

const optionsOf = (counts: Counts, by: (each: Counts[number]) => [string, string]): [string, string][] => {
  const groups = Map.groupBy(counts, (each) => by(each)[0])
  return [...groups].map(([value, of]) => [value, `${by(of[0]!)[1]}（${count(sum(of))}）`])
}

const Filter: FC<Pick<ListProps, 'filter' | 'counts'>> = ({ filter, counts }) => (
  <form class="filter" method="get" action={paths.answered}>
    <Choice
      name="organ"
      label="答复机关"
      every="全部机关"
      chosen={filter.organ ?? ''}
      options={optionsOf(counts, ({ code, name }) => [code, name])}
    />
    <Choice
      name="year"
      label="公开年份"
      every="全部年份"
      chosen={String(filter.year ?? '')}
      options={optionsOf(counts, ({ year }) => [String(year), `${year}年`]).sort(([a], [b]) => b.localeCompare(a))}
    />
    <button type="submit">查看</button>
  </form>
)

const ListPage: FC<ListProps> = ({ site, filter, page, last, total, released, counts }) => (
  <Page
    site={site}
    path={paths.answered}
    title={columns.answered.name}
    description={columns.answered.description}
    column={columns.answered}
    crumbs={[{ title: columns.apply.name, href: paths.apply }]}
  >
    <h1>{columns.answered.name}</h1>
    <p class="lead">{columns.answered.description}</p>
    <Filter filter={filter} counts={counts} />
    <h2 class="result">
      {filter.organ || filter.year ? '符合条件的' : '全部'}
      <span class="result-count">共 {count(total)} 件</span>
    </h2>
    {released.length === 0 ? (
      <Notice>
        <p>
          还没有向社会公开的答复。您要的信息可以<a href={paths.apply}>申请</a>。
        </p>
      </Notice>
    ) : (
      <EntryList
        entries={released.map(({ id, title, organ, day }) => ({ href: paths.answer(id), title, day, source: organ }))}
      />
    )}
    <Pagination path={paths.answered} query={filter} page={page} last={last} />
  </Page>
)

const AnswerPage: FC<{ site: Site; released: ReleasedAnswer }> = ({ site, released }) => (
  <Page
    site={site}
    path={paths.answer(released.id)}
    title={released.title}
    description={`${released.organ}${longDay(released.day)}公开的答复。`}
    column={columns.answered}
    article={{ title: released.title, publishedAt: `${released.day} 00:00`, source: released.organ }}
    crumbs={[
      { title: columns.apply.name, href: paths.apply },
      { title: columns.answered.name, href: paths.answered },
    ]}
  >
    <article class="card">
      <h1>{released.title}</h1>
      <p class="entry-facts">
        <a href={withQuery(paths.answered, { organ: released.organCode })}>{released.organ}</a>
        <time datetime={released.day}>{longDay(released.day)}公开</time>
        {released.decision && <span>{released.decision}</span>}
      </p>
      <h2>申请的内容</h2>
      <p class="as-written">{released.question}</p>
      <h2>答复的内容</h2>
      <p class="as-written">{released.answer}</p>
      <p class="more">
        <a href={withQuery(paths.applyForm, { organ: released.organCode })}>向{released.organ}申请其他信息</a>
      </p>
    </article>
  </Page>
)

const chosen = (query: Record<string, string>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

export const answeredPortal = ({ db }: Services) =>
  new Hono()
    .get(paths.answered, publicPage, async (c) => {
      tagged(c, 'answer', 'organ')
      const site = await readSite(db)
      const query = queryShape.safeParse(chosen(c.req.query()))
      if (!query.success) {
        const details = query.error.issues.map(({ message }) => message)
        return c.html(errorPage({ site, status: 400, path: paths.answered, details }), 400)
      }
      const { page, ...filter } = query.data
      const counts = await countReleased(db)
      const total = sum(
        counts.filter(({ code, year }) => (filter.organ ?? code) === code && (filter.year ?? year) === year),
      )
      const last = Math.max(1, Math.ceil(total / perPage))
      if (page > last) return c.html(errorPage({ site, status: 404, path: paths.answered }), 404)
      const released = await listReleased(db, filter, { offset: (page - 1) * perPage, limit: perPage })
      return c.html(<ListPage {...{ site, filter, page, last, total, released, counts }} />)
    })
    .get(paths.answer(':id'), publicPage, async (c) => {
      const site = await readSite(db)
      const id = z.uuid().safeParse(c.req.param('id'))
      const released = id.success ? await findReleased(db, id.data) : null
      if (!released) return c.html(errorPage({ site, status: 404, path: c.req.path }), 404)
      tagged(c, `answer:${released.id}`, 'organ')
      return c.html(<AnswerPage site={site} released={released} />)
    })
