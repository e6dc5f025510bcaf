import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pagination, Select } from 'antd'
import { grouped } from '../../../console/kit/format.ts'
import { Await, Nothing } from '../../../console/kit/states.tsx'
import { listQuery, pageSize } from '../../../console/records/record-api.ts'
import type { ItemSearch } from './search.ts'

type Props = { search: ItemSearch; go: (change: Partial<ItemSearch>) => void }

export function Years({ search, go }: Props) {
  const { data } = useQuery(listQuery('items', search))
  return (
    <Select
      aria-label="年度"
      allowClear
      placeholder="全部年度"
      value={search.year}
      options={data?.years.map((year) => ({ value: year, label: `${year} 年` }))}
      onChange={(year) => go({ year, page: undefined })}
    />
  )
}

/** 信息公开目录 (条例§12): everything that was published, by review here or by the register. */
export function Register({ search, go }: Props) {
  const query = useQuery(listQuery('items', search))
  return (
    <Await query={query}>
      {(list) => (
        <>
          <p className="register-bar quiet">共 {grouped(list.total)} 条</p>
          {list.rows.length === 0 ? (
            <Nothing>没有符合条件的信息</Nothing>
          ) : (
            <table className="desk-table" aria-busy={query.isPlaceholderData}>
              <thead>
                <tr>
                  <th>信息</th>
                  <th className="cell-organ">机关</th>
                  <th>索引号</th>
                  <th>栏目</th>
                  <th className="cell-day">公开</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map(({ id, title, organName, values }) => (
                  <tr key={id} data-row={id}>
                    <td className="cell-what">
                      <Link to="/items/$id" params={{ id }}>
                        {title}
                      </Link>
                    </td>
                    <td className="cell-organ">{organName}</td>
                    <td>{values.indexNumber}</td>
                    <td>{values.columnName || '—'}</td>
                    <td className="cell-day">{values.publishedOn || <span className="quiet">办理中</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pagination
            className="register-pages"
            current={search.page ?? 1}
            pageSize={pageSize}
            total={list.total}
            showSizeChanger={false}
            hideOnSinglePage
            onChange={(page) => go({ page })}
          />
        </>
      )}
    </Await>
  )
}
