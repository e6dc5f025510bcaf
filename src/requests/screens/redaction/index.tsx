import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screen of redaction: one file of one case, at /requests/$id/redact/$file. */
export const RedactionPage = lazyRouteComponent(() => import('./page.tsx'), 'RedactionPage')
