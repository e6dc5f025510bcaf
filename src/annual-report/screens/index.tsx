import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the annual report's screens; each is fetched when it is first wanted. */
export const ReportList = lazyRouteComponent(() => import('./list.tsx'), 'ReportList')
export const Studio = lazyRouteComponent(() => import('./studio.tsx'), 'Studio')
