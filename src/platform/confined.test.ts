import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('问的人不在了，读文件的进程即使陷在循环里也随之停下', async () => {
  const hang = fileURLToPath(new URL('../annual-report/foreign/test-kit/hang.ts', import.meta.url))
  // A process that starts a reader which never comes back, tells its id, and is killed.
  const code = `
    const { fork } = require('node:child_process')
    const child = fork(${JSON.stringify(hang)}, ['400'], { execArgv: ['--permission', '--allow-fs-read=*', '--allow-worker'] })
    child.send({}, () => setTimeout(() => process.send(child.pid), 1000))`
  const asker = fork('-e', [code], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const reader = await new Promise<number>((told) => asker.once('message', (pid) => told(Number(pid))))
  expect(alive(reader)).toBe(true)
  asker.kill('SIGKILL')
  await expect.poll(() => alive(reader), { timeout: 10_000 }).toBe(false)
}, 30_000)
