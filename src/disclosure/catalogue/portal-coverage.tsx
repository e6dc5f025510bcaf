import type { FC } from 'hono/jsx'
import { columns } from '../../portal/columns.ts'
import { count, longDay } from '../../portal/format.ts'
import { Page } from '../../portal/page.tsx'
import { EntryList, Notice } from '../../portal/parts.tsx'
import { paths, withQuery } from '../../portal/paths.ts'
import type { Site } from '../../portal/site.ts'
import {
  type Counts,
  countStates,
  type Duty,
  type Metrics,
  metricsOf,
  percent,
  type State,
  stateOf,
  states,
} from './matrix/coverage.ts'
import type { Behind } from './matrix/store.ts'
import type { CoverageOrgan } from './matrix/store-public.ts'

/** 公开覆盖情况: what every organ owes the public and whether it is there; each number leads to what it counts. */

type Asked = { field: string | null; organ: CoverageOrgan | null }
type Props = { site: Site; today: string; duties: readonly Duty[]; organs: readonly CoverageOrgan[]; asked: Asked }

/** A word and a mark: the colour alone says nothing (WCAG 1.4.1). */
const Light: FC<{ state: State }> = ({ state }) => <span class={`light light-${state}`}>{states[state]}</span>

const Rates: FC<{ metrics: Metrics }> = ({ metrics }) => (
  <dl class="figures">
    {(
      [
        ['覆盖率', metrics.coverage, '有公开信息的责任 / 应公开的责任'],
        ['更新率', metrics.freshness, '按期更新的 / 有更新周期的责任'],
        ['及时率', metrics.timeliness, '在期限内公开的 / 知道生成日期的信息（条例第二十六条）'],
      ] as const
    ).map(([name, metric, note]) => (
      <div class="figure">
        <dt>{name}</dt>
        <dd>
          <span class="figure-value">{percent(metric)}</span>
          <span class="figure-note">
            {count(metric.part)} / {count(metric.whole)}：{note}
          </span>
        </dd>
      </div>
    ))}
  </dl>
)

type Line = { name: string; href: string; counts: Counts; metrics: Metrics }
const shown: readonly State[] = ['fresh', 'stale', 'missing', 'exempt']

const Lines: FC<{ caption: string; head: string; lines: readonly Line[] }> = ({ caption, head, lines }) => (
  <div class="table-scroll">
    <table class="data">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {shown.map((state) => (
            <th scope="col" class="number">
              <Light state={state} />
            </th>
          ))}
          <th scope="col" class="number">
            覆盖率
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, href, counts, metrics }) => (
          <tr>
            <th scope="row">
              <a href={href}>{name}</a>
            </th>
            {shown.map((state) => (
              <td class="number">{counts[state]}</td>
            ))}
            <td class="number">{percent(metrics.coverage)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const linesBy = (
  duties: readonly Duty[],
  today: string,
  key: (duty: Duty) => string,
  named: (key: string) => { name: string; href: string } | null,
): Line[] =>
  [...Map.groupBy(duties, key)].flatMap(([of, own]) => {
    const line = named(of)
    return line ? [{ ...line, counts: countStates(own, today), metrics: metricsOf(own, today) }] : []
  })

const behind = ({ source, key }: Duty, organ: CoverageOrgan) =>
  withQuery(paths.coverageItems, { source, key, organ: organ.code })

const Duties: FC<Props> = ({ duties, today, organs }) => {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  return (
    <div class="table-scroll">
      <table class="data">
        <caption>逐项责任</caption>
        <thead>
          <tr>
            <th scope="col">应公开的事项</th>
            <th scope="col">机关</th>
            <th scope="col">状态</th>
            <th scope="col" class="number">
              信息
            </th>
            <th scope="col">最近公开</th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => {
            const organ = byId.get(duty.organId)
            return (
              organ && (
                <tr>
                  <th scope="row">{duty.title}</th>
                  <td>{organ.short}</td>
                  <td>
                    <Light state={stateOf(duty, today)} />
                    {duty.exempt && <span class="quiet"> {duty.exempt}</span>}
                  </td>
                  <td class="number">
                    {duty.items > 0 ? (
                      <a href={behind(duty, organ)} aria-label={`${duty.title}，${organ.short}，${duty.items}条`}>
                        {count(duty.items)}
                      </a>
                    ) : (
                      0
                    )}
                  </td>
                  <td>{duty.newest ? <time datetime={duty.newest}>{duty.newest}</time> : '—'}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

export const CoveragePage: FC<Props> = (props) => {
  const { site, today, duties, organs, asked } = props
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const narrowed = asked.field !== null || asked.organ !== null
  const title = [asked.organ?.name, asked.field].filter(Boolean).join(' · ') || columns.coverage.name
  const fields = linesBy(
    duties,
    today,
    ({ field }) => field,
    (field) => ({ name: field, href: withQuery(paths.coverage, { field, organ: asked.organ?.code }) }),
  )
  const place = new Map(organs.map(({ id }, nth) => [id, nth]))
  const byOrgan = linesBy(
    duties.toSorted((a, b) => (place.get(a.organId) ?? 0) - (place.get(b.organId) ?? 0)),
    today,
    ({ organId }) => organId,
    (id) => {
      const organ = byId.get(id)
      return organ
        ? { name: organ.name, href: withQuery(paths.coverage, { organ: organ.code, field: asked.field }) }
        : null
    },
  )
  return (
    <Page
      site={site}
      path={paths.coverage}
      title={title}
      description={columns.coverage.description}
      column={columns.coverage}
      crumbs={narrowed ? [{ title: columns.coverage.name, href: paths.coverage }] : []}
    >
      <h1>{title}</h1>
      <p class="lead">
        {columns.coverage.description}截至{longDay(today)}。
      </p>
      {duties.length === 0 ? (
        <Notice>
          <p>
            没有这样的公开责任。可以查看<a href={paths.coverage}>全部机关和领域</a>。
          </p>
        </Notice>
      ) : (
        <>
          <Rates metrics={metricsOf(duties, today)} />
          {asked.field === null && <Lines caption="按领域" head="领域" lines={fields} />}
          {asked.organ === null && <Lines caption="按机关" head="机关" lines={byOrgan} />}
          {narrowed && <Duties {...props} />}
        </>
      )}
      <p class="quiet">
        “正常”是在更新周期内有公开信息；“超期”是超过周期没有新的公开信息；“缺失”是还没有公开信息；“不涉及”由机关说明理由、经政务公开主管部门认定。
      </p>
    </Page>
  )
}

export const BehindPage: FC<{
  site: Site
  title: string
  organ: CoverageOrgan
  items: readonly Behind[]
}> = ({ site, title, organ, items }) => (
  <Page
    site={site}
    path={paths.coverageItems}
    title={`${title}（${organ.short}）`}
    description={`${organ.name}就“${title}”公开的信息。`}
    column={columns.coverage}
    crumbs={[
      { title: columns.coverage.name, href: paths.coverage },
      { title: organ.short, href: withQuery(paths.coverage, { organ: organ.code }) },
    ]}
  >
    <h1>
      {title}（{organ.short}）
    </h1>
    {items.length === 0 ? (
      <Notice>
        <p>还没有公开的信息。</p>
      </Notice>
    ) : (
      <EntryList
        entries={items.map(({ id, title: of, publishedOn }) => ({ href: paths.item(id), title: of, day: publishedOn }))}
      />
    )}
  </Page>
)
