import type { Actor } from '../platform/act.ts'

/** Who reads and takes steps in matters: role × organ. The administrator keeps the machine and no matter's contents. */

const people = ['clerk', 'foiHead', 'legal', 'organHead', 'office']
const overseers = ['office', 'supervisor']

/** The office works on the matters of its own organ, as any organ's people do on theirs. */
export const mayWork = ({ role, organId }: Actor, of: string) => people.includes(role) && of !== '' && organId === of

export const oversees = ({ role }: Actor) => overseers.includes(role)

const noOrgan = '00000000-0000-0000-0000-000000000000'

/** Null: every organ's matters; otherwise those of one organ, none for who has none. */
export const readsOnly = (actor: Actor): string | null => {
  if (oversees(actor)) return null
  return people.includes(actor.role) ? (actor.organId ?? noOrgan) : noOrgan
}
