export { openDemoMatters } from './demo/index.ts'
export { register } from './register.ts'
export type { Requests } from './room.ts'
export { figures } from './tally.ts'
