import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { moment } from '../../../console/kit/format.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await } from '../../../console/kit/states.tsx'
import { reportSections } from '../../../law/index.ts'
import type { ForeignView } from '../../foreign-types.ts'
import { cellElement } from '../workbench.ts'
import { fileUrl, foreignQuery, sheetUrl, useForeignChange } from './check-api.ts'
import { CheckTable } from './check-table.tsx'
import { Correct } from './correct.tsx'
import { Identity } from './identity.tsx'
import { LegacyTable } from './legacy-table.tsx'
import { Opinion } from './opinion.tsx'

const Ways = ({ view }: { view: ForeignView }) => {
  const { message } = App.useApp()
  const change = useForeignChange(view.id)
  const again = () =>
    change.mutate(
      { to: 'recheck' },
      { onSuccess: () => message.success('已重新核校'), onError: (error) => message.error(error.message) },
    )
  return (
    <>
      <Identity view={view} />
      <Button onClick={again} loading={change.isPending}>
        重新核校
      </Button>
      <Button href={sheetUrl({ ids: view.id })} download>
        下载核校表
      </Button>
      <Button href={fileUrl(view.id)} download>
        下载原件
      </Button>
    </>
  )
}

const Years = ({ view }: { view: ForeignView }) =>
  view.others.length === 0 ? null : (
    <p className="quiet">
      同一机关的其他年度：
      {view.others.map(({ id, year }) => (
        <span key={id}>
          <Link to="/check/$id" params={{ id }}>
            {year} 年度
          </Link>{' '}
        </span>
      ))}
      <Link to="/check/compare" search={{ ids: [view.id, ...view.others.map(({ id }) => id)].slice(0, 6).join(',') }}>
        并排比较
      </Link>
    </p>
  )

const Text = ({ view }: { view: ForeignView }) => (
  <details className="panel check-text">
    <summary>读到的正文（{view.paragraphs.length} 段）</summary>
    {view.paragraphs.map((text, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a printed report never move
      <p key={index}>{text}</p>
    ))}
  </details>
)

const Unplaced = ({ view: { verdict } }: { view: ForeignView }) =>
  (verdict.unread ?? []).length === 0 ? null : (
    <details className="panel check-text">
      <summary>看见了但没有采用的数（{verdict.unread?.length} 处）</summary>
      <ul>
        {verdict.unread?.map(({ text, place, why }) => (
          <li key={`${place}${text}`}>
            {place}：{text}。{why}
          </li>
        ))}
      </ul>
    </details>
  )

const History = ({ view }: { view: ForeignView }) => (
  <section aria-labelledby="check-history">
    <h2 id="check-history">办理记录</h2>
    <ol className="check-items">
      {view.acts.map(({ seq, title, at, by, said }) => (
        <li key={seq}>
          {title}
          {said && `：${said}`} <span className="quiet">{`${by}　${moment(at)}`}</span>
        </li>
      ))}
    </ol>
  </section>
)

type Lit = { finding: string; cells: readonly string[] }
const dark: Lit = { finding: '', cells: [] }

function Read({ view }: { view: ForeignView }) {
  const [compare, setCompare] = useState(false)
  const [lit, light] = useState<Lit>(dark)
  const [open, show] = useState<string | null>(null)
  const { findings } = view.verdict
  const point = (finding: string, cells: readonly string[]) => {
    light({ finding, cells })
    const first = cells.find((cell) => cellElement(cell))
    if (first) cellElement(first)?.scrollIntoView({ block: 'center', inline: 'center' })
  }
  return (
    <div className="record check-report">
      <div>
        {view.previous && (
          <Checkbox checked={compare} onChange={({ target }) => setCompare(target.checked)}>
            与 {view.previous.year} 年度对照
          </Checkbox>
        )}
        {reportSections.map(({ id, no, title, table }) =>
          table ? (
            <section key={id} className="sheet-section" aria-label={`第${no}部分`}>
              <h2>
                {no}、{title}
              </h2>
              {table === 't2' && view.verdict.format === '2019' ? (
                <LegacyTable view={view} />
              ) : (
                <CheckTable table={table} title={title} view={view} compare={compare} lit={lit.cells} onOpen={show} />
              )}
            </section>
          ) : null,
        )}
        <Text view={view} />
        <Unplaced view={view} />
      </div>
      <aside>
        <section className="findings" aria-labelledby="check-findings">
          <h2 id="check-findings">发现（{findings.length}）</h2>
          {findings.length === 0 && <p className="findings-clear">没有发现问题。</p>}
          {findings.map((finding) => (
            <Opinion
              key={finding.id}
              view={view}
              finding={finding}
              lit={lit.finding === finding.id}
              onLight={() => point(finding.id, finding.cells)}
            />
          ))}
        </section>
        <History view={view} />
      </aside>
      {open && <Correct key={open} view={view} cell={open} onDone={() => show(null)} />}
    </div>
  )
}

/** One received report: as it was read, what is wrong with it, what people said to that. */
export function CheckedReport() {
  const { id } = useParams({ from: '/staff/check/$id' })
  return (
    <Await query={useQuery(foreignQuery(id))}>
      {(view) => (
        <Page
          title={`${view.organ ?? view.name}${view.year ? ` ${view.year} 年度` : ''}`}
          lead={`${view.name}${view.verdict.format ? `，${view.verdict.format} 年格式，读到 ${Object.keys(view.verdict.cells).length} 格` : ''}`}
          extra={<Ways view={view} />}
        >
          <Years view={view} />
          {view.verdict.status === 'unreadable' ? (
            <Alert type="warning" showIcon title={view.verdict.reason} role="alert" />
          ) : (
            <Read view={view} />
          )}
        </Page>
      )}
    </Await>
  )
}
