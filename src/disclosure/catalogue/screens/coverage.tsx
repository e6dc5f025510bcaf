import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { App, Button, Drawer, Tag } from 'antd'
import { useState } from 'react'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import { Way } from '../../../console/kit/way.tsx'
import { Sections } from '../../columns/screens/sections.tsx'
import type { BehindView, CoverageCell, CoverageView, DutyView } from '../matrix/api-types.ts'
import { type Counts, type State, states } from '../matrix/coverage.ts'

const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: () => getJson<CoverageView>('/api/coverage'),
})

type Place = { field: string; organId: string }
const cellQuery = (place: Place) =>
  queryOptions({
    queryKey: ['coverage', 'cell', place],
    queryFn: () => getJson<CoverageCell>('/api/coverage/cell', place),
  })
type Behind = Pick<DutyView, 'source' | 'key'> & { organId: string }
const behindQuery = (of: Behind) =>
  queryOptions({
    queryKey: ['coverage', 'items', of],
    queryFn: () => getJson<BehindView>('/api/coverage/items', of),
  })

const colours: Readonly<Record<State, string | undefined>> = {
  fresh: 'success',
  stale: 'warning',
  missing: 'error',
  exempt: undefined,
}

const told = (counts: Counts) =>
  (Object.keys(states) as State[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${states[state]}${counts[state]}`)
    .join('，')

const total = ({ fresh, stale, missing, exempt }: Counts) => fresh + stale + missing + exempt

/** The items behind one number. */
function Items({ of }: { of: Behind }) {
  const query = useQuery(behindQuery(of))
  return (
    <Await query={query} rows={2}>
      {({ items }) => (
        <ul className="unplaced">
          {items.map(({ id, title, publishedOn }) => (
            <li key={id}>
              <Way href={`/items/${id}`}>{title}</Way>
              <span className="quiet">{publishedOn}</span>
            </li>
          ))}
        </ul>
      )}
    </Await>
  )
}

function Duty({ duty, organId }: { duty: DutyView; organId: string }) {
  const [open, show] = useState(false)
  const { source, key, title, state, items, newest, exempt } = duty
  return (
    <li className="duty">
      <p>
        <Tag color={colours[state]}>{states[state]}</Tag>
        {title} <span className="quiet">{newest ? `最近 ${newest}` : (exempt ?? '还没有公开信息')}</span>
      </p>
      {items > 0 && (
        <Button size="small" type="link" aria-expanded={open} onClick={() => show(!open)}>
          {open ? '收起' : `${items} 条信息`}
        </Button>
      )}
      {open && <Items of={{ source, key, organId }} />}
    </li>
  )
}

function Cell({ place }: { place: Place }) {
  const query = useQuery(cellQuery(place))
  return (
    <Await query={query}>
      {({ duties, organName }) => (
        <>
          <p className="quiet">{organName}</p>
          <ul>
            {duties.map((duty) => (
              <Duty key={`${duty.source} ${duty.key}`} duty={duty} organId={place.organId} />
            ))}
          </ul>
        </>
      )}
    </Await>
  )
}

function Matrix({ view, open }: { view: CoverageView; open: (place: Place) => void }) {
  return (
    <section className="matrix-scroll" aria-label="覆盖情况表" tabIndex={-1}>
      <table className="matrix">
        <caption className="unseen">领域和机关的覆盖情况，截至 {view.on}</caption>
        <thead>
          <tr>
            <th scope="col">领域</th>
            <th scope="col">合计</th>
            {view.organs.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.lines.map(({ field, cells, counts }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td title={told(counts)}>
                {counts.fresh}/{total(counts) - counts.exempt}
              </td>
              {view.organs.map(({ id, name }) => {
                const cell = cells.find(({ organId }) => organId === id)
                return (
                  <td key={id}>
                    {cell && (
                      <button
                        type="button"
                        className={`light-${cell.light}`}
                        title={told(cell.counts)}
                        onClick={() => open({ field, organId: id })}
                      >
                        <span className="unseen">{`${field}，${name}：${told(cell.counts)} `}</span>
                        {cell.light === 'exempt'
                          ? '不涉及'
                          : `${cell.counts.fresh}/${total(cell.counts) - cell.counts.exempt}`}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function useCheck() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: () => sendJson<{ opened: number }>('POST', '/api/coverage/check'),
    onSuccess: ({ opened }) => {
      message.success(opened > 0 ? `新登记 ${opened} 个问题` : '没有新的问题')
      queries.invalidateQueries({ queryKey: ['coverage-findings'] })
    },
    onError: (error) => message.error(error.message),
  })
}

/** 覆盖情况: obligation × organ; every number opens what it counts. */
export function Coverage() {
  const query = useQuery(coverageQuery)
  const check = useCheck()
  const { field } = useSearch({ strict: false }) as { field?: string }
  const [place, open] = useState<Place | null>(null)
  return (
    <>
      <Sections />
      <Page
        title="覆盖情况"
        lead="按栏目责任和标准目录逐项对照：格中是正常的项数和应公开的项数，点开看逐项责任和信息。"
        extra={
          <>
            <a href="/coverage">公众页</a>
            {query.data?.mayCheck && (
              <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
                排查并登记问题
              </Button>
            )}
          </>
        }
      >
        <Await query={query}>
          {(view) =>
            view.lines.length === 0 ? (
              <Nothing>还没有设立栏目责任，也没有已发布的标准目录</Nothing>
            ) : (
              <>
                <dl className="metric-line">
                  {view.metrics.map(({ name, value, of }) => (
                    <div key={name} title={of}>
                      <dt className="quiet">{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
                <p className="quiet">{told(view.counts)}</p>
                <Matrix
                  view={field ? { ...view, lines: view.lines.filter((line) => line.field === field) } : view}
                  open={open}
                />
              </>
            )
          }
        </Await>
        <Drawer open={place !== null} onClose={() => open(null)} size={560} title={place?.field} destroyOnHidden>
          {place && <Cell place={place} />}
        </Drawer>
      </Page>
    </>
  )
}
