import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of syndication. */
export const TargetList = lazyRouteComponent(() => import('./targets.tsx'), 'TargetList')
export const TargetPage = lazyRouteComponent(() => import('./targets.tsx'), 'TargetPage')
