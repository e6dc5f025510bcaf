export { type CollectedKind, kindOf } from './kinds.ts'
export { register } from './register.ts'
export { figures } from './tally.ts'
