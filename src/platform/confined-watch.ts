import { workerData } from 'node:worker_threads'

/**
 * A thread beside the work, which may not come back to its own events: ends the process when it holds more memory than
 * it may, in buffers too, or when whoever asked is gone.
 */
const { megabytes, parent } = workerData as { megabytes: number; parent: number }

setInterval(() => {
  const tooMuch = process.memoryUsage.rss() > megabytes * 1024 * 1024
  if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, 50)
