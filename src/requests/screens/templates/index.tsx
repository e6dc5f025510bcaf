import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the words of letters. */
export const LetterTemplates = lazyRouteComponent(() => import('./page.tsx'), 'LetterTemplates')
