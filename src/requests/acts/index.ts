import type { RequestAct } from '../request-act.ts'
import { extend } from './extend.ts'

/** Every act of the procedure by its name; the register's two (登记, 更正) stand beside it. */
export const acts = {
  extend,
} as const

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as [ActName, ...ActName[]]

/** Any act, when only its name is known. */
export const actOf = (name: string): RequestAct | undefined =>
  Object.hasOwn(acts, name) ? (acts[name as ActName] as unknown as RequestAct) : undefined
