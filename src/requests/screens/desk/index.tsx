import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the desk's screens; each is fetched when it is first wanted. */
export const Desk = lazyRouteComponent(() => import('./page.tsx'), 'Desk')
export { deskSearch } from './search.ts'
