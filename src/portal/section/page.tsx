import type { Child, FC } from 'hono/jsx'
import { columns } from '../columns.ts'
import { feedLinks } from '../open/feed-links.ts'
import { Page } from '../page.tsx'
import { EntryList } from '../parts.tsx'
import { paths } from '../paths.ts'
import { SearchBox } from '../search-box.tsx'
import type { Site } from '../site.ts'
import { Asking, GuideBlock, Statutory } from './blocks.tsx'
import type { SectionFacts } from './facts.ts'

/**
 * 政府信息公开专栏 (国办公开办函〔2019〕61号): 指南, 制度, 法定主动公开内容, 年报 in this order 【未核实】, 依申请公开
 * beside them; the same page for the district and for every organ, and no news in it (LAY-01 … LAY-07).
 */
type Props = { site: Site; facts: SectionFacts }

const blocks = [
  { id: 'guide', title: columns.guide.name },
  { id: 'rules', title: '政府信息公开制度' },
  { id: 'statutory', title: columns.items.name },
  { id: 'reports', title: columns.reports.name },
  { id: 'ask', title: columns.apply.name },
] as const
type BlockId = (typeof blocks)[number]['id']

export const SectionPage: FC<Props> = ({ site, facts }) => {
  const { organ } = facts
  const name = organ ? `${organ.name}政府信息公开` : columns.disclosure.name
  const column = organ
    ? { ...columns.disclosure, name, description: `${organ.name}的政府信息公开指南、制度、法定主动公开内容和年报。` }
    : columns.disclosure
  return (
    <Page
      site={site}
      path={organ ? paths.organ(organ.code) : paths.disclosure}
      title={name}
      description={column.description}
      column={column}
      crumbs={organ ? [{ title: columns.disclosure.name, href: paths.disclosure }] : []}
      crumb={organ?.name}
      feeds={organ ? feedLinks(`organs/${organ.code}`, organ.name) : feedLinks('items', columns.items.name)}
    >
      <h1>{name}</h1>
      <Switcher facts={facts} />
      <div class="section-page">
        <nav class="section-nav" aria-label="本栏目">
          <ol>
            {blocks.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="section-blocks">
          <SearchBox
            id="q-section"
            small
            organId={organ?.id}
            hint={organ ? '只在本机关公开的信息中查找' : '结果可以按机关、栏目、有效性缩小范围'}
          />
          <Block id="guide">
            <GuideBlock site={site} organ={organ} />
          </Block>
          <Block id="rules">
            <Rules facts={facts} />
          </Block>
          <Block id="statutory">
            <Statutory facts={facts} />
          </Block>
          <Block id="reports">
            <Reports facts={facts} />
          </Block>
          <Block id="ask">
            <Asking organ={organ} />
          </Block>
        </div>
      </div>
    </Page>
  )
}

const Block: FC<{ id: BlockId; children?: Child }> = ({ id, children }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{blocks.find((block) => block.id === id)?.title}</h2>
    {children}
  </section>
)

const Switcher: FC<{ facts: SectionFacts }> = ({ facts: { organ, organs } }) => (
  <details class="switcher">
    <summary>{organ ? '切换到其他机关' : '选择机关，查看它的政府信息公开专栏'}</summary>
    <ul>
      {organ && (
        <li>
          <a href={paths.disclosure}>全区</a>
        </li>
      )}
      {organs.map(({ code, name }) => (
        <li>
          <a href={paths.organ(code)} aria-current={code === organ?.code ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  </details>
)

const Rules: FC<{ facts: SectionFacts }> = ({ facts: { rules, organ } }) => (
  <>
    {rules.length === 0 ? (
      <p class="quiet">{organ ? '本机关没有单独的制度，适用全区的制度。' : '制度文件公布后在此查阅。'}</p>
    ) : (
      <EntryList
        entries={rules.map(({ id, title, day, organ: by }) => ({ href: paths.item(id), title, day, source: by }))}
      />
    )}
    <p class="more">
      <a href={paths.rules}>全部政府信息公开制度</a>
    </p>
  </>
)

const Reports: FC<{ facts: SectionFacts }> = ({ facts: { reports, organ } }) => (
  <>
    {reports.length === 0 && <p class="quiet">年度报告公布后在此查阅。</p>}
    <EntryList
      entries={reports.map(({ year, code, organ: by, publishedOn }) => ({
        href: paths.report(year, organ ? code : undefined),
        title: `${by}${year}年政府信息公开工作年度报告`,
        day: publishedOn,
      }))}
    />
    <p class="more">
      <a href={paths.reports}>各机关历年的年度报告</a>
    </p>
  </>
)
