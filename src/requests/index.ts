export { recalculateAll, requestJobs } from './jobs.ts'
export { register } from './register.ts'
export { figures } from './tally.ts'
