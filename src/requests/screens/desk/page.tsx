import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, type InputRef, Segmented } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import { useShortcuts } from '../../../console/kit/keys.ts'
import { Page } from '../../../console/kit/page.tsx'
import { useMe } from '../../../console/kit/session.ts'
import { Failed, Loading, Nothing } from '../../../console/kit/states.tsx'
import type { DeskCounts, DeskList, DeskRow } from '../../worklist/types.ts'
import { Assign } from './assign.tsx'
import { Board } from './board.tsx'
import { listQuery, scopesQuery } from './desk-api.ts'
import { Figures } from './figures.tsx'
import { DueDoors, Filters, type Go } from './filters.tsx'
import { HeadActs } from './head-acts.tsx'
import { Month } from './month.tsx'
import { type DeskSearch, shows, viewNames } from './search.ts'
import { DeskTable, type Selection } from './table.tsx'
import { TodayPanel } from './today-panel.tsx'
import { useWalk, type Walk } from './use-walk.ts'
import { Views } from './views.tsx'

const pageSize = 50
/** A board shows the most urgent at once; whoever wants more takes the list. */
const boardSize = 200

type Choice = { ids: ReadonlySet<string>; set: (ids: ReadonlySet<string>) => void }

const selectionOf = ({ ids, set }: Choice): Selection => ({
  ids,
  toggle: (id) => set(ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id])),
  all: (all) => set(new Set(all)),
})

const useGo = (search: DeskSearch): Go => {
  const navigate = useNavigate()
  return (change) => navigate({ to: '/requests', search: { ...search, ...change } })
}

type Keys = { walk: Walk; searchBox: RefObject<InputRef | null>; choice: Choice; assign: () => void }

const useDeskKeys = ({ walk, searchBox, choice, assign }: Keys) => {
  const mark = () => {
    const id = walk.current()
    if (id) selectionOf(choice)?.toggle(id)
  }
  useShortcuts([
    { keys: 'j', says: '下一件', do: () => walk.step(1) },
    { keys: 'k', says: '上一件', do: () => walk.step(-1) },
    { keys: 'x', says: '选中这一件', do: mark },
    { keys: 'a', says: '分办选中的', do: assign },
    { keys: '/', says: '查找', do: () => searchBox.current?.focus({ cursor: 'all' }) },
  ])
}

type Shown = { search: DeskSearch; go: Go; rows: DeskRow[]; list: DeskList; counts: DeskCounts | null; choice: Choice }

const Empty = ({ search, go }: Pick<Shown, 'search' | 'go'>) => {
  const { view, show } = search
  const narrowed = Object.entries(search).some(
    ([key, value]) => !['view', 'show', 'month'].includes(key) && value !== undefined,
  )
  return narrowed ? (
    <Nothing
      action={
        <Button
          onClick={() =>
            go({
              view,
              show,
              status: undefined,
              due: undefined,
              organ: undefined,
              assigned: undefined,
              channel: undefined,
              kind: undefined,
              q: undefined,
              year: undefined,
              late: undefined,
            })
          }
        >
          清除筛选
        </Button>
      }
    >
      没有符合条件的申请
    </Nothing>
  ) : (
    <Nothing>没有在办的申请</Nothing>
  )
}

/** Who hands a case to a colleague (act `assign`). */
const assigners: readonly string[] = ['clerk', 'foiHead', 'office']

function Content({ search, go, rows, list, counts, choice, busy }: Shown & { busy: boolean }) {
  const assigns = assigners.includes(useMe().role)
  if (search.show === 'month') return <Month search={search} go={go} today={list.today} />
  if (rows.length === 0) return <Empty search={search} go={go} />
  if (search.show === 'board') return <Board rows={rows} counts={counts} />
  return (
    <DeskTable
      rows={rows}
      selection={assigns && list.view !== 'all' ? selectionOf(choice) : null}
      showsOrgan={list.view === 'all'}
      busy={busy}
    />
  )
}

const Scopes = ({ view, go }: { view: DeskList['view']; go: Go }) => {
  const { data: scopes = [view] } = useQuery(scopesQuery)
  return (
    <Segmented
      aria-label="范围"
      value={view}
      options={scopes.map((value) => ({ value, label: viewNames[value] }))}
      onChange={(value) => go({ view: value, organ: undefined, assigned: undefined })}
    />
  )
}

const Shows = ({ search, go }: { search: DeskSearch; go: Go }) => (
  <Segmented
    aria-label="显示方式"
    value={search.show ?? 'list'}
    options={Object.entries(shows).map(([value, label]) => ({ value: value as keyof typeof shows, label }))}
    onChange={(show) => go({ show: show === 'list' ? undefined : show })}
  />
)

function Work() {
  const search = useSearch({ from: '/staff/requests' })
  const go = useGo(search)
  const walk = useWalk()
  const searchBox = useRef<InputRef>(null)
  const [ids, set] = useState<ReadonlySet<string>>(new Set())
  const [assigning, assign] = useState(false)
  const query = useInfiniteQuery(listQuery(search, search.show === 'board' ? boardSize : pageSize))
  const choice = { ids, set }
  useDeskKeys({ walk, searchBox, choice, assign: () => ids.size > 0 && assign(true) })
  if (!query.data)
    return query.error ? <Failed error={query.error} retry={() => query.refetch()} /> : <Loading rows={10} />
  const [list] = query.data.pages
  if (!list) return null
  const rows = query.data.pages.flatMap((page) => page.rows)
  return (
    <section className="desk" aria-label="申请列表" ref={walk.area as never}>
      <div className="desk-bar">
        <Scopes view={list.view} go={go} />
        <Shows search={search} go={go} />
        <span className="desk-bar-end">
          {ids.size > 0 && (
            <Button type="primary" onClick={() => assign(true)}>
              分办选中的 {ids.size} 件
            </Button>
          )}
          <Views search={search} />
        </span>
      </div>
      <DueDoors search={search} go={go} counts={list.counts} />
      <Filters search={search} go={go} view={list.view} counts={list.counts} searchBox={searchBox} />
      <Content {...{ search, go, rows, list, choice }} counts={list.counts} busy={query.isPlaceholderData} />
      {query.hasNextPage && search.show !== 'month' && search.show !== 'board' && (
        <Button className="desk-more" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          再看 {pageSize} 件
        </Button>
      )}
      {assigning && (
        <Assign
          ids={[...ids]}
          onClose={(done) => {
            assign(false)
            if (done) set(new Set())
          }}
        />
      )}
    </section>
  )
}

/** 依申请公开: what waits for whom, ordered by the working days that are left. */
export function Desk() {
  const { role } = useMe()
  const acts = !['supervisor', 'administrator'].includes(role)
  return (
    <Page title="依申请公开" extra={<HeadActs />}>
      {acts && <TodayPanel />}
      {!['clerk', 'legal'].includes(role) && <Figures />}
      <Work />
    </Page>
  )
}
