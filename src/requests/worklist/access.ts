import { readsOnly } from '../../registers/access.ts'
import type { DeskScope } from './store.ts'
import type { DeskFilter, DeskList } from './types.ts'

/** Whose applications a person looks through: a clerk's own, an organ's, or — masked — the whole site's. */

type Viewer = { id: string; role: string; organId: string | null }

export const viewsOf = ({ role }: Viewer): readonly DeskList['view'][] => {
  if (role === 'clerk') return ['mine', 'organ']
  if (role === 'office') return ['all', 'organ', 'mine']
  if (role === 'supervisor' || role === 'administrator') return ['all']
  return ['organ', 'mine']
}

export const viewFor = (viewer: Viewer, { view }: Pick<DeskFilter, 'view'>): DeskList['view'] => {
  const views = viewsOf(viewer)
  return view && views.includes(view) ? view : (views[0] ?? 'organ')
}

export function scopeOf(viewer: Viewer, filter: Pick<DeskFilter, 'view'>): DeskScope {
  const view = viewFor(viewer, filter)
  const only = readsOnly(viewer)
  if (view === 'mine') return { organId: only, officer: viewer.id }
  return { organId: view === 'organ' ? (only ?? viewer.organId) : only, officer: null }
}
