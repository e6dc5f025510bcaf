import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from '../../../console/kit/http.ts'
import type {
  AssignOutcome,
  DeskList,
  DeskOfficer,
  FeedView,
  FiguresView,
  MonthView,
  Notice,
  SavedView,
  TodayView,
} from '../../worklist/types.ts'
import type { DeskSearch } from './search.ts'

const base = '/api/requests'
const filterOf = ({ show: _, month: __, ...filter }: DeskSearch) => filter

export const listQuery = (search: DeskSearch, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'list', filterOf(search), limit],
    queryFn: ({ pageParam }) => getJson<DeskList>(`${base}/desk`, { ...filterOf(search), limit, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.after ?? undefined,
    placeholderData: (before) => before,
  })

export const todayQuery = queryOptions({
  queryKey: ['desk', 'today'],
  queryFn: () => getJson<TodayView>(`${base}/desk/today`),
})
export const scopesQuery = queryOptions({
  queryKey: ['desk', 'scopes'],
  queryFn: () => getJson<DeskList['view'][]>(`${base}/desk/scopes`),
  staleTime: 300_000,
})
export const monthQuery = (search: DeskSearch, month: string) =>
  queryOptions({
    queryKey: ['desk', 'month', filterOf(search), month],
    queryFn: () => getJson<MonthView>(`${base}/desk/month`, { ...filterOf(search), month }),
    placeholderData: (before) => before,
  })
export const officersQuery = queryOptions({
  queryKey: ['desk', 'officers'],
  queryFn: () => getJson<DeskOfficer[]>(`${base}/desk/officers`),
})
export const viewsQuery = queryOptions({
  queryKey: ['desk', 'views'],
  queryFn: () => getJson<SavedView[]>(`${base}/desk/views`),
})
export const noticesQuery = queryOptions({
  queryKey: ['desk', 'notices'],
  queryFn: () => getJson<Notice[]>(`${base}/notices`),
})
export const feedQuery = queryOptions({
  queryKey: ['desk', 'feed'],
  queryFn: () => getJson<FeedView>(`${base}/desk/feed`),
})
export const figuresQuery = (year: number | undefined) =>
  queryOptions({
    queryKey: ['desk', 'figures', year],
    queryFn: () => getJson<FiguresView>(`${base}/desk/figures`, { year }),
  })

export const sheetUrl = (search: DeskSearch) => {
  const given = Object.entries(filterOf(search)).filter(([, value]) => value !== undefined)
  return `${base}/desk.xlsx?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`
}

/** Who has a case shows in every list: all are asked again. */
export const useAssign = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { ids: string[]; to: string }) =>
      sendJson<AssignOutcome[]>('POST', `${base}/desk/assign`, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk'] }),
  })
}

type ViewChange = { name: string; query: string } | { drop: string }
export const useViews = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: ViewChange) =>
      'drop' in change
        ? sendJson<SavedView[]>('DELETE', `${base}/desk/views/${change.drop}`)
        : sendJson<SavedView[]>('POST', `${base}/desk/views`, change),
    onSuccess: (views) => queries.setQueryData(viewsQuery.queryKey, views),
  })
}

export const useFeed = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (method: 'POST' | 'DELETE') => sendJson<FeedView>(method, `${base}/desk/feed`),
    onSuccess: (feed) => queries.setQueryData(feedQuery.queryKey, feed),
  })
}
