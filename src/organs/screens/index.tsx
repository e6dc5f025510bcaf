import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to what an organ says of itself. */
export const OrganProfilePage = lazyRouteComponent(() => import('./profile.tsx'), 'OrganProfilePage')
