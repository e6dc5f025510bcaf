import { type AnyRoute, createRoute } from '@tanstack/react-router'
import {
  CatalogueList,
  CataloguePage,
  ColumnPage,
  ColumnTree,
  Coverage,
  EntityList,
  EntityPage,
  ExemptionList,
  ExemptionPage,
  FindingList,
  FindingPage,
  ProjectList,
  ProjectPage,
  TopicList,
  TopicPage,
} from '../disclosure/columns/screens/index.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
type ListSearch = { organ?: string; q?: string; page?: number }
const listSearch = (search: Record<string, unknown>): ListSearch => ({
  organ: text(search.organ),
  q: text(search.q),
  page: Number.isInteger(Number(search.page)) && Number(search.page) > 0 ? Number(search.page) : undefined,
})

/** 编排体系: columns, topics, catalogues with their coverage, projects and public entities. */
export const arrangementRoutes = <Staff extends AnyRoute>(staff: Staff) => {
  const getParentRoute = () => staff
  const validateSearch = listSearch
  return [
    createRoute({ getParentRoute, path: '/columns', component: ColumnTree }),
    createRoute({ getParentRoute, path: '/columns/$id', component: ColumnPage }),
    createRoute({ getParentRoute, path: '/topics', validateSearch, component: TopicList }),
    createRoute({ getParentRoute, path: '/topics/$id', component: TopicPage }),
    createRoute({ getParentRoute, path: '/catalogues', validateSearch, component: CatalogueList }),
    createRoute({ getParentRoute, path: '/catalogues/$id', component: CataloguePage }),
    createRoute({ getParentRoute, path: '/coverage', component: Coverage }),
    createRoute({ getParentRoute, path: '/coverage/findings', validateSearch, component: FindingList }),
    createRoute({ getParentRoute, path: '/coverage/findings/$id', component: FindingPage }),
    createRoute({ getParentRoute, path: '/coverage/exemptions', validateSearch, component: ExemptionList }),
    createRoute({ getParentRoute, path: '/coverage/exemptions/$id', component: ExemptionPage }),
    createRoute({ getParentRoute, path: '/projects', validateSearch, component: ProjectList }),
    createRoute({ getParentRoute, path: '/projects/$id', component: ProjectPage }),
    createRoute({ getParentRoute, path: '/entities', validateSearch, component: EntityList }),
    createRoute({ getParentRoute, path: '/entities/$id', component: EntityPage }),
  ] as const
}
