import type { Actor } from '../platform/act.ts'
import type { RequestFacts } from './request.ts'
import type { By } from './request-act.ts'

/** Who may see and do what: role × organ. What the law refuses in a given standing is told by the acts. */

type Viewer = Pick<Actor, 'role' | 'organId'>
type Placed = Pick<RequestFacts, 'organId'>

const ofTheOrgan = ['clerk', 'foiHead', 'legal', 'organHead', 'office']
/** They look over every organ's work (条例§46, §47) without knowing who applied. */
const overseers = ['office', 'supervisor']

const isOwn = ({ role, organId }: Viewer, request: Placed) => ofTheOrgan.includes(role) && organId === request.organId

export const maySee = (viewer: Viewer, request: Placed) => isOwn(viewer, request) || overseers.includes(viewer.role)

/** The 政务公开办 is the 工作机构 of its own organ: there it does what clerk and head do. */
const performsAs: Readonly<Record<string, readonly string[]>> = { office: ['office', 'clerk', 'foiHead'] }

/** Acts that an overseer performs on another organ's case. */
const overseeing = ['unmask']

export function mayPerform(act: { name: string; by: readonly By[] }, actor: Actor, request: Placed): boolean {
  if (actor.role === 'system' || actor.role === 'applicant') return act.by.some((each) => each === actor.role)
  const as = performsAs[actor.role] ?? [actor.role]
  const placed = overseeing.includes(act.name) ? maySee(actor, request) : isOwn(actor, request)
  return placed && act.by.some((each) => as.includes(each))
}

/** The applicant, from the portal with number and code; no officer's account. */
export const applicant: Actor = { id: 'applicant', name: '申请人', role: 'applicant', organId: null }
/** The day itself. */
export const system: Actor = { id: 'system', name: '系统', role: 'system', organId: null }
