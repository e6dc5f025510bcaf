import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { ComparePage, DraftPage, ItemPage, ItemQueue, itemSearch, NewItem } from '../disclosure/screens/index.tsx'
import { TargetList, TargetPage } from '../disclosure/syndication/screens/index.tsx'
import {
  InterpretationCoverage,
  InterpretationList,
  InterpretationPage,
  QuestionList,
  QuestionPage,
} from '../interpretation/screens/index.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const whole = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined)

type ListSearch = { organ?: string; year?: number; q?: string; page?: number }
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  organ: text(search.organ),
  year: whole(search.year),
  q: text(search.q),
  page: whole(search.page),
})
const versions = (search: Record<string, unknown>): { left?: string; right?: string } => ({
  left: text(search.left),
  right: text(search.right),
})

/** 主动公开: whose turn it is, one item, where it is written, two of its versions; then what interprets and what passes on. */
export const itemRoutes = <Staff extends AnyRoute>(staff: Staff) => {
  const getParentRoute = () => staff
  return [
    createRoute({ getParentRoute, path: '/items', validateSearch: itemSearch, component: ItemQueue }),
    createRoute({ getParentRoute, path: '/items/new', component: NewItem }),
    createRoute({ getParentRoute, path: '/items/$id', component: ItemPage }),
    createRoute({ getParentRoute, path: '/items/$id/edit', component: DraftPage }),
    createRoute({ getParentRoute, path: '/items/$id/compare', validateSearch: versions, component: ComparePage }),
    createRoute({
      getParentRoute,
      path: '/interpretations',
      validateSearch: listSearch,
      component: InterpretationList,
    }),
    createRoute({ getParentRoute, path: '/interpretations/coverage', component: InterpretationCoverage }),
    createRoute({ getParentRoute, path: '/interpretations/$id', component: InterpretationPage }),
    createRoute({ getParentRoute, path: '/policy-questions', validateSearch: listSearch, component: QuestionList }),
    createRoute({ getParentRoute, path: '/policy-questions/$id', component: QuestionPage }),
    createRoute({ getParentRoute, path: '/syndication', validateSearch: listSearch, component: TargetList }),
    createRoute({ getParentRoute, path: '/syndication/$id', component: TargetPage }),
  ] as const
}
