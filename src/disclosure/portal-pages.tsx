import type { FC } from 'hono/jsx'
import { columns } from '../portal/columns.ts'
import { count } from '../portal/format.ts'
import type { Column } from '../portal/meta.tsx'
import { feedLinks } from '../portal/open/feed-links.ts'
import { Page } from '../portal/page.tsx'
import { EntryList, Notice, Pagination } from '../portal/parts.tsx'
import { paths } from '../portal/paths.ts'
import type { Site } from '../portal/site.ts'
import type { ItemCounts, ItemFilter, PublicItem } from './store-public.ts'

type ListProps = {
  site: Site
  filter: ItemFilter
  page: number
  last: number
  total: number
  items: PublicItem[]
  all: ItemCounts
  years: { year: number; count: number }[]
}

/** 「2023年 · 区教育局 · 财政信息」: what the reader asked for, said back. */
function said(filter: ItemFilter, all: ItemCounts): string {
  const organ = all.organs.find(({ code }) => code === filter.organ)?.name
  return [filter.year && `${filter.year}年`, organ, filter.column].filter(Boolean).join(' · ')
}

export const ItemsPage: FC<ListProps> = ({ site, filter, page, last, total, items, all, years }) => {
  const asked = said(filter, all)
  const column: Column = filter.column
    ? { ...columns.items, name: filter.column, keywords: `${filter.column},主动公开` }
    : columns.items
  return (
    <Page
      site={site}
      path={paths.items}
      title={columns.items.name}
      description={columns.items.description}
      column={column}
      feeds={feedLinks('items', columns.items.name)}
    >
      <h1>{columns.items.name}</h1>
      <p class="lead">{columns.items.description}</p>
      <FilterForm filter={filter} all={all} years={years} />
      <h2 class="result">
        {asked || '全部'}
        <span class="result-count">共 {count(total)} 条</span>
      </h2>
      {items.length === 0 ? (
        <Notice>
          <p>
            没有符合条件的政府信息。可以放宽条件，或查看<a href={paths.items}>全部主动公开内容</a>。
          </p>
        </Notice>
      ) : (
        <EntryList
          entries={items.map((item) => ({
            href: paths.item(item.id),
            title: item.title,
            day: item.publishedOn,
            source: item.organShort,
          }))}
        />
      )}
      <Pagination path={paths.items} query={filter} page={page} last={last} />
    </Page>
  )
}

type Option = { value: string; text: string }
const Choice: FC<{ name: string; label: string; every: string; chosen?: string; options: Option[] }> = ({
  name,
  label,
  every,
  chosen,
  options,
}) => (
  <label class="choice">
    <span>{label}</span>
    <select name={name}>
      <option value="">{every}</option>
      {options.map(({ value, text }) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

const FilterForm: FC<Pick<ListProps, 'filter' | 'all' | 'years'>> = ({ filter, all, years }) => (
  <form class="filter" method="get" action={paths.items}>
    <Choice
      name="organ"
      label="发布机关"
      every="全部机关"
      chosen={filter.organ}
      options={all.organs.map(({ code, name, count: n }) => ({ value: code, text: `${name}（${count(n)}）` }))}
    />
    <Choice
      name="column"
      label="栏目"
      every="全部栏目"
      chosen={filter.column}
      options={all.columns.map(({ name, count: n }) => ({ value: name, text: `${name}（${count(n)}）` }))}
    />
    <Choice
      name="year"
      label="公开年份"
      every="全部年份"
      chosen={filter.year?.toString()}
      options={years
        .toReversed()
        .map(({ year, count: n }) => ({ value: String(year), text: `${year}年（${count(n)}）` }))}
    />
    <button type="submit">查看</button>
  </form>
)
