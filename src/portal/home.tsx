import type { FC } from 'hono/jsx'
import type { FrozenEdition } from '../annual-report/store-editions.ts'
import { BarTable, Shares, YearCharts } from './charts.tsx'
import { columns } from './columns.ts'
import type { HomeFacts } from './home-facts.ts'
import { outcomes, reportFigures, reportYears } from './home-figures.ts'
import { Page } from './page.tsx'
import { EntryList, KeyFigures, Notice } from './parts.tsx'
import { paths, withQuery } from './paths.ts'
import type { Site } from './site.ts'

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
        <p class="ways">
          <a class="button" href={paths.apply}>
            申请政府信息
          </a>
          <a class="button second" href={paths.track}>
            查询办理进度
          </a>
          <a class="button second" href={paths.answered}>
            已答复信息
          </a>
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
        <div>
          <Reports facts={facts} />
          {report && <Answers report={report} />}
        </div>
      </div>
      <Trend facts={facts} />
      <Organs facts={facts} />
    </Page>
  )
}

const YearInNumbers: FC<{ facts: HomeFacts }> = ({ facts: { year, ofYear, district } }) => (
  <section class="numbers" aria-labelledby="numbers">
    <h2 id="numbers">
      年度数据<span class="aside">每个数字都可以点开，查看它统计的内容</span>
    </h2>
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
        source: item.organShort,
      }))}
    />
    <p class="more">
      <a href={paths.items}>全部主动公开内容</a>
    </p>
  </section>
)

const Reports: FC<{ facts: HomeFacts }> = ({ facts: { district, organReports } }) => (
  <section aria-labelledby="reports">
    <h2 id="reports">{columns.reports.name}</h2>
    {district.length === 0 && <p class="quiet">年度报告公布后在此查阅。</p>}
    <EntryList
      entries={district.map(({ paper }) => ({
        href: paths.report(paper.year),
        title: paper.title,
        day: paper.publishedOn ?? '',
      }))}
    />
    <p class="more">
      <a href={paths.reports}>
        {organReports
          ? `各机关历年的年度报告（${organReports.year}年${organReports.count}个机关）`
          : '各机关历年的年度报告'}
      </a>
    </p>
    <p class="more">
      <a href={paths.check}>年报自查：核对任何一份年度报告</a>
    </p>
  </section>
)

const Answers: FC<{ report: FrozenEdition }> = ({ report }) => (
  <section aria-labelledby="answers">
    <h2 id="answers">{report.paper.year}年申请办理结果</h2>
    <Shares
      id="outcomes"
      caption={`${report.paper.year}年政府信息公开申请办理结果`}
      unit="件"
      parts={outcomes(report)}
    />
  </section>
)

const Trend: FC<{ facts: HomeFacts }> = ({ facts: { years, district } }) => {
  const points = years
    .slice(-5)
    .map(({ year, count }) => ({ year, value: count, href: withQuery(paths.items, { year }) }))
  const measures = [{ name: '主动公开', unit: '条', points }, ...reportYears(district.toReversed())]
  const compared = measures.filter((measure) => measure.points.length > 1)
  if (compared.length === 0) return null
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">历年</h2>
      <YearCharts id="years" caption="历年主动公开与依申请公开" measures={compared} />
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
          bars={organs.map(({ code, short, count }) => ({
            label: short,
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
