import { useMemo } from 'react'
import {
  applicantKindIds,
  applicantKinds,
  leafRows,
  outcomeGroups,
  remedyOutcomeIds,
  remedyOutcomes,
  remedyRouteIds,
} from '../../law/index.ts'
import { Bars, type Series } from './chart.tsx'
import { useWorkbench } from './workbench.ts'

type Bar = { label: string; cells: string[] }

const bare = (label: string) => label.replace(/^（.）/, '').replace(/（.*$/, '')

const outcomes: Bar[] = [
  { label: '予以公开', cells: ['t3.granted.total'] },
  { label: '部分公开', cells: ['t3.partial.total'] },
  ...outcomeGroups.map(({ label, rows }) => ({ label: bare(label), cells: rows.map((row) => `t3.${row}.total`) })),
]
const applicants: Bar[] = applicantKindIds.map((kind) => ({
  label: applicantKinds[kind].label,
  cells: [`t3.new.${kind}`],
}))
const flow: Bar[] = [
  { label: '本年新收', cells: ['t3.new.total'] },
  { label: '上年结转', cells: ['t3.carriedIn.total'] },
  { label: '本年办结', cells: ['t3.total.total'] },
  { label: '结转下年', cells: ['t3.carriedOut.total'] },
]
const remedies: Bar[] = remedyOutcomeIds.map((outcome) => ({
  label: remedyOutcomes[outcome].label,
  cells: remedyRouteIds.map((route) => `t4.${route}.${outcome}`),
}))

const summed = (cells: Record<string, number>, wanted: string[]) =>
  wanted.reduce((sum, id) => sum + (cells[id] ?? 0), 0)

function Chart({ title, bars }: { title: string; bars: Bar[] }) {
  const { view, openDoor } = useWorkbench()
  const { year } = view.report
  const series = useMemo<Series[]>(() => {
    const of = (cells: Record<string, number>) => bars.map((bar) => summed(cells, bar.cells))
    const now = { name: `${year} 年`, values: of(view.cells) }
    return view.previousCells ? [now, { name: `${year - 1} 年`, values: of(view.previousCells) }] : [now]
  }, [bars, year, view.cells, view.previousCells])
  const labels = useMemo(() => bars.map(({ label }) => label), [bars])
  const open = (index: number) => {
    // A bar of several rows opens the first that has records.
    const cells = bars[index]?.cells ?? []
    const door = cells.find((cell) => view.cells[cell]) ?? cells[0]
    if (door) openDoor(door)
  }
  return <Bars title={title} labels={labels} series={series} onOpen={open} />
}

const answered = leafRows.length

/** The year as a picture: what came, what became of it, compared with the year before. */
export const Charts = () => (
  <div className="charts sheet">
    <h2 className="sheet-title">看图</h2>
    <p className="quiet">点一条柱，查看计入的记录。</p>
    <Chart title="申请收办（件）" bars={flow} />
    <Chart title={`办理结果（件，由表三 ${answered} 种结果归并）`} bars={outcomes} />
    <Chart title="新收申请的申请人（件）" bars={applicants} />
    <Chart title="行政复议、行政诉讼结果（件）" bars={remedies} />
  </div>
)
