import type { FC } from 'hono/jsx'
import { grid } from '../law/index.ts'
import type { Block, ReportPaper, Section } from '../papers/index.ts'
import { type Part, Shares } from '../portal/charts.tsx'
import { longDay } from '../portal/format.ts'
import { ReportTable } from '../portal/report-table.tsx'

/** The report itself, as it stands on its page and in a file of its own: text, tables and a drawing of the outcomes. */

const Blocks: FC<{ blocks: readonly Block[] }> = ({ blocks }) => (
  <>{blocks.map(({ kind, text }) => (kind === 'heading' ? <h3>{text}</h3> : <p>{text}</p>))}</>
)

/** 本年度办理结果 in its six groups, as table 三 prints them. */
const groups = [
  ['予以公开', /^t3\.granted\.total$/],
  ['部分公开', /^t3\.partial\.total$/],
  ['不予公开', /^t3\.deny_\w+\.total$/],
  ['无法提供', /^t3\.unable_\w+\.total$/],
  ['不予处理', /^t3\.refuse_\w+\.total$/],
  ['其他处理', /^t3\.other_\w+\.total$/],
] as const

export const outcomesOf = (cells: ReportPaper['cells']): Part[] =>
  groups.map(([label, pattern]) => {
    const found = Object.entries(cells).filter(([id]) => pattern.test(id))
    return { label, value: found.reduce((sum, [, value]) => sum + (value ?? 0), 0), href: `#${found[0]?.[0]}` }
  })

const Outcomes: FC<{ paper: ReportPaper }> = ({ paper }) =>
  (paper.cells['t3.total.total'] ?? 0) > 0 ? (
    <Shares id="outcomes" caption={`${paper.year}年度申请办理结果`} unit="件" parts={outcomesOf(paper.cells)} />
  ) : null

const SectionView: FC<{ section: Section; paper: ReportPaper }> = ({ section, paper }) => (
  <section id={section.id} aria-labelledby={`${section.id}-title`}>
    <h2 id={`${section.id}-title`}>
      {section.no}、{section.title}
    </h2>
    <Blocks blocks={section.blocks} />
    {section.table && (
      <ReportTable id={section.table} caption={section.title} rows={grid(section.table)} cells={paper.cells} />
    )}
    {section.table === 't3' && <Outcomes paper={paper} />}
  </section>
)

const Contents: FC<{ sections: readonly Section[] }> = ({ sections }) => (
  <nav class="contents" aria-label="报告目录">
    <ol>
      {sections.map(({ id, no, title }) => (
        <li>
          <a href={`#${id}`}>
            {no}、{title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

/** 「公布日期 · 编制机关 · 第 2 版」: what identifies this edition. */
export const Imprint: FC<{ paper: ReportPaper }> = ({ paper }) => (
  <p class="imprint">
    <span>{paper.organ}</span>
    {paper.publishedOn && <time datetime={paper.publishedOn}>{longDay(paper.publishedOn)}公布</time>}
    {paper.edition > 1 && <span>第{paper.edition}版（更正）</span>}
    {paper.draft && <span>草稿，未公布</span>}
  </p>
)

export const PaperView: FC<{ paper: ReportPaper }> = ({ paper }) => (
  <>
    <Blocks blocks={paper.lead} />
    <Contents sections={paper.sections} />
    {paper.sections.map((section) => (
      <SectionView section={section} paper={paper} />
    ))}
  </>
)
