import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of corrections of one's own record (条例§41). */
export const RecordCorrectionList = lazyRouteComponent(() => import('./pages.tsx'), 'RecordCorrectionList')
export const RecordCorrectionPage = lazyRouteComponent(() => import('./pages.tsx'), 'RecordCorrectionPage')
