import type { Actor } from '../platform/act.ts'

/** Who may see and keep which organ's records: role × organ. The supervisor reads and changes nothing. */

export type Viewer = Pick<Actor, 'role' | 'organId'>

const ofTheOrgan = ['clerk', 'foiHead', 'legal', 'organHead']
const ofTheSite = ['office', 'administrator']

/** `also`: roles of the organ that read this register beside those who work on applications. */
export const mayRead = ({ role, organId }: Viewer, of: string, also: readonly string[] = []) =>
  ofTheSite.includes(role) || role === 'supervisor' || ([...ofTheOrgan, ...also].includes(role) && organId === of)

export const mayWrite = ({ role, organId }: Viewer, of: string) =>
  ofTheSite.includes(role) || (ofTheOrgan.includes(role) && organId === of)

/** 个人信息保护法§6: only who handles the matter sees the name; everybody else sees it masked. */
export const seesNames = ({ role, organId }: Viewer, of: string) => ofTheOrgan.includes(role) && organId === of

const noOrgan = '00000000-0000-0000-0000-000000000000'

/**
 * Null: every organ's records; otherwise the one organ whose records this person reads. None for who has no organ, and
 * none for 信息编辑: registers hold applicants' matters, and who sets pages meets none of them (个人信息保护法§6).
 */
export const readsOnly = ({ role, organId }: Viewer, also: readonly string[] = []): string | null => {
  if (ofTheSite.includes(role) || role === 'supervisor') return null
  return [...ofTheOrgan, ...also].includes(role) ? (organId ?? noOrgan) : noOrgan
}

/** Whoever answers for a number confirms it: the head of the organ, or the office that collects it. */
export const mayConfirm = ({ role, organId }: Viewer, of: string) =>
  ofTheSite.includes(role) || (role === 'organHead' && organId === of)
