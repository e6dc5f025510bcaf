import '../../../console/styles/items.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { moment } from '../../../console/kit/format.ts'
import { Page } from '../../../console/kit/page.tsx'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import type { ItemCase } from '../../api-types.ts'
import { itemQuery } from '../item-api.ts'
import { Differences } from './differences.tsx'
import { usualPair } from './history.ts'

function Pair({ item }: { item: ItemCase }) {
  const search = useSearch({ strict: false }) as { left?: string; right?: string }
  const navigate = useNavigate()
  const usual = usualPair(item)
  if (!usual) return <Nothing>只有一个版本，没有可以对照的。</Nothing>
  const [left, right] = [search.left ?? usual[0], search.right ?? usual[1]]
  const options = item.versions.map(({ revision, number, madeAt, madeBy, current }) => ({
    value: revision,
    label: `第 ${number} 稿　${moment(madeAt)} ${madeBy}${current ? '　公众所见' : ''}`,
  }))
  const choose = (change: { left?: string; right?: string }) =>
    navigate({ to: '/items/$id/compare', params: { id: item.id }, search: { left, right, ...change } })
  return (
    <div className="panel">
      <div className="compare-choice">
        <Select aria-label="前一个版本" value={left} options={options} onChange={(value) => choose({ left: value })} />
        <span aria-hidden>→</span>
        <Select
          aria-label="后一个版本"
          value={right}
          options={options}
          onChange={(value) => choose({ right: value })}
        />
      </div>
      <Differences key={`${left} ${right}`} id={item.id} left={left} right={right} wide />
    </div>
  )
}

export function ComparePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useQuery(itemQuery(id))
  return (
    <Page
      title="版本对照"
      lead={query.data?.title}
      extra={
        <Link to="/items/$id" params={{ id }}>
          返回信息
        </Link>
      }
    >
      <Await query={query}>{(item) => <Pair item={item} />}</Await>
    </Page>
  )
}
