import '../../../console/styles/items.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, type InputRef, Select, Tabs } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useShortcuts } from '../../../console/kit/keys.ts'
import { organsQuery } from '../../../console/kit/organs.ts'
import { Page } from '../../../console/kit/page.tsx'
import { useMe } from '../../../console/kit/session.ts'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import type { Queue, RedList } from '../../api-types.ts'
import { steps } from '../../chain.ts'
import { queueQuery, redListQuery } from '../item-api.ts'
import { Register, Years } from './register.tsx'
import { QueueTable, RedTable } from './rows.tsx'
import { type ItemSearch, rowsOf, type Tab, tabs } from './search.ts'

type Go = (change: Partial<ItemSearch>) => void

/** Who may begin a draft (acts/draft.ts). */
const drafters: readonly string[] = ['clerk', 'editor', 'foiHead', 'office']
const acrossOrgans: readonly string[] = ['office', 'supervisor', 'administrator']

const empty: Record<Exclude<Tab, 'red' | 'register'>, string> = {
  mine: '没有等您办理的信息。别人送来审校的会出现在这里。',
  way: '没有在办的信息。',
  drafts: '您还没有正在办理的稿件。点右上角“新建信息”开始。',
  scheduled: '没有定时发布的信息，也没有没发出去的。',
  urgent: '没有等待补签的应急信息和等待确认的撤回。',
}

const New = () => {
  const navigate = useNavigate()
  return (
    <Button type="primary" title="n" onClick={() => navigate({ to: '/items/new' })}>
      新建信息
    </Button>
  )
}

/** j and k go from line to line; what they reach has the focus, so that Enter opens it. */
function useLines() {
  const area = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1) => {
    const rows = [...(area.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    const at = rows.findIndex((row) => row.contains(document.activeElement))
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
    next?.querySelector<HTMLElement>('a')?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  return { area, step }
}

const Filters = ({ search, go, box }: { search: ItemSearch; go: Go; box: React.RefObject<InputRef | null> }) => {
  const me = useMe()
  const { data: organs = [] } = useQuery(organsQuery)
  const byStep = ['way', 'mine'].includes(search.tab ?? 'mine')
  return (
    <search className="filters">
      <Input.Search
        ref={box}
        key={search.q}
        aria-label="查找标题、文号"
        placeholder="标题、文号（/）"
        allowClear
        defaultValue={search.q}
        onSearch={(q) => go({ q: q.trim() || undefined, page: undefined })}
      />
      {byStep && (
        <Select
          aria-label="下一步"
          allowClear
          placeholder="全部环节"
          value={search.step}
          options={Object.values(steps).map(({ step, label }) => ({ value: step, label }))}
          onChange={(step) => go({ step })}
        />
      )}
      {search.tab === 'register' && <Years search={search} go={go} />}
      {acrossOrgans.includes(me.role) && (
        <Select
          aria-label="机关"
          className="filter-organ"
          allowClear
          placeholder="全部机关"
          showSearch={{ optionFilterProp: 'label' }}
          value={search.organ}
          options={organs.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(organ) => go({ organ, page: undefined })}
        />
      )}
    </search>
  )
}

function Rows({
  tab,
  queue,
  busy,
  narrowed,
  go,
}: {
  tab: Exclude<Tab, 'red' | 'register'>
  queue: Queue
  busy: boolean
  narrowed: boolean
  go: Go
}) {
  const me = useMe()
  const rows = rowsOf(tab, queue, me.name)
  if (rows.length > 0) return <QueueTable rows={rows} busy={busy} />
  if (narrowed)
    return (
      <Nothing
        action={<Button onClick={() => go({ organ: undefined, step: undefined, q: undefined })}>清除筛选</Button>}
      >
        没有符合条件的信息
      </Nothing>
    )
  return <Nothing action={tab === 'drafts' && drafters.includes(me.role) ? <New /> : undefined}>{empty[tab]}</Nothing>
}

const Red = ({ list }: { list: RedList }) => {
  if (list.late.length + list.dueSoon.length === 0) return <Nothing>没有超过或者快到法定公开期限的信息。</Nothing>
  return (
    <div className="red-list">
      <p className="quiet">
        {list.basis}截至 {list.asOf}。
      </p>
      {list.late.length > 0 && (
        <section aria-labelledby="late-title">
          <h2 id="late-title">已经超期 {list.late.length} 条</h2>
          <RedTable rows={list.late} />
        </section>
      )}
      {list.dueSoon.length > 0 && (
        <section aria-labelledby="soon-title">
          <h2 id="soon-title">五个工作日内到期 {list.dueSoon.length} 条</h2>
          <RedTable rows={list.dueSoon} />
        </section>
      )}
    </div>
  )
}

const counted = (tab: Tab, queue: Queue | undefined, red: RedList | undefined, me: string): ReactNode => {
  const count =
    tab === 'red'
      ? red && red.late.length + red.dueSoon.length
      : tab === 'register'
        ? undefined
        : queue && rowsOf(tab, queue, me).length
  const grave =
    tab === 'red'
      ? (red?.late.length ?? 0) > 0
      : tab === 'scheduled' && queue !== undefined && rowsOf(tab, queue, me).some(({ missed }) => missed.length > 0)
  return (
    <>
      {tabs[tab]}
      {count ? <span className={`count ${grave || tab === 'urgent' ? 'error' : 'calm'}`}>{count}</span> : null}
    </>
  )
}

/** 主动公开: whose turn it is, what is late, what went out. */
export function ItemQueue() {
  const search = useSearch({ from: '/staff/items' })
  const navigate = useNavigate()
  const me = useMe()
  const go: Go = (change) => navigate({ to: '/items', search: { ...search, ...change } })
  const box = useRef<InputRef>(null)
  const { area, step } = useLines()
  const tab = search.tab ?? 'mine'
  const queue = useQuery(queueQuery(search))
  const red = useQuery(redListQuery)
  useShortcuts([
    { keys: 'j', says: '下一条', do: () => step(1) },
    { keys: 'k', says: '上一条', do: () => step(-1) },
    { keys: '/', says: '查找', do: () => box.current?.focus({ cursor: 'all' }) },
    { keys: 'n', says: '新建信息', do: () => drafters.includes(me.role) && navigate({ to: '/items/new' }) },
  ])
  const narrowed = Boolean(search.organ || search.step || search.q)
  return (
    <Page title="主动公开" extra={drafters.includes(me.role) && <New />}>
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          go({ tab: next === 'mine' ? undefined : (next as Tab), step: undefined, page: undefined, year: undefined })
        }
        items={(Object.keys(tabs) as Tab[]).map((key) => ({ key, label: counted(key, queue.data, red.data, me.name) }))}
      />
      {tab !== 'red' && <Filters search={search} go={go} box={box} />}
      <div ref={area} className="item-desk">
        {tab === 'red' && <Await query={red}>{(list) => <Red list={list} />}</Await>}
        {tab === 'register' && <Register search={search} go={go} />}
        {tab !== 'red' && tab !== 'register' && (
          <Await query={queue}>
            {(known) => <Rows tab={tab} queue={known} busy={queue.isPlaceholderData} narrowed={narrowed} go={go} />}
          </Await>
        )}
      </div>
    </Page>
  )
}
