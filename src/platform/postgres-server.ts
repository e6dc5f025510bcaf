import { execFile } from 'node:child_process'
import { appendFile, chown, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeReachable, type SystemUser } from './postgres-binaries.ts'

const run = promisify(execFile)

/** A PostgreSQL that is ours to create, start and stop: its binaries, its place, the user that runs it. */
export type Server = { bin: string; directory: string; user: SystemUser | null }

export const clusterFolder = (directory: string) => join(directory, 'cluster')
export const logFile = (directory: string) => join(directory, 'log')
const readyMark = (directory: string) => join(clusterFolder(directory), 'ready')

const call = ({ bin, directory, user }: Server, tool: string, args: string[]) =>
  run(join(bin, tool), args, { cwd: directory, env: { ...process.env, LC_ALL: 'C' }, ...user })

export const isCreated = (directory: string) =>
  stat(readyMark(directory)).then(
    () => true,
    () => false,
  )

const standard = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  // A failed statement carries what people typed: it is not for the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

export async function create(server: Server, owner: string, password: string, settings: Record<string, string>) {
  const { directory, user } = server
  const cluster = clusterFolder(directory)
  await makeReachable(directory, user)
  await rm(cluster, { recursive: true, force: true }) // an earlier initdb that was interrupted
  const passwordFile = join(directory, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (user) await chown(passwordFile, user.uid, user.gid)
  const access = ['-U', owner, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await call(server, 'initdb', ['-D', cluster, ...access, ...locale, '--no-sync'])
  await rm(passwordFile)
  const lines = Object.entries({ ...standard, ...settings }).map(([key, value]) => `${key} = '${value}'\n`)
  await appendFile(join(cluster, 'postgresql.conf'), lines.join(''))
  await writeFile(readyMark(directory), '')
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const listener = createServer().on('error', fail)
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      listener.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const waiting = (directory: string) => ['-w', '-t', '60', '-D', clusterFolder(directory)]

export const start = async (server: Server) => {
  const port = ['-o', `-p ${await freePort()}`]
  await call(server, 'pg_ctl', ['start', ...waiting(server.directory), '-l', logFile(server.directory), ...port])
}

export const stop = (server: Server) => call(server, 'pg_ctl', ['stop', ...waiting(server.directory), '-m', 'fast'])

/** The port of the postmaster that wrote `postmaster.pid`, or null when that process is gone or another program. */
export async function runningPort({ directory }: Server): Promise<number | null> {
  const pidFile = join(clusterFolder(directory), 'postmaster.pid')
  const lines = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid) return null
  const unknown = process.platform === 'linux' ? '' : 'postgres'
  const program = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => unknown)
  if (program.includes('postgres')) return Number(lines[3]) || null
  await rm(pidFile, { force: true }) // left by a kill or by another container; its number may belong to anyone now
  return null
}
