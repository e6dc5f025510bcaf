import { Worker } from 'node:worker_threads'
import type { Reply } from './confined.ts'

/** The other side of confined.ts: answers one job after another until nobody listens. */
export function answerJobs<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  const workerData = { megabytes: Number(process.argv[2]), parent: process.ppid }
  new Worker(new URL('./confined-watch.ts', import.meta.url), { workerData })
  const send = (reply: Reply<Answer>) => process.send?.(reply)
  process.on('message', (job) => {
    work(job as Job).then(
      (answer) => send({ answer }),
      () => send({ failure: true }),
    )
  })
  process.on('disconnect', () => process.exit())
}
