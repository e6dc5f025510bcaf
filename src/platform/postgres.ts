import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { connectionName } from './database.ts'
import { binaries, openPlace, reachable, type SystemUser, systemUser } from './postgres-binaries.ts'
import { create, isCreated, logFile, runningPort, type Server, start, stop } from './postgres-server.ts'

/**
 * The PostgreSQL that comes with the project. It runs on its own (pg_ctl), so that a killed process leaves it whole;
 * whoever comes next uses the running one, and the last to leave stops it.
 */
export type Cluster = {
  /** Owner of all tables: for migrations and verification. */
  ownerUrl: string
  /** What the application connects as: it may not change or delete acts (0001_platform.sql). */
  url: string
  directory: string
  /** Leaves; stops PostgreSQL when nobody else uses it. */
  release(): Promise<void>
  /** Stops PostgreSQL whoever uses it. */
  stop(): Promise<void>
}

type Place = { directory: string; password: string }
type Options = { say?: (line: string) => void; settings?: Record<string, string> }

export const applicationRole = 'gongkai_app'
const ownerRole = 'gongkai'
const databaseName = 'gongkai'

const urlOf = (role: string, { password }: Place, port: number, database = databaseName) =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`

/** Where the cluster of a data folder lies: chosen once, kept in `postgres.json` with its password. */
async function placeOf(dataFolder: string, user: SystemUser | null, say: (line: string) => void): Promise<Place> {
  const note = join(dataFolder, 'postgres.json')
  const noted = await readFile(note, 'utf8').catch(() => null)
  if (noted) return JSON.parse(noted) as Place
  await mkdir(dataFolder, { recursive: true })
  const open = await reachable(dataFolder, user)
  const directory = open ? join(dataFolder, 'postgres') : join(openPlace, `data-${randomBytes(6).toString('hex')}`)
  if (await isCreated(directory)) {
    throw new Error(`${directory} 已有数据库，但缺少它的口令文件 ${note}。请恢复该文件，或移走 ${directory} 后重来。`)
  }
  if (!open) say(`数据库进程的系统用户进不了 ${dataFolder}，数据库文件改放在 ${directory}。`)
  const place = { directory, password: randomBytes(24).toString('hex') }
  await writeFile(note, JSON.stringify(place), { mode: 0o600 })
  return place
}

const connect = async (url: string) => {
  const client = new pg.Client({ connectionString: url, application_name: connectionName })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function ensureRoleAndDatabase(place: Place, port: number) {
  const client = await connect(urlOf(ownerRole, place, port, 'postgres'))
  const { rows } = await client.query(`select 1 from pg_database where datname = '${databaseName}'`)
  if (rows.length === 0) {
    await client.query(`do $$ begin create role ${applicationRole} login password '${place.password}';
      exception when duplicate_object then null; end $$`)
    await client.query(`create database ${databaseName}`)
  }
  await client.end()
}

const patience = { attempts: 150, pause: 200 }

/** Uses the running PostgreSQL or starts it; patient while it recovers or while another process starts it. */
async function holdRunning(server: Server, place: Place) {
  let reason: unknown
  for (let attempt = 0; attempt < patience.attempts; attempt += 1) {
    const port = await runningPort(server)
    try {
      if (port === null) await start(server)
      else {
        await ensureRoleAndDatabase(place, port)
        return { client: await connect(urlOf(ownerRole, place, port, 'postgres')), port }
      }
    } catch (error) {
      reason = error
      await sleep(patience.pause)
    }
  }
  throw new Error(`内置数据库没有启动，日志见 ${logFile(place.directory)}。`, { cause: reason })
}

const others = `select count(*)::int as n from pg_stat_activity
  where backend_type = 'client backend' and application_name <> $1`

async function leaveAlone(client: pg.Client): Promise<boolean> {
  const found = await client.query<{ n: number }>(others, [connectionName]).catch(() => null)
  await client.end().catch(() => {})
  return found?.rows[0]?.n === 0
}

export async function openCluster(folder: string, { say = () => {}, settings = {} }: Options = {}): Promise<Cluster> {
  const user = await systemUser()
  const place = await placeOf(resolve(folder), user, say)
  const server: Server = { bin: await binaries(user), directory: place.directory, user }
  if (!(await isCreated(place.directory))) await create(server, ownerRole, place.password, settings)
  const { client, port } = await holdRunning(server, place)
  return {
    ownerUrl: urlOf(ownerRole, place, port),
    url: urlOf(applicationRole, place, port),
    directory: place.directory,
    release: async () => {
      if (await leaveAlone(client)) await stop(server)
    },
    stop: async () => {
      await client.end().catch(() => {})
      await stop(server)
    },
  }
}
