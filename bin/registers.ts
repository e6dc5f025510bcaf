import { register as figures } from '../src/collected/index.ts'
import { register as items } from '../src/disclosure/index.ts'
import { register as interpretations } from '../src/interpretation/index.ts'
import { register as documents } from '../src/normative/index.ts'
import { register as organs } from '../src/organs/index.ts'
import type { Register } from '../src/registers/index.ts'
import { register as remedies } from '../src/remedies/index.ts'
import { register as requests } from '../src/requests/index.ts'

/** Every register an office keeps, in the order in which a new site is filled: organs first. */
export const registers: readonly Register[] = [organs, requests, remedies, documents, items, interpretations, figures]

export const registerOf = (kind: string) => registers.find((register) => register.kind === kind)
