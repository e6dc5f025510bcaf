import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../console/kit/keys.ts'
import { useTitle } from '../../console/kit/page.tsx'
import { Await, Loading } from '../../console/kit/states.tsx'
import { useWide } from '../../console/kit/wide.ts'
import { reportSections } from '../../law/index.ts'
import type { Finding, ReportView } from '../api-types.ts'
import { Door } from './door.tsx'
import { Downloads } from './downloads.tsx'
import { FindingsPanel, inOrder } from './findings.tsx'
import { History } from './history.tsx'
import { Outline } from './outline.tsx'
import { reportQuery } from './report-api.ts'
import { useSectionInView } from './section-in-view.ts'
import { reportTitle, Sheet } from './sheet.tsx'
import { Standing } from './standing.tsx'
import { Way } from './way.tsx'
import { cellElement, isOpen, type Workbench, WorkbenchProvider } from './workbench.ts'

const Charts = lazy(() => import('./charts.tsx').then((module) => ({ default: module.Charts })))

/** Brings what a finding names into sight: its first cell, or the words it quotes. */
const show = (finding: Finding) => {
  const named = finding.cells.map(cellElement).find(Boolean)
  const words = document.querySelector(`[data-mark="${CSS.escape(finding.id)}"]`)
  const target = words ?? named
  target?.scrollIntoView({ block: 'center', behavior: 'instant' })
  if (target === named) named?.focus({ preventScroll: true })
}

const toSection = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' })

const Head = ({
  view,
  compare,
  onCompare,
  onHistory,
}: {
  view: ReportView
  compare: boolean
  onCompare: () => void
  onHistory: () => void
}) => (
  <header className="studio-head">
    <div>
      <p className="crumb">
        <Link to="/reports" search={{ year: view.report.year }}>
          {view.report.year} 年度报告
        </Link>
        <span>{view.report.scope === 'district' ? '全区汇总' : '本机关'}</span>
      </p>
      <h1>
        {reportTitle(view.report.organName, view.report.year)}
        <Standing standing={view.report.standing} edition={view.report.edition} />
      </h1>
    </div>
    <div className="studio-tools">
      <Button
        aria-pressed={compare}
        disabled={!view.previousCells}
        onClick={onCompare}
        className={compare ? 'pressed' : ''}
      >
        与上年对照
      </Button>
      <Button onClick={onHistory}>办理记录</Button>
      <Downloads />
    </div>
  </header>
)

function useBench(view: ReportView) {
  const navigate = useNavigate({ from: '/reports/$id' })
  const { open } = useSearch({ from: '/staff/reports/$id' })
  const [compare, setCompare] = useState(false)
  const [lit, setLit] = useState<Finding | null>(null)
  const origin = useRef<HTMLElement | null>(null)
  // The open door stands in the address, so that a number can be sent to a colleague.
  const openDoor = useCallback(
    (figure: string | undefined) => {
      if (figure) origin.current = document.activeElement as HTMLElement | null
      navigate({ search: (search) => ({ ...search, open: figure }), resetScroll: false })
    },
    [navigate],
  )
  const giveBack = (figure: string) => {
    const number = origin.current?.isConnected ? origin.current : cellElement(figure)
    number?.focus({ preventScroll: true })
  }
  const light = useCallback(
    (finding: Finding | null) => {
      setLit(finding)
      openDoor(undefined)
      if (finding) requestAnimationFrame(() => requestAnimationFrame(() => show(finding)))
    },
    [openDoor],
  )
  const bench = useMemo<Workbench>(
    () => ({ view, compare, lit, openDoor, light }),
    [view, compare, lit, openDoor, light],
  )
  return {
    bench,
    open: open ?? null,
    compare,
    toggleCompare: () => setCompare(!compare),
    closeDoor: () => openDoor(undefined),
    giveBack,
  }
}

function Workshop({ view }: { view: ReportView }) {
  const { bench, open, compare, toggleCompare, closeDoor, giveBack } = useBench(view)
  const wide = useWide(1280)
  const [shown, show] = useState<'sheet' | 'charts'>('sheet')
  const [history, showHistory] = useState(false)
  const [aside, showAside] = useState(false)
  const section = useSectionInView(shown)
  useTitle(`${view.report.organName} ${view.report.year} 年度报告`)
  const go = (target: string) => {
    show(target === 'charts' ? 'charts' : 'sheet')
    if (target !== 'charts') requestAnimationFrame(() => toSection(target))
  }
  const step = (by: number) => {
    const all = inOrder(view.findings)
    const at = all.findIndex(({ id }) => id === bench.lit?.id)
    show('sheet')
    bench.light(all.at(at < 0 && by > 0 ? 0 : (at + by) % all.length) ?? null)
  }
  useShortcuts([
    ...reportSections.map(({ id }, index) => ({ keys: String(index + 1), says: id, do: () => go(id) })),
    { keys: '0', says: '看图', do: () => go('charts') },
    { keys: 'c', says: '与上年对照', do: toggleCompare },
    { keys: 'j', says: '下一条核对意见', do: () => step(1) },
    { keys: 'k', says: '上一条核对意见', do: () => step(-1) },
  ])
  // On narrow screens the list of findings covers the sheet; pointing at a place uncovers it.
  useEffect(() => {
    if (bench.lit) showAside(false)
  }, [bench.lit])
  return (
    <WorkbenchProvider value={bench}>
      <div className="studio">
        <Head view={view} compare={compare} onCompare={toggleCompare} onHistory={() => showHistory(true)} />
        <Way />
        <div className="studio-body">
          <Outline view={shown} section={section} onGo={go} />
          <div className="studio-sheet">
            {shown === 'sheet' ? (
              <Sheet />
            ) : (
              <Suspense fallback={<Loading />}>
                <Charts />
              </Suspense>
            )}
          </div>
          {wide ? (
            <aside className="studio-aside" aria-label="核对">
              <FindingsPanel />
            </aside>
          ) : (
            <Button className="aside-opener" onClick={() => showAside(true)}>
              核对意见 {view.findings.filter(isOpen).length}
            </Button>
          )}
        </div>
        {!wide && (
          <Drawer open={aside} onClose={() => showAside(false)} size={420} title="核对">
            <FindingsPanel />
          </Drawer>
        )}
        <Door id={open} onClose={closeDoor} onClosed={giveBack} />
        <History open={history} onClose={() => showHistory(false)} />
      </div>
    </WorkbenchProvider>
  )
}

export function Studio() {
  const { id } = useParams({ from: '/staff/reports/$id' })
  const query = useQuery(reportQuery(id))
  return (
    <Await query={query} rows={14}>
      {(view) => <Workshop key={`${id}-${view.report.edition}`} view={view} />}
    </Await>
  )
}
