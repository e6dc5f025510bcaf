import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of 交接. */
export const HandoverList = lazyRouteComponent(() => import('./list.tsx'), 'HandoverList')
export const HandoverPage = lazyRouteComponent(() => import('./page.tsx'), 'HandoverPage')
