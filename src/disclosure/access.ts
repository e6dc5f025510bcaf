import type { Actor } from '../platform/act.ts'
import type { ItemFacts } from './item.ts'
import type { By } from './item-act.ts'

/** Who sees and does what on the way to the public: role × organ. What a standing refuses is told by the acts. */

type Viewer = Pick<Actor, 'role' | 'organId'>
type Placed = Pick<ItemFacts, 'organId'>

const ofTheOrgan = ['clerk', 'editor', 'foiHead', 'legal', 'organHead', 'office']
/** 条例§3, §46: the 工作机构 of the government reviews across organs; the supervisor reads. */
const acrossOrgans = ['office']

const isOwn = ({ role, organId }: Viewer, item: Placed) => ofTheOrgan.includes(role) && organId === item.organId

export const mayRead = (viewer: Viewer, item: Placed) =>
  isOwn(viewer, item) || acrossOrgans.includes(viewer.role) || viewer.role === 'supervisor'

const nobodys = '00000000-0000-0000-0000-000000000000'
/** Null: every organ's items; otherwise those of one organ, none for who has none. */
export const readsOnly = (viewer: Viewer): string | null => {
  if (acrossOrgans.includes(viewer.role) || viewer.role === 'supervisor') return null
  return ofTheOrgan.includes(viewer.role) ? (viewer.organId ?? nobodys) : nobodys
}

/** Writing is an organ's own work (条例§10); the office writes for its own. Reviewing it does for all. */
const written: readonly string[] = ['draft', 'edit', 'submit', 'correct', 'abandon', 'dropCorrection', 'askOverride']

export function mayPerform(act: { name: string; by: readonly By[] }, actor: Actor, item: Placed): boolean {
  if (!act.by.some((each) => each === actor.role)) return false
  if (actor.role === 'system') return true
  return written.includes(act.name) ? isOwn(actor, item) : mayRead(actor, item)
}

/** The day itself. */
export const system: Actor = { id: 'system', name: '系统', role: 'system', organId: null }
