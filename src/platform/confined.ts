import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Work on what strangers send is done in a process of its own: it may read the program's files and nothing else, write
 * nothing, start nothing, has no secrets in its environment and a bounded heap, and is killed when it takes too long.
 * A process rather than a thread: when memory runs out only the child dies.
 */

type Limits = {
  /** Heap of one child; what lies outside the heap may take as much again. */
  megabytes: number
  /** Longest time for one job. */
  seconds: number
  /** Children at once. */
  atOnce: number
  /** Jobs that may wait for one of them. */
  waiting: number
}

/** Why there is no answer. */
export type Trouble = 'busy' | 'tooLong' | 'tooLarge' | 'broken'
export class Confined extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(`confined work: ${trouble}`)
    this.trouble = trouble
  }
}

export type Reply<Answer> = { answer: Answer } | { failure: true }

const program = fileURLToPath(new URL('../..', import.meta.url))
/** Not the folder itself: the site's data, keys included, may lie in it. */
const ownFiles = ['src/*', 'node_modules/*', 'package.json', 'tsconfig.json']
// What Node itself and the program's own code take.
const ownMegabytes = 128
// An idle child is kept for the next file of a batch; starting one takes a quarter of a second.
const keptFor = 30_000

const startChild = (entry: URL, { megabytes }: Limits) => {
  const child = fork(fileURLToPath(entry), [String(ownMegabytes + 2 * megabytes)], {
    execArgv: [
      '--permission',
      ...ownFiles.map((path) => `--allow-fs-read=${program}${path}`),
      '--allow-worker', // for its own watch
      `--max-old-space-size=${megabytes}`,
      '--no-warnings',
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  child.on('error', () => {}) // told as its exit
  return child
}

/** V8 aborts when its heap is full; confined-watch.ts, or the kernel, kills what takes too much beside it. */
const troubleOf = (code: number | null, signal: NodeJS.Signals | null): Trouble =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || code === 134 ? 'tooLarge' : 'broken'

function runOn<Job, Answer>(child: ChildProcess, job: Job, { seconds }: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
    }
    const give = (trouble: Trouble) => {
      done()
      reject(new Confined(trouble))
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      give('tooLong')
    }, seconds * 1000)
    child.once('exit', (code, signal) => give(troubleOf(code, signal)))
    child.once('message', (reply: Reply<Answer>) => {
      done()
      if ('answer' in reply) resolve(reply.answer)
      else reject(new Confined('broken'))
    })
    child.send(job as object, (error) => error && give('broken'))
  })
}

export function confined<Job, Answer>(entry: URL, limits: Limits): (job: Job) => Promise<Answer> {
  const idle = new Set<ChildProcess>()
  const queue: ((child: ChildProcess) => void)[] = []
  let running = 0

  const take = () => {
    const [child] = idle
    if (child) idle.delete(child)
    const taken = child?.connected ? child : startChild(entry, limits)
    taken.ref()
    taken.channel?.ref()
    return taken
  }
  const rest = (child: ChildProcess) => {
    if (!child.connected || child.killed) return
    // A resting child keeps nobody from leaving.
    child.unref()
    child.channel?.unref()
    idle.add(child)
    setTimeout(() => idle.delete(child) && child.kill(), keptFor).unref()
  }
  const place = (): Promise<ChildProcess> => {
    running += 1
    if (running <= limits.atOnce) return Promise.resolve(take())
    if (queue.length >= limits.waiting) {
      running -= 1
      return Promise.reject(new Confined('busy'))
    }
    return new Promise((start) => queue.push(start))
  }
  return async (job) => {
    const child = await place()
    try {
      return await runOn<Job, Answer>(child, job, limits)
    } finally {
      running -= 1
      rest(child)
      queue.shift()?.(take())
    }
  }
}
