import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const launcher = fileURLToPath(new URL('gongkai.js', import.meta.url))

type Process = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

let data: string
const all: Process[] = []

function gongkai(...args: string[]): Process {
  const child = spawn(process.execPath, [launcher, ...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const running = { child, said: () => text, ended }
  all.push(running)
  return running
}

async function until(met: () => boolean | Promise<boolean>, running: Process) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await met()) return
    await sleep(50)
  }
  throw new Error(`等不到：${running.said()}`)
}

const address = (running: Process) => /http:\/\/localhost:\d+/.exec(running.said())?.[0] ?? ''

async function start(...args: string[]) {
  const running = gongkai('start', '--empty', ...args)
  await until(() => running.said().includes('Ctrl-C'), running)
  return running
}

const stop = async (running: Process) => {
  running.child.kill('SIGINT')
  return running.ended
}

/** Where the database lies: beside the data, or (as root, whose folder nobody else enters) somewhere open. */
const databaseFolder = async () =>
  (JSON.parse(await readFile(join(data, 'postgres.json'), 'utf8')) as { directory: string }).directory

/** PostgreSQL's own process, by its own pid file; null when none is running. */
const postmaster = async () => {
  const file = join(await databaseFolder(), 'cluster', 'postmaster.pid')
  return existsSync(file) ? Number((await readFile(file, 'utf8')).split('\n')[0]) : null
}

/** The Node 24 under the launcher, as the running note says. */
const webProcess = async () => Number((await readdir(join(data, 'running')))[0]?.replace('.json', ''))

/** What the web process holds of the machine's memory, in MiB. */
const resident = async () =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${await webProcess()}/status`, 'utf8'))?.[1]) / 1024

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gongkai-start-'))
})
afterAll(async () => {
  for (const { child } of all) child.kill('SIGTERM')
  await Promise.all(all.map(({ ended }) => ended))
  await rm(await databaseFolder(), { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
})

describe('启动与停止', { timeout: 60_000 }, () => {
  test('启动后可用；再启动一次，说明已在运行及其网址；Ctrl-C 之后什么也不留下', async () => {
    const first = await start()
    expect((await fetch(`${address(first)}/healthz`)).status).toBe(200)
    const second = gongkai('start')
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`公开已经在运行：${address(first)}`)
    expect(await stop(first)).toBe(0)
    expect(await postmaster()).toBeNull()
  })

  test.runIf(existsSync('/proc/self/status'))('空闲的网站占内存不到 200 MiB', async () => {
    const running = await start()
    for (const path of ['/setup', '/items', '/reports']) await fetch(address(running) + path)
    expect(await resident()).toBeLessThan(200)
    await stop(running)
  })

  test('给另一个端口，就再开一个进程，共用数据；先停的不连累后停的', async () => {
    const [one, two] = [await start(), await start('--port', '0')]
    expect(address(two)).not.toBe(address(one))
    expect(await stop(one)).toBe(0)
    expect((await fetch(`${address(two)}/healthz`)).status).toBe(200)
    expect(await stop(two)).toBe(0)
    expect(await postmaster()).toBeNull()
  })

  test('指定的端口被别的程序占用，说清楚，以 2 结束', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const running = gongkai('start', '--port', String(port))
    expect(await running.ended).toBe(2)
    expect(running.said()).toContain(`端口 ${port} 已被其他程序占用`)
    other.close()
  })

  test('端口写错，指出值和改法', async () => {
    const running = gongkai('start', '--port', '99999')
    expect(await running.ended).toBe(2)
    expect(running.said()).toContain('选项 --port <number> 的值「99999」不对：应为 0 到 65535 的整数')
  })

  test('连同数据库一起被强行终止，再启动数据还在', async () => {
    const saved = gongkai('user', 'save', 'admin@a.example', '--name', '周明', '--role', 'administrator')
    expect(await saved.ended).toBe(0)
    const first = await start()
    for (const pid of [await webProcess(), await postmaster(), first.child.pid]) process.kill(pid!, 'SIGKILL')
    await first.ended
    const again = await start()
    const listed = gongkai('user', 'list')
    expect([await listed.ended, listed.said()]).toEqual([0, 'admin@a.example\t周明\tadministrator\n'])
    expect(await stop(again)).toBe(0)
  })

  test('只有启动器被强行终止，网站自己有序停止，数据库也停', async () => {
    const running = await start()
    running.child.kill('SIGKILL')
    await until(async () => (await postmaster()) === null, running)
  })

  test('网站被强行终止，数据库还在：命令照用，用完停掉', async () => {
    const running = await start()
    process.kill(await webProcess(), 'SIGKILL')
    expect(await running.ended).toBe(137)
    expect(await postmaster()).not.toBeNull()
    const verified = gongkai('verify')
    expect(await verified.ended).toBe(0)
    expect(await postmaster()).toBeNull()
  })
})
