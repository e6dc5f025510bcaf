import type { Actor } from '../platform/act.ts'

/** Who may see and keep which organ's records: role × organ. The supervisor reads and changes nothing. */

export type Viewer = Pick<Actor, 'role' | 'organId'>

const ofTheOrgan = ['clerk', 'organHead']
const ofTheSite = ['office', 'administrator']

export const mayRead = ({ role, organId }: Viewer, of: string) =>
  ofTheSite.includes(role) || role === 'supervisor' || (ofTheOrgan.includes(role) && organId === of)

export const mayWrite = ({ role, organId }: Viewer, of: string) =>
  ofTheSite.includes(role) || (ofTheOrgan.includes(role) && organId === of)

/** 个人信息保护法§6: only who handles the matter sees the name; everybody else sees it masked. */
export const seesNames = ({ role, organId }: Viewer, of: string) => ofTheOrgan.includes(role) && organId === of

/** Null: every organ's records; otherwise the one organ whose records this person reads. */
export const readsOnly = ({ role, organId }: Viewer): string | null => (ofTheOrgan.includes(role) ? organId : null)

/** Whoever answers for a number confirms it: the head of the organ, or the office that collects it. */
export const mayConfirm = ({ role, organId }: Viewer, of: string) =>
  ofTheSite.includes(role) || (role === 'organHead' && organId === of)
