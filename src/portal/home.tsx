import type { FC } from 'hono/jsx'
import { YearCharts } from './charts.tsx'
import { longDay } from './format.ts'
import { Doors } from './home-doors.tsx'
import type { HomeFacts } from './home-facts.ts'
import { reportFigures, reportYears } from './home-figures.ts'
import { JsonLd, organization } from './json-ld.tsx'
import { feedLinks } from './open/feed-links.ts'
import { Page } from './page.tsx'
import { type Entry, EntryList, KeyFigures, Notice } from './parts.tsx'
import { paths, withQuery } from './paths.ts'
import { SearchBox } from './search-box.tsx'
import type { Site } from './site.ts'
import type { Told } from './store-home.ts'

type Props = { site: Site; facts: HomeFacts }

/** First what people come for: find a document, find out how something is done, ask. News after that. */
export const HomePage: FC<Props> = ({ site, facts }) => (
  <Page
    site={site}
    path={paths.home}
    title={site.name}
    description={`${site.name}主动公开的政府信息和政府信息公开工作年度报告。`}
    feeds={feedLinks('all', '全部公开内容')}
    head={<JsonLd thing={organization(site)} />}
  >
    <div class="opening">
      <h1>{site.area}政府信息公开</h1>
      <SearchBox id="q" hint="标题、文号、索引号、正文和附件里的字都可以查" />
      <p class="creed">
        以公开为常态、不公开为例外<span class="quiet">《中华人民共和国政府信息公开条例》第五条</span>
      </p>
    </div>
    <Doors site={site} />
    {facts.year === null && facts.district.length === 0 ? (
      <Notice>
        <p>本站尚未公开任何信息。</p>
      </Notice>
    ) : (
      <>
        <News facts={facts} />
        <YearInNumbers facts={facts} />
        <Trend facts={facts} />
      </>
    )}
  </Page>
)

const entryOf = ({ path, title, day, organ, docNumber }: Told): Entry => ({
  href: path,
  title,
  day,
  source: docNumber ?? organ,
})

const News: FC<{ facts: HomeFacts }> = ({ facts }) => (
  <div class="flow">
    {facts.documents.length > 0 && (
      <Block id="documents" title="最新规范性文件" more={{ href: paths.documents, title: '行政规范性文件库' }}>
        <EntryList entries={facts.documents.map(entryOf)} />
      </Block>
    )}
    {facts.interpretations.length > 0 && (
      <Block id="interpretations" title="政策解读" more={{ href: paths.interpretations, title: '全部政策解读' }}>
        <EntryList entries={facts.interpretations.map(entryOf)} />
      </Block>
    )}
    {facts.notices.length > 0 && (
      <Block id="notices" title="正在公示，可以提出异议" more={{ href: paths.notices, title: '全部正在公示的事项' }}>
        <EntryList
          entries={facts.notices.map(({ id, title, until, organ }) => ({
            href: paths.item(id),
            title,
            day: until,
            dayText: `${longDay(until)}截止`,
            source: organ,
          }))}
        />
      </Block>
    )}
    <Block id="latest" title="最新公开" more={{ href: paths.items, title: '全部主动公开内容' }}>
      <EntryList
        entries={facts.latest.map((item) => ({
          href: paths.item(item.id),
          title: item.title,
          day: item.publishedOn,
          source: item.organShort,
        }))}
      />
    </Block>
    <Reports facts={facts} />
  </div>
)

type More = { href: string; title: string }
const Block: FC<{ id: string; title: string; more?: More; children?: unknown }> = ({ id, title, more, children }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
    {more && (
      <p class="more">
        <a href={more.href}>{more.title}</a>
      </p>
    )}
  </section>
)

const Reports: FC<{ facts: HomeFacts }> = ({ facts: { district, organReports } }) => (
  <Block
    id="reports"
    title="政府信息公开年报"
    more={{
      href: paths.reports,
      title: organReports
        ? `各机关历年的年度报告（${organReports.year}年${organReports.count}个机关）`
        : '各机关历年的年度报告',
    }}
  >
    {district.length === 0 && <p class="quiet">年度报告公布后在此查阅。</p>}
    <EntryList
      entries={district.map(({ paper }) => ({
        href: paths.report(paper.year),
        title: paper.title,
        day: paper.publishedOn ?? '',
      }))}
    />
  </Block>
)

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

const Trend: FC<{ facts: HomeFacts }> = ({ facts: { years, district } }) => {
  const points = years
    .slice(-5)
    .map(({ year, count }) => ({ year, value: count, href: withQuery(paths.items, { year }) }))
  const measures = [{ name: '主动公开', unit: '条', points }, ...reportYears(district.toReversed())]
  const compared = measures.filter((measure) => measure.points.length > 1)
  if (compared.length === 0) return null
  return (
    <section class="extra" aria-labelledby="trend">
      <h2 id="trend">历年</h2>
      <YearCharts id="years" caption="历年主动公开与依申请公开" measures={compared} />
    </section>
  )
}
