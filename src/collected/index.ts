export { type CollectedKind, kindIds, kindOf } from './kinds.ts'
export { register } from './register.ts'
export { figures } from './tally.ts'
