import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the annual report's screens; each is fetched when it is first wanted. */
export const ReportList = lazyRouteComponent(() => import('./list.tsx'), 'ReportList')
export const Studio = lazyRouteComponent(() => import('./studio.tsx'), 'Studio')
export const CheckPage = lazyRouteComponent(() => import('./check/page.tsx'), 'CheckPage')
export const CheckedReport = lazyRouteComponent(() => import('./check/report.tsx'), 'CheckedReport')
export const Compare = lazyRouteComponent(() => import('./check/compare.tsx'), 'Compare')
export const RollUp = lazyRouteComponent(() => import('./check/roll-up.tsx'), 'RollUp')
