import type { Actor } from '../platform/act.ts'
import { readsOnly } from '../registers/access.ts'

/** Who may see and do what about cases: role × organ. The supervisor and the office read all; only the organ acts. */

const people = ['clerk', 'foiHead', 'legal', 'organHead', 'office']

/** The office works on the cases of its own organ, as any organ's people do on theirs. */
export const mayWork = ({ role, organId }: Actor, of: string) => people.includes(role) && organId === of && of !== ''

export { readsOnly }
