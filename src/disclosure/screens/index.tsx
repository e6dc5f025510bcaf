import { lazyRouteComponent } from '@tanstack/react-router'

/** The screens of publishing; whoever does not write loads no editor. */
export const ItemQueue = lazyRouteComponent(() => import('./queue/page.tsx'), 'ItemQueue')
export const NewItem = lazyRouteComponent(() => import('./draft/new-item.tsx'), 'NewItem')
export const DraftPage = lazyRouteComponent(() => import('./draft/page.tsx'), 'DraftPage')
export const ItemPage = lazyRouteComponent(() => import('./item/page.tsx'), 'ItemPage')
export const ComparePage = lazyRouteComponent(() => import('./item/compare-page.tsx'), 'ComparePage')
export { itemSearch } from './queue/search.ts'
