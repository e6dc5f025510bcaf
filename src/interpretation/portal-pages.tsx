import type { FC } from 'hono/jsx'
import { columns } from '../portal/columns.ts'
import { count, longDay } from '../portal/format.ts'
import { feedLinks } from '../portal/open/feed-links.ts'
import { Page } from '../portal/page.tsx'
import { Notice, Pagination } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import { formIds, formLabels, type InterpretationForm } from './forms.ts'
import type { PublicWork, WorkCounts, WorkFilter } from './store-coverage.ts'
import type { PublicQuestion } from './store-questions.ts'

export const labelOf = (form: string) => formLabels[form as InterpretationForm] ?? form

/** The policy a work explains, as a link where it is public here. */
const Policy: FC<{ work: PublicWork }> = ({ work }) =>
  work.policyTitle ? (
    <span class="entry-facts">
      解读的政策：
      {work.policyPath ? <a href={work.policyPath}>{work.policyTitle}</a> : work.policyTitle}
    </span>
  ) : null

const Works: FC<{ works: readonly PublicWork[] }> = ({ works }) => (
  <ol class="documents">
    {works.map((work) => (
      <li>
        <a href={work.path}>{work.title}</a>
        <span class="entry-facts">
          <span>{labelOf(work.form)}</span>
          <span>{work.organ}</span>
          <time datetime={work.day}>{work.day}</time>
        </span>
        <Policy work={work} />
      </li>
    ))}
  </ol>
)

type Door = { text: string; count: number; query: WorkFilter; chosen: boolean }

const total = (counts: WorkCounts, matching: (row: WorkCounts[number]) => boolean) =>
  counts.filter(matching).reduce((sum, row) => sum + row.count, 0)

const fits = (filter: WorkFilter, row: WorkCounts[number], but: keyof WorkFilter) =>
  (but === 'form' || !filter.form || filter.form === row.form) &&
  (but === 'year' || !filter.year || filter.year === row.year) &&
  (but === 'organ' || !filter.organ || filter.organ === row.code)

function formDoors(counts: WorkCounts, filter: WorkFilter): Door[] {
  const doors = formIds.map((form) => ({
    text: formLabels[form],
    count: total(counts, (row) => row.form === form && fits(filter, row, 'form')),
    query: { ...filter, form },
    chosen: filter.form === form,
  }))
  return doors.filter((door) => door.count > 0 || door.chosen)
}

function yearDoors(counts: WorkCounts, filter: WorkFilter): Door[] {
  const years = [...new Set(counts.map(({ year }) => year))].sort((a, b) => b - a)
  return years.map((year) => ({
    text: `${year}年`,
    count: total(counts, (row) => row.year === year && fits(filter, row, 'year')),
    query: { ...filter, year },
    chosen: filter.year === year,
  }))
}

function organDoors(counts: WorkCounts, filter: WorkFilter): Door[] {
  const names = new Map(counts.map(({ code, name }) => [code, name]))
  return [...names].map(([organ, text]) => ({
    text,
    count: total(counts, (row) => row.code === organ && fits(filter, row, 'organ')),
    query: { ...filter, organ },
    chosen: filter.organ === organ,
  }))
}

const Doors: FC<{ title: string; all: WorkFilter; doors: readonly Door[] }> = ({ title, all, doors }) => (
  <section>
    <h3>{title}</h3>
    <ul>
      {doors.some(({ chosen }) => chosen) && (
        <li>
          <a href={withQuery(paths.interpretations, all)}>不限</a>
        </li>
      )}
      {doors.map(({ text, count: n, query, chosen }) => (
        <li>
          <a href={withQuery(paths.interpretations, query)} aria-current={chosen ? 'true' : undefined}>
            {text}
          </a>
          <span class="count">{count(n)}</span>
        </li>
      ))}
    </ul>
  </section>
)

type ListProps = {
  site: Site
  filter: WorkFilter
  counts: WorkCounts
  works: readonly PublicWork[]
  page: number
  last: number
  number: number
}

