import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the working calendar's screen, fetched when it is first wanted. */
export const WorkingCalendar = lazyRouteComponent(() => import('./calendar.tsx'), 'WorkingCalendar')
