import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of columns, topics, catalogues, coverage, projects and public entities. */
const matters = () => import('./matters.tsx')

export const ColumnTree = lazyRouteComponent(() => import('./tree.tsx'), 'ColumnTree')
export const ColumnPage = lazyRouteComponent(matters, 'ColumnPage')
export const TopicList = lazyRouteComponent(matters, 'TopicList')
export const TopicPage = lazyRouteComponent(matters, 'TopicPage')
export const ExemptionList = lazyRouteComponent(matters, 'ExemptionList')
export const ExemptionPage = lazyRouteComponent(matters, 'ExemptionPage')
export const FindingList = lazyRouteComponent(matters, 'FindingList')
export const FindingPage = lazyRouteComponent(matters, 'FindingPage')
export const ProjectList = lazyRouteComponent(matters, 'ProjectList')
export const ProjectPage = lazyRouteComponent(matters, 'ProjectPage')
export const EntityList = lazyRouteComponent(matters, 'EntityList')
export const EntityPage = lazyRouteComponent(matters, 'EntityPage')
export const CatalogueList = lazyRouteComponent(matters, 'CatalogueList')
export const CataloguePage = lazyRouteComponent(() => import('../../catalogue/screens/catalogue.tsx'), 'CataloguePage')
export const Coverage = lazyRouteComponent(() => import('../../catalogue/screens/coverage.tsx'), 'Coverage')
