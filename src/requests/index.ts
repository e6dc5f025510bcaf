export { recalculateAll, requestJobs } from './jobs.ts'
export { calendarMoves } from './moves.ts'
export { register } from './register.ts'
export { figures } from './tally.ts'
