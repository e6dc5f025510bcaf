import { type AnyRoute, createRoute } from '@tanstack/react-router'
import {
  CleanUpLinesPage,
  CleanUpList,
  CleanUpPage,
  DocumentLife,
  DocumentLives,
  DocumentWords,
  ExpiryRadar,
  NumberGaps,
  ProvinceFiling,
  Reconciled,
} from '../normative/screens/index.tsx'

type Search = { organ?: string; q?: string; page?: number }
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const whole = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined)
const listed = ({ organ, q, page }: Record<string, unknown>): Search => ({
  organ: text(organ),
  q: text(q),
  page: whole(page),
})

/** Normative documents: one by one, and looked over as a whole. */
export const documentRoutes = <Parent extends AnyRoute>(staff: Parent) => {
  const getParentRoute = () => staff
  return [
    createRoute({ getParentRoute, path: '/documents', validateSearch: listed, component: DocumentLives }),
    createRoute({ getParentRoute, path: '/documents/$id', component: DocumentLife }),
    createRoute({ getParentRoute, path: '/documents/$id/words', component: DocumentWords }),
    createRoute({ getParentRoute, path: '/documents/radar', component: ExpiryRadar }),
    createRoute({ getParentRoute, path: '/documents/numbers', component: NumberGaps }),
    createRoute({
      getParentRoute,
      path: '/documents/reconciliation',
      validateSearch: ({ year }: Record<string, unknown>): { year?: number } => ({ year: whole(year) }),
      component: Reconciled,
    }),
    createRoute({ getParentRoute, path: '/documents/filing', component: ProvinceFiling }),
    createRoute({ getParentRoute, path: '/documents/clean-ups', validateSearch: listed, component: CleanUpList }),
    createRoute({ getParentRoute, path: '/documents/clean-ups/$id', component: CleanUpPage }),
    createRoute({ getParentRoute, path: '/documents/clean-ups/$id/lines', component: CleanUpLinesPage }),
  ] as const
}
