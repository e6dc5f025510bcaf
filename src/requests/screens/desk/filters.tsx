import { useQuery } from '@tanstack/react-query'
import { Input, type InputRef, Select } from 'antd'
import { type Ref, useEffect, useState } from 'react'
import { organsQuery } from '../../../console/kit/organs.ts'
import { applicantKinds, channels } from '../../../law/index.ts'
import type { DeskCounts } from '../../worklist/types.ts'
import { dueLabels, dueOrder } from '../../worklist/words.ts'
import { officersQuery } from './desk-api.ts'
import { type DeskSearch, statusNames } from './search.ts'

export type Go = (change: DeskSearch) => void
type Props = {
  search: DeskSearch
  go: Go
  view: string
  counts: DeskCounts | null | undefined
  searchBox: Ref<InputRef>
}

const optionsOf = (entries: Readonly<Record<string, { label: string } | string>>) =>
  Object.entries(entries).map(([value, said]) => ({ value, label: typeof said === 'string' ? said : said.label }))

/** Standings with how many stand there; those where nothing stands come last. */
function statusOptions(counts: Props['counts']) {
  const n = (status: string) => {
    if (status === 'open') return counts?.open
    if (status === 'closed') return counts && `${counts.closed}${counts.closedMore ? '＋' : ''}`
    return counts?.byStatus[status as keyof DeskCounts['byStatus']]
  }
  return Object.entries(statusNames).map(([value, label]) => {
    const many = n(value)
    return { value, label: many ? `${label} ${many}` : label }
  })
}

const Who = ({ search, go }: Pick<Props, 'search' | 'go'>) => {
  const { data: officers = [] } = useQuery(officersQuery)
  const options = officers.map(({ id, name, open, overdue }) => ({
    value: id,
    label: `${name}　在办 ${open}${overdue > 0 ? `，超期 ${overdue}` : ''}`,
  }))
  return (
    <Select
      aria-label="经办人"
      allowClear
      placeholder="经办人"
      value={search.assigned}
      popupMatchSelectWidth={false}
      options={[{ value: 'none', label: '还没有分办的' }, ...options]}
      onChange={(assigned) => go({ assigned })}
    />
  )
}

const Whose = ({ search, go }: Pick<Props, 'search' | 'go'>) => {
  const { data: organs = [] } = useQuery(organsQuery)
  return (
    <Select
      aria-label="机关"
      className="filter-organ"
      allowClear
      placeholder="全部机关"
      showSearch={{ optionFilterProp: 'label' }}
      value={search.organ}
      options={organs.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(organ) => go({ organ })}
    />
  )
}

/** What is typed stays in the field, and the focus with it; an address that says otherwise is followed. */
const Words = ({ search, go, searchBox }: Pick<Props, 'search' | 'go' | 'searchBox'>) => {
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  return (
    <Input.Search
      ref={searchBox}
      aria-label="查找编号或申请内容"
      placeholder="编号或申请内容（/）"
      allowClear
      value={words}
      onChange={({ target }) => setWords(target.value)}
      onSearch={(q) => go({ q: q.trim() || undefined })}
    />
  )
}

export const Filters = ({ search, go, view, counts, searchBox }: Props) => (
  <search className="filters">
    <Words search={search} go={go} searchBox={searchBox} />
    <Select
      aria-label="办理状态"
      value={search.status ?? 'open'}
      options={statusOptions(counts)}
      popupMatchSelectWidth={false}
      onChange={(status) => go({ status: status === 'open' ? undefined : status })}
    />
    {view === 'organ' && <Who search={search} go={go} />}
    {view === 'all' && <Whose search={search} go={go} />}
    <Select
      aria-label="接收渠道"
      allowClear
      placeholder="接收渠道"
      value={search.channel}
      popupMatchSelectWidth={false}
      options={optionsOf(channels)}
      onChange={(channel) => go({ channel })}
    />
    <Select
      aria-label="申请人类别"
      allowClear
      placeholder="申请人类别"
      value={search.kind}
      popupMatchSelectWidth={false}
      options={optionsOf(applicantKinds)}
      onChange={(kind) => go({ kind })}
    />
    <Select
      aria-label="排序"
      value={search.sort ?? 'due'}
      options={[
        { value: 'due', label: '最急的在前' },
        { value: 'arrival', label: '最近收到的在前' },
      ]}
      onChange={(sort) => go({ sort: sort === 'arrival' ? 'arrival' : undefined })}
    />
  </search>
)

/** How urgent what lies open is; each number opens its list. */
export const DueDoors = ({ search, go, counts }: Pick<Props, 'search' | 'go' | 'counts'>) => (
  <ul className="due-doors" aria-label="按期限筛选">
    {dueOrder.map((due) => (
      <li key={due}>
        <button
          type="button"
          className={`due-door due-${due}`}
          aria-pressed={search.due === due}
          onClick={() => go({ due: search.due === due ? undefined : due })}
        >
          {dueLabels[due]} <b>{counts?.byDue[due] ?? '·'}</b>
        </button>
      </li>
    ))}
  </ul>
)
