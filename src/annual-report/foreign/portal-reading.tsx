import type { FC } from 'hono/jsx'
import { grid, type ReportTableId, reportSections } from '../../law/index.ts'
import { KeyFigures, Notice } from '../../portal/parts.tsx'
import { ReportTable, type Shown } from '../../portal/report-table.tsx'
import { Scroll } from '../../portal/scroll.tsx'
import type { Verdict, VerdictFinding } from '../reader/verdict.ts'
import { levelNames } from '../words.ts'
import type { Reading } from './check-job.ts'
import { LegacyView } from './portal-legacy.tsx'

/** One report as it was read: its tables drawn again, every finding numbered and marked on its cells. */

type Numbered = VerdictFinding & { no: number }
type Part = { verdict: Verdict; findings: readonly Numbered[]; prefix: string }

const tables = reportSections.flatMap(({ no, table, title }) => (table ? [{ no, table, title }] : []))

/** The table a finding is about; what names no cell is about the text. */
const tableOf = ({ cells }: VerdictFinding) => cells.map((cell) => cell.slice(0, 2)).find((id) => /^t[234]$/.test(id))

const FindingItem: FC<{ finding: Numbered; prefix: string }> = ({ finding, prefix }) => {
  const { no, level, message, quote, cells, rule, article } = finding
  const first = cells.find((cell) => /^t[234]\./.test(cell))
  return (
    <li id={`${prefix}f${no}`} class={`check-finding ${level}`} value={no}>
      <p>
        <strong class="check-level">{levelNames[level]}</strong> {message}
      </p>
      {quote && <blockquote>{quote}</blockquote>}
      <p class="aside">
        {rule}
        {article && ` · ${article}`}
        {first && (
          <>
            {' · '}
            <a href={`#${prefix}${first}`}>看第{no}条所指的格</a>
          </>
        )}
      </p>
    </li>
  )
}

const Findings: FC<{ findings: readonly Numbered[]; prefix: string }> = ({ findings, prefix }) =>
  findings.length === 0 ? null : (
    <ol class="check-findings">
      {findings.map((finding) => (
        <FindingItem finding={finding} prefix={prefix} />
      ))}
    </ol>
  )

/** Findings stand gravest first, so the first that names a cell gives it its colour. */
function shownOf({ verdict, findings, prefix }: Part, cell: string): Shown {
  const value = verdict.cells[cell]
  const text = value === undefined ? (verdict.blanks?.includes(cell) ? '空' : '未读到') : String(value)
  const own = findings.filter(({ cells }) => cells.includes(cell))
  const [worst] = own
  if (!worst) return { text, class: value === undefined ? 'unread' : undefined }
  const numbers = own.map(({ no }) => no).join('、')
  return {
    text,
    class: worst.level,
    mark: numbers,
    href: `#${prefix}f${worst.no}`,
  }
}

const TableView: FC<Part & { no: string; table: ReportTableId; title: string }> = ({ no, table, title, ...part }) => (
  <section aria-labelledby={`${part.prefix}${table}-title`}>
    <h3 id={`${part.prefix}${table}-title`}>
      {no}、{title}
    </h3>
    {table === 't2' && part.verdict.format === '2019' ? (
      <LegacyView verdict={part.verdict} prefix={part.prefix} />
    ) : (
      <ReportTable
        id={table}
        prefix={part.prefix}
        caption={title}
        rows={grid(table)}
        cells={part.verdict.cells}
        shownOf={(cell) => shownOf(part, cell)}
      />
    )}
    <Findings findings={part.findings.filter((finding) => tableOf(finding) === table)} prefix={part.prefix} />
  </section>
)

const Unplaced: FC<{ verdict: Verdict }> = ({ verdict: { unread = [] } }) =>
  unread.length === 0 ? null : (
    <details>
      <summary>看见了但没有采用的数（{unread.length}处）</summary>
      <ul>
        {unread.map(({ text, place, why }) => (
          <li>
            {place}：{text}。{why}
          </li>
        ))}
      </ul>
    </details>
  )

const Spoken: FC<{ verdict: Verdict; prefix: string }> = ({ verdict: { numbers = [] }, prefix }) =>
  numbers.length === 0 ? null : (
    <details>
      <summary>正文里读到的数（{numbers.length}个）</summary>
      <Scroll labelledBy={`${prefix}spoken`}>
        <table class="data">
          <caption id={`${prefix}spoken`}>正文里的数和它所说的事</caption>
          <thead>
            <tr>
              <th scope="col">所说的事</th>
              <th scope="col" class="number">
                数
              </th>
              <th scope="col">原文</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((each) => (
              <tr>
                <th scope="row">{each.name}</th>
                <td class="number">
                  {each.value}
                  {each.unit}
                </td>
                <td>{each.quote}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )

const count = (findings: readonly Numbered[], level: Numbered['level']) =>
  findings.filter((each) => each.level === level).length

const Summary: FC<{ verdict: Verdict; findings: readonly Numbered[] }> = ({ verdict, findings }) => (
  <>
    <KeyFigures
      figures={[
        { name: '错误', value: count(findings, 'error'), unit: '处' },
        { name: '需说明', value: count(findings, 'explain'), unit: '处' },
        { name: '提示', value: count(findings, 'hint'), unit: '处' },
        { name: '读到的格', value: Object.keys(verdict.cells).length, unit: '格', note: '现行格式共 200 格' },
      ]}
    />
    {verdict.format === '2019' && (
      <Notice>
        <p>这份年报用的是国办公开办函〔2019〕60号的格式，第二张表与现行格式不同，只核对两种格式都有的格。</p>
      </Notice>
    )}
    {findings.length === 0 && <p>没有发现问题。</p>}
  </>
)

export const ReadingView: FC<{ reading: Reading; prefix: string }> = ({ reading, prefix }) => {
  const { verdict, paragraphs } = reading
  const title = `${prefix}report`
  if (verdict.status === 'unreadable')
    return (
      <div role="alert">
        <Notice kind="warn">
          <p>{verdict.reason}</p>
        </Notice>
      </div>
    )
  const findings = verdict.findings.map((finding, index) => ({ ...finding, no: index + 1 }))
  return (
    <article class="check-report" aria-labelledby={title}>
      <h2 id={title}>
        {verdict.organ ?? '没有读出机关名称'}
        {verdict.year ? ` ${verdict.year}年度` : ''}
      </h2>
      <Summary verdict={verdict} findings={findings} />
      <section aria-labelledby={`${prefix}text-title`}>
        <h3 id={`${prefix}text-title`}>正文</h3>
        <Findings findings={findings.filter((finding) => !tableOf(finding))} prefix={prefix} />
        <details>
          <summary>读到的正文（{paragraphs.length}段）</summary>
          {paragraphs.map((text) => (
            <p>{text}</p>
          ))}
        </details>
        <Spoken verdict={verdict} prefix={prefix} />
      </section>
      {tables.map((each) => (
        <TableView {...each} verdict={verdict} findings={findings} prefix={prefix} />
      ))}
      <Unplaced verdict={verdict} />
    </article>
  )
}
