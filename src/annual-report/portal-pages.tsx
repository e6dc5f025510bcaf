import type { FC } from 'hono/jsx'
import { YearCharts, type Years } from '../portal/charts.tsx'
import { columns } from '../portal/columns.ts'
import { longDay } from '../portal/format.ts'
import { Page } from '../portal/page.tsx'
import { Downloads, Notice, Title } from '../portal/parts.tsx'
import { paths, withQuery } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import { Imprint, PaperView } from './portal-paper.tsx'
import type { FrozenEdition, PublishedLine } from './store-editions.ts'

/** 政府信息公开年报: the list by year and organ, and the page of one edition. */

const addressOf = ({ year, scope, code }: Pick<PublishedLine, 'year' | 'scope' | 'code'>) =>
  paths.report(year, scope === 'district' ? undefined : code)

const Line: FC<{ line: PublishedLine }> = ({ line }) => (
  <li>
    <a href={addressOf(line)}>
      {line.organ}
      {line.year}年政府信息公开工作年度报告
    </a>
    <span class="entry-facts">
      {line.edition > 1 && <span>第{line.edition}版</span>}
      <time datetime={line.publishedOn}>{line.publishedOn}</time>
    </span>
  </li>
)

const YearLines: FC<{ year: number; lines: readonly PublishedLine[] }> = ({ year, lines }) => {
  const district = lines.filter(({ scope }) => scope === 'district')
  const organs = lines.filter(({ scope }) => scope === 'organ')
  return (
    <section aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}年度</h2>
      {district.length > 0 && (
        <ul class="entries">
          {district.map((line) => (
            <Line line={line} />
          ))}
        </ul>
      )}
      {organs.length > 0 && (
        <details open={district.length === 0}>
          <summary>各部门、街道（镇）年度报告（{organs.length}份）</summary>
          <ul class="entries">
            {organs.map((line) => (
              <Line line={line} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

export const ReportsPage: FC<{ site: Site; lines: readonly PublishedLine[] }> = ({ site, lines }) => {
  const years = [...new Set(lines.map(({ year }) => year))]
  const { name, description } = columns.reports
  return (
    <Page site={site} path={paths.reports} title={name} description={description} column={columns.reports}>
      <h1>{name}</h1>
      <p class="lead">{description}</p>
      {years.length === 0 ? (
        <Notice>
          <p>
            还没有公布年度报告。机关的年度报告在次年1月31日前、政府的年度报告在次年3月31日前公布（条例第四十九条）。
          </p>
        </Notice>
      ) : (
        years.map((year) => <YearLines year={year} lines={lines.filter((line) => line.year === year)} />)
      )}
    </Page>
  )
}

type ReportProps = {
  site: Site
  edition: FrozenEdition
  latest: number
  years: readonly PublishedLine[]
  measures: readonly Years[]
}

const downloads = [
  ['pdf', 'PDF', '供打印、存档'],
  ['docx', 'Word', '官方表格样式'],
  ['xlsx', 'Excel', '三张表'],
  ['json', 'JSON', '机器可读，含各项数据口径'],
  ['csv', 'CSV', '逐格数据'],
] as const

const EditionNote: FC<{ edition: FrozenEdition; latest: number; path: string }> = ({ edition, latest, path }) => (
  <>
    {edition.edition < latest && (
      <Notice kind="warn">
        <p>
          这是第{edition.edition}版，已经更正。<a href={path}>查看现行的第{latest}版</a>。
        </p>
      </Notice>
    )}
    {edition.changeNote && (
      <Notice>
        <p>
          第{edition.edition}版更正说明：{edition.changeNote}{' '}
          <a href={withQuery(path, { edition: edition.edition - 1 })}>查看更正前的第{edition.edition - 1}版</a>
        </p>
      </Notice>
    )}
  </>
)

export const ReportPage: FC<ReportProps> = ({ site, edition, latest, years, measures }) => {
  const { paper } = edition
  const path = paths.report(paper.year, paper.scope === 'district' ? undefined : paper.organCode)
  const old = edition.edition < latest ? edition.edition : undefined
  const published = paper.publishedOn ?? ''
  return (
    <Page
      site={site}
      path={path}
      title={paper.title}
      description={`${paper.organ}${longDay(published)}公布的${paper.year}年政府信息公开工作年度报告。`}
      column={columns.reports}
      article={{ title: paper.title, publishedAt: edition.publishedMinute, source: paper.organ }}
      crumbs={[{ title: columns.reports.name, href: paths.reports }]}
      unlisted={old !== undefined}
    >
      <article class="prose report">
        <Title parts={[paper.organ, paper.title.slice(paper.organ.length)]} />
        <Imprint paper={paper} />
        <EditionNote edition={edition} latest={latest} path={path} />
        <PaperView paper={paper} />
        {measures.some(({ points }) => points.length > 1) && (
          <section aria-labelledby="compared">
            <h2 id="compared">历年比较</h2>
            <YearCharts id="years" caption={`${paper.organ}历年主要数据`} measures={measures} />
          </section>
        )}
      </article>
      <Downloads
        title="下载本报告"
        files={downloads.map(([format, name, note]) => ({
          href: withQuery(`${path}/paper.${format}`, { edition: old }),
          format: name,
          note,
        }))}
      />
      {years.length > 1 && (
        <nav aria-label="其他年度">
          <h2>其他年度</h2>
          <ul class="entries">
            {years
              .filter(({ year }) => year !== paper.year)
              .map((line) => (
                <Line line={line} />
              ))}
          </ul>
        </nav>
      )}
    </Page>
  )
}
