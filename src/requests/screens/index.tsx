import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of applications; each is fetched when it is first wanted. */
export const CasePage = lazyRouteComponent(() => import('./case/page.tsx'), 'CasePage')
export const IntakePage = lazyRouteComponent(() => import('./intake/page.tsx'), 'IntakePage')
