import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of cases and complaints. */
export const RemedyList = lazyRouteComponent(() => import('./cases.tsx'), 'RemedyList')
export const RemedyPage = lazyRouteComponent(() => import('./cases.tsx'), 'RemedyPage')
export const ComplaintList = lazyRouteComponent(() => import('./complaints.tsx'), 'ComplaintList')
export const ComplaintPage = lazyRouteComponent(() => import('./complaints.tsx'), 'ComplaintPage')
