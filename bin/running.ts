import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Which web processes of a data folder run now: each leaves a note, a killed one's note is recognised as stale. */

type Note = { pid: number; address: string }

const folderOf = (data: string) => join(data, 'running')

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process number may belong to somebody else by now: only who answers as we do is running. */
const answers = (address: string) =>
  fetch(`${address}/healthz`, { signal: AbortSignal.timeout(3000) })
    .then(async (response) => ((await response.json()) as { status?: string }).status === 'ok')
    .catch(() => false)

export async function findRunning(data: string): Promise<Note | null> {
  for (const name of await readdir(folderOf(data)).catch(() => [])) {
    const note = JSON.parse(await readFile(join(folderOf(data), name), 'utf8').catch(() => '{}')) as Note
    if (isAlive(note.pid) && (await answers(note.address))) return note
    await rm(join(folderOf(data), name), { force: true })
  }
  return null
}

export async function noteRunning(data: string, address: string): Promise<() => Promise<void>> {
  const file = join(folderOf(data), `${process.pid}.json`)
  await mkdir(folderOf(data), { recursive: true })
  await writeFile(file, JSON.stringify({ pid: process.pid, address }))
  return () => rm(file, { force: true })
}

const isFree = (port: number, host: string) =>
  new Promise<boolean>((done) => {
    const listener = createServer()
    listener.once('error', () => done(false))
    listener.listen(port, host, () => listener.close(() => done(true)))
  })

/** The asked port or null when it is taken; without one, the first free from 8080 on. */
export async function choosePort(asked: number | undefined, host: string): Promise<number | null> {
  const candidates = asked === undefined ? Array.from({ length: 20 }, (_, index) => 8080 + index) : [asked]
  for (const port of candidates) if (port === 0 || (await isFree(port, host))) return port
  return null
}
