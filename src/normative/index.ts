export { register } from './register.ts'
export { figures } from './tally.ts'
