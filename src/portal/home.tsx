import type { FC } from 'hono/jsx'
import { BarTable, Shares, YearCharts } from './charts.tsx'
import { columns } from './columns.ts'
import type { HomeFacts } from './home-facts.ts'
import { outcomes, reportFigures } from './home-figures.ts'
import { Page } from './page.tsx'
import { EntryList, KeyFigures, Notice } from './parts.tsx'
import { paths, withQuery } from './paths.ts'
import type { Site } from './site.ts'
import type { PublishedReport } from './store.ts'

type Props = { site: Site; facts: HomeFacts }

export const HomePage: FC<Props> = ({ site, facts }) => {
  const report = facts.district[0]
  return (
    <Page
      site={site}
      path={paths.home}
      title={site.name}
      description={`${site.name}主动公开的政府信息和政府信息公开工作年度报告。`}
    >
      <div class="opening">
        <h1>{site.area}政府信息公开</h1>
        <p class="creed">
          以公开为常态、不公开为例外<span class="quiet">《中华人民共和国政府信息公开条例》第五条</span>
        </p>
      </div>
      {facts.year === null && !report ? (
        <Notice>
          <p>本站尚未公开任何信息。</p>
        </Notice>
      ) : (
        <YearInNumbers facts={facts} />
      )}
      <div class="two">
        <Latest facts={facts} />
        <Reports facts={facts} />
      </div>
      {report && <Answers report={report} />}
      <Trend facts={facts} />
      <Organs facts={facts} />
    </Page>
  )
}

const YearInNumbers: FC<{ facts: HomeFacts }> = ({ facts: { year, ofYear, district } }) => (
  <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">一年公开，数数可查</h2>
    <KeyFigures
      figures={[
        ...(year
          ? [
              {
                name: '主动公开政府信息',
                value: ofYear.total,
                unit: '条',
                href: withQuery(paths.items, { year }),
                note: `${year}年`,
              },
            ]
          : []),
        ...(district[0] ? reportFigures(district[0]) : []),
      ]}
    />
  </section>
)

const Latest: FC<{ facts: HomeFacts }> = ({ facts }) => (
  <section aria-labelledby="latest">
    <h2 id="latest">最新公开</h2>
    <EntryList
      entries={facts.latest.map((item) => ({
        href: paths.item(item.id),
        title: item.title,
        day: item.publishedOn,
        source: item.organ,
      }))}
    />
    <p class="more">
      <a href={paths.items}>全部主动公开内容</a>
    </p>
  </section>
)

const Reports: FC<{ facts: HomeFacts }> = ({ facts: { district, organReports } }) => {
  const newest = organReports[0]?.year
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{columns.reports.name}</h2>
      {district.length === 0 && <p class="quiet">年度报告公布后在此查阅。</p>}
      <EntryList
        entries={district
          .slice(0, 5)
          .map((report) => ({ href: paths.report(report.year), title: report.title, day: report.publishedOn }))}
      />
      {newest && (
        <p>
          {newest}年另有{organReports.filter(({ year }) => year === newest).length}个机关公布了年度报告。
        </p>
      )}
      <p class="more">
        <a href={paths.reports}>各机关历年年度报告</a>
      </p>
    </section>
  )
}

const Answers: FC<{ report: PublishedReport }> = ({ report }) => (
  <section aria-labelledby="answers">
    <h2 id="answers">{report.year}年申请办理结果</h2>
    <Shares id="outcomes" caption={`${report.year}年政府信息公开申请办理结果`} unit="件" parts={outcomes(report)} />
  </section>
)

const Trend: FC<{ facts: HomeFacts }> = ({ facts: { years, district } }) => {
  if (years.length < 2 && district.length < 2) return null
  const reports = district.slice(0, 5).toReversed()
  const ofCell = (name: string, unit: string, cell: string) => ({
    name,
    unit,
    points: reports.map(({ year, cells }) => ({
      year,
      value: cells[cell] ?? 0,
      href: `${paths.report(year)}#${cell}`,
    })),
  })
  const items = {
    name: '主动公开',
    unit: '条',
    points: years.slice(-5).map(({ year, count }) => ({ year, value: count, href: withQuery(paths.items, { year }) })),
  }
  const fromReports =
    reports.length < 2
      ? []
      : [
          ofCell('新收申请', '件', 't3.new.total'),
          ofCell('办结申请', '件', 't3.total.total'),
          ofCell('现行有效规范性文件', '件', 't2.normative.valid'),
        ]
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">历年</h2>
      <YearCharts id="years" caption="历年主动公开与依申请公开" measures={[items, ...fromReports]} />
    </section>
  )
}

const Organs: FC<{ facts: HomeFacts }> = ({ facts: { year, ofYear } }) => {
  if (year === null) return null
  const organs = ofYear.organs.toSorted((a, b) => b.count - a.count)
  return (
    <div class="two">
      <section aria-labelledby="organs">
        <h2 id="organs">各机关主动公开</h2>
        <BarTable
          caption={`${year}年各机关主动公开的信息`}
          head={['机关', '条数']}
          bars={organs.map(({ code, name, count }) => ({
            label: name,
            value: count,
            href: withQuery(paths.items, { organ: code, year }),
          }))}
        />
      </section>
      <section aria-labelledby="columns">
        <h2 id="columns">各栏目主动公开</h2>
        <BarTable
          caption={`${year}年各栏目公开的信息`}
          head={['栏目', '条数']}
          bars={ofYear.columns.map(({ name, count }) => ({
            label: name,
            value: count,
            href: withQuery(paths.items, { column: name, year }),
          }))}
        />
      </section>
    </div>
  )
}
