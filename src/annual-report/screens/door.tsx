import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Drawer, Pagination } from 'antd'
import { useEffect, useState } from 'react'
import { figure, grouped, moment, signed } from '../../console/kit/format.ts'
import { Await, Nothing } from '../../console/kit/states.tsx'
import { Way } from '../../console/kit/way.tsx'
import type { FigureView, RowsView, RowView } from '../api-types.ts'
import { meaningOfCell, nameOfCell } from './cell-names.ts'
import { FindingCard } from './finding-card.tsx'
import { rowsQuery } from './report-api.ts'
import { useWorkbench } from './workbench.ts'

const pageSize = 20

/** What the title already says, and what this person may not read, is not said again. */
const unsaid = ({ title, facts }: RowView) =>
  facts.filter(({ value }) => !title.includes(value) && value !== '（已隐去）')

const Row = ({ row }: { row: RowView }) => (
  <li className="door-row">
    {row.link ? <Way href={row.link}>{row.title}</Way> : <span className="door-row-title">{row.title}</span>}
    <dl>
      {unsaid(row).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </li>
)

const Change = ({ now, before, unit }: { now: number; before: number | null | undefined; unit: string }) => {
  if (before === null || before === undefined) return <span className="quiet">上年无可比数</span>
  return (
    <span className="quiet">
      上年 {grouped(before)} {unit}，{now === before ? '与上年持平' : `比上年 ${signed(now - before)}`}
    </span>
  )
}

/** What a number says of itself before its records are listed: basis, article, moment. */
function Meaning({ rows, before }: { rows: RowsView; before: number | null | undefined }) {
  const { name, unit, basis, article, value, id } = rows.figure
  const meaning = meaningOfCell(id)
  const facts = [
    ['口径', basis],
    ['填报说明', meaning && !basis.includes(meaning) ? meaning : ''],
    ['依据', article],
    ['截至', moment(rows.asOf)],
  ].filter(([, text]) => text)
  return (
    <div className="door-head">
      <p className="door-value">
        <strong>{figure(value)}</strong> {unit}
      </p>
      <Change now={value} before={before} unit={unit} />
      <dl className="door-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <span className="unseen">{name}</span>
    </div>
  )
}

function Records({ id }: { id: string }) {
  const { view } = useWorkbench()
  const [page, setPage] = useState(1)
  const query = useQuery({ ...rowsQuery(view.report.id, id, page, pageSize), placeholderData: keepPreviousData })
  const before = view.previousCells?.[id] ?? view.figures.find((known) => known.id === id)?.previous
  return (
    <Await query={query} rows={8}>
      {(rows) => (
        <>
          <Meaning rows={rows} before={before} />
          <Findings id={id} />
          <h3 className="door-count">计入的记录 · {grouped(rows.total)} 条</h3>
          {rows.total === 0 ? (
            <Nothing>没有记录计入这个数字</Nothing>
          ) : (
            <ol className="door-rows" start={(page - 1) * pageSize + 1}>
              {rows.rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ol>
          )}
          {rows.total > pageSize && (
            <Pagination
              size="small"
              current={page}
              pageSize={pageSize}
              total={rows.total}
              showSizeChanger={false}
              onChange={setPage}
            />
          )}
        </>
      )}
    </Await>
  )
}

const Findings = ({ id }: { id: string }) => {
  const { view } = useWorkbench()
  const named = view.findings.filter(({ cells }) => cells.includes(id))
  return named.length === 0 ? null : (
    <section className="door-findings" aria-label="这个数字的核对意见">
      {named.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </section>
  )
}

export const nameOfFigure = (id: string, figures: readonly FigureView[]) =>
  figures.find((known) => known.id === id)?.name ?? nameOfCell(id)

type Props = { id: string | null; onClose: () => void; onClosed: (id: string) => void }

export function Door({ id, onClose, onClosed }: Props) {
  const { view } = useWorkbench()
  // While the drawer slides away it keeps its name and its content.
  const [shown, show] = useState(id)
  if (id && id !== shown) show(id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard goes back once, when the door closes
  useEffect(() => {
    if (!id && shown) onClosed(shown)
  }, [id])
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      focusable={{ focusTriggerAfterClose: false }}
      size={560}
      title={shown && nameOfFigure(shown, view.figures)}
      className="door"
      destroyOnHidden
    >
      {shown && <Records key={shown} id={shown} />}
    </Drawer>
  )
}
