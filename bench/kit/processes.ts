import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** As the project's launcher starts a web process (bin/launch.mjs). */
const frugal = ['--max-semi-space-size=4', '--heap-growing-percent=15']
const givingBack = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '16384' }

/** A server of a bench in a process of its own; it says its port, then answers a line with a line. */
export type Served = { port: number; ask(): Promise<string>; stop(): Promise<void> }

export async function served(command: readonly string[], input?: string): Promise<Served> {
  const env = {
    ...givingBack,
    ...process.env,
    GONGKAI_LOG: 'warn',
    GONGKAI_PROXIES: '1',
    GONGKAI_SMTP: 'smtp://127.0.0.1:9',
  }
  const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit']
  const child: ChildProcess = spawn(process.execPath, [...frugal, '--import', 'tsx', ...command], { env, stdio })
  process.on('exit', () => child.kill())
  if (input !== undefined) child.stdin!.end(input)
  const line = async () => {
    const said = await Promise.race([once(child.stdout!, 'data'), once(child, 'exit').then(() => null)])
    if (!said) throw new Error(`${command[0]} ended`)
    return String(said[0])
  }
  const port = Number(await line())
  return {
    port,
    ask: () => {
      child.stdin!.write('\n')
      return line()
    },
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'close')
    },
  }
}
