import { lazyRouteComponent } from '@tanstack/react-router'

/** The door to the screens of interpretations and of questions about policies. */
export const InterpretationList = lazyRouteComponent(() => import('./works.tsx'), 'InterpretationList')
export const InterpretationPage = lazyRouteComponent(() => import('./works.tsx'), 'InterpretationPage')
export const QuestionList = lazyRouteComponent(() => import('./questions.tsx'), 'QuestionList')
export const QuestionPage = lazyRouteComponent(() => import('./questions.tsx'), 'QuestionPage')
export const InterpretationCoverage = lazyRouteComponent(() => import('./coverage.tsx'), 'InterpretationCoverage')
