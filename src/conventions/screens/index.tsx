import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the page of the site's conventions. */
export const Conventions = lazyRouteComponent(() => import('./page.tsx'), 'Conventions')
