import { answerJobs } from '../../../platform/confined-child.ts'

/** A reader that never comes back. */
answerJobs(async () => {
  for (;;);
})
