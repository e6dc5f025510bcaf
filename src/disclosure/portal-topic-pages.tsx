import type { FC } from 'hono/jsx'
import { columns } from '../portal/columns.ts'
import { count } from '../portal/format.ts'
import { Page } from '../portal/page.tsx'
import { EntryList, Notice } from '../portal/parts.tsx'
import { paths } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import type { PublicTopic, TopicSection } from './topics/store-public.ts'
import { sections } from './topics/topic.ts'

/** 专题 (S3, S21): policy, interpretation, news, services and questions about one matter; counted by kind, nothing copied. */

const countsOf = ({ counts }: PublicTopic) =>
  Object.entries(sections)
    .map(([section, name]) => ({ name, n: counts[section as keyof typeof sections] }))
    .filter(({ n }) => n > 0)

export const TopicsPage: FC<{ site: Site; topics: readonly PublicTopic[] }> = ({ site, topics }) => (
  <Page
    site={site}
    path={paths.topics}
    title={columns.topics.name}
    description={columns.topics.description}
    column={columns.topics}
  >
    <h1>{columns.topics.name}</h1>
    <p class="lead">{columns.topics.description}</p>
    {topics.length === 0 ? (
      <Notice>
        <p>
          目前没有专题。可以按<a href={paths.columns}>栏目</a>查找。
        </p>
      </Notice>
    ) : (
      <ul class="matters">
        {topics.map((topic) => (
          <li>
            <a href={paths.topic(topic.slug)}>{topic.name}</a>
            <span class="matter-count">{count(topic.total)} 条</span>
            <span class="matter-facts">
              {topic.description}
              <span>
                {countsOf(topic)
                  .map(({ name, n }) => `${name} ${count(n)}`)
                  .join('，')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    )}
  </Page>
)

type Props = { site: Site; topic: PublicTopic; parts: readonly TopicSection[] }

export const TopicPage: FC<Props> = ({ site, topic, parts }) => (
  <Page
    site={site}
    path={paths.topic(topic.slug)}
    title={topic.name}
    description={topic.description || columns.topics.description}
    column={{
      name: topic.name,
      description: topic.description || columns.topics.description,
      keywords: topic.keywords || `${topic.name},专题`,
      type: columns.topics.type,
    }}
    crumbs={[{ title: columns.topics.name, href: paths.topics }]}
  >
    <h1>{topic.name}</h1>
    {topic.description && <p class="lead">{topic.description}</p>}
    <dl class="figures">
      {parts.map(({ section, name, count: n }) => (
        <div class="figure">
          <dt>{name}</dt>
          <dd>
            <a href={`#${section}`}>
              <span class="figure-value">{count(n)}</span>
              <span class="figure-unit">条</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
    {parts.map(({ section, name, count: n, entries }) => (
      <section aria-labelledby={section}>
        <h2 id={section}>
          {name}
          <span class="result-count">
            共 {count(n)} 条{entries.length < n && `，最近 ${count(entries.length)} 条`}
          </span>
        </h2>
        <EntryList
          entries={entries.map(({ path, title, day, organ }) => ({ href: path, title, day, source: organ }))}
        />
      </section>
    ))}
  </Page>
)