export const WorksPage: FC<ListProps> = ({ site, filter, counts, works, page, last, number }) => (
  <Page
    site={site}
    path={paths.interpretations}
    feeds={feedLinks('interpretations', columns.interpretations.name)}
    title={columns.interpretations.name}
    description={columns.interpretations.description}
    column={columns.interpretations}
  >
    <h1>{columns.interpretations.name}</h1>
    <p class="lead">{columns.interpretations.description}</p>
    <p>
      <a href={paths.policyQuestions}>政策问答：常问的问题和回答</a>
    </p>
    <div class="library">
      <section aria-labelledby="found">
        <h2 class="result" id="found">
          解读作品
          <span class="result-count">共 {count(number)} 份</span>
        </h2>
        {works.length === 0 ? (
          <Notice>
            <p>
              没有符合条件的解读。可以<a href={paths.interpretations}>去掉全部条件</a>，或者
              <a href={paths.search}>搜索政策</a>。
            </p>
          </Notice>
        ) : (
          <Works works={works} />
        )}
        <Pagination path={paths.interpretations} query={filter} page={page} last={last} />
      </section>
      <aside class="facets" aria-label="按条件缩小">
        <Doors title="形式" all={{ ...filter, form: undefined }} doors={formDoors(counts, filter)} />
        <Doors title="年份" all={{ ...filter, year: undefined }} doors={yearDoors(counts, filter)} />
        <Doors title="机关" all={{ ...filter, organ: undefined }} doors={organDoors(counts, filter)} />
      </aside>
    </div>
  </Page>
)

export const WorkPage: FC<{ site: Site; work: PublicWork }> = ({ site, work }) => (
  <Page
    site={site}
    path={paths.interpretation(work.id)}
    title={work.title}
    description={`${work.organ}${longDay(work.day)}发布的${labelOf(work.form)}。`}
    column={columns.interpretations}
    article={{ title: work.title, publishedAt: `${work.day} 00:00`, source: work.organ }}
    crumbs={[{ title: columns.interpretations.name, href: paths.interpretations }]}
  >
    <article class="card">
      <h1>{work.title}</h1>
      <dl class="facts">
        <div>
          <dt>解读机关</dt>
          <dd>{work.organ}</dd>
        </div>
        <div>
          <dt>解读形式</dt>
          <dd>{labelOf(work.form)}</dd>
        </div>
        <div>
          <dt>发布日期</dt>
          <dd>{longDay(work.day)}</dd>
        </div>
      </dl>
      <Policy work={work} />
      <Notice>
        <p>
          本站只登记了这件作品的目录。需要原件的，可以<a href={paths.apply}>申请公开</a>或者与{work.organ}联系。
        </p>
      </Notice>
    </article>
  </Page>
)

export const QuestionsPage: FC<{ site: Site; questions: readonly PublicQuestion[] }> = ({ site, questions }) => (
  <Page
    site={site}
    path={paths.policyQuestions}
    title={columns.policyQuestions.name}
    description={columns.policyQuestions.description}
    column={columns.policyQuestions}
    crumbs={[{ title: columns.interpretations.name, href: paths.interpretations }]}
  >
    <h1>{columns.policyQuestions.name}</h1>
    <p class="lead">{columns.policyQuestions.description}</p>
    {questions.length === 0 && (
      <Notice>
        <p>
          还没有问答。可以<a href={paths.interpretations}>查看政策解读</a>，或者直接咨询制定机关。
        </p>
      </Notice>
    )}
    {questions.map((each) => (
      <details class="question" id={each.id}>
        <summary>{each.question}</summary>
        <div class="question-answer">
          <p>{each.answer}</p>
          <p class="quiet">
            依据：{each.policyPath ? <a href={each.policyPath}>{each.policyTitle}</a> : each.policyTitle}
            {each.clause}；{each.organ}
            {longDay(each.day)}回答{each.validUntil && `，有效期至${longDay(each.validUntil)}`}
          </p>
        </div>
      </details>
    ))}
  </Page>
)
