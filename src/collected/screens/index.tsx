import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of collected figures. */
export const CollectedFigures = lazyRouteComponent(() => import('./sheet.tsx'), 'CollectedFigures')
