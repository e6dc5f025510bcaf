import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from './config.ts'

/**
 * The site's keys, newest first: the first encrypts, every one decrypts, and the oldest is the root from which keys for
 * other purposes are derived (sessions, blind indexes). They lie beside the data or in the environment, never in it.
 */
export type Key = { id: string; bytes: Buffer }

const keyFile = () => join(readConfig().dataFolder, 'secret.key')

const newKey = () => randomBytes(32).toString('hex')
const idOf = (bytes: Buffer) => createHash('sm3').update('key id').update(bytes).digest('hex').slice(0, 8)

function write(text: string, flag: 'w' | 'wx', file = keyFile()) {
  mkdirSync(readConfig().dataFolder, { recursive: true })
  writeFileSync(file, text, { mode: 0o600, flag })
}

/** A key that is half written is a site that cannot be opened: the new file takes the old one's place at once. */
function replaceKeys(text: string) {
  write(text, 'w', `${keyFile()}.new`)
  renameSync(`${keyFile()}.new`, keyFile())
  read = undefined
}

function storedKeys(): string {
  try {
    write(newKey(), 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(keyFile(), 'utf8')
}

const parsed = (text: string): Key[] =>
  text
    .split(/[\s,]+/)
    .filter((hex) => /^[0-9a-f]{64}$/.test(hex))
    .map((hex) => ({ id: idOf(Buffer.from(hex, 'hex')), bytes: Buffer.from(hex, 'hex') }))

type Ring = { keys: Key[]; cipher: Config['cipher']; at: number }
let read: Ring | undefined
/** Another process may have changed the key: within this many milliseconds everybody uses the new one. */
export const keysGoStaleAfter = 1_000

function ring(again = false): Ring {
  const at = performance.now()
  if (read && !again && at - read.at < keysGoStaleAfter) return read
  const { secretKey, cipher } = readConfig()
  const keys = parsed(secretKey ?? storedKeys())
  if (keys.length === 0) throw new Error('secret.key 里没有可用的密钥：应为 64 位十六进制数，请从备份恢复')
  read = { keys, cipher, at }
  return read
}

export const siteKeys = (again = false): readonly Key[] => ring(again).keys
export const currentCipher = () => ring().cipher

export const currentKey = () => siteKeys()[0]!
export const rootKey = () => siteKeys().at(-1)!

export function keyOf(id: string): Key {
  const found = siteKeys().find((key) => key.id === id) ?? siteKeys(true).find((key) => key.id === id)
  if (found) return found
  throw new Error(`没有解开这项个人信息的密钥（${id}），请把当时的密钥放回 secret.key 或 GONGKAI_SECRET_KEY`)
}

const written = (keys: readonly Key[]) => keys.map(({ bytes }) => bytes.toString('hex')).join('\n')

/** Whether the keys are kept by somebody else, who then also changes them. */
export const keysAreGiven = () => readConfig().secretKey !== null

/** From now on everything is encrypted by a new key. */
export function addKey(): Key {
  replaceKeys([newKey(), written(siteKeys(true))].join('\n'))
  return currentKey()
}

/** Destroys the keys that nothing needs any more; the newest and the root stay. */
export function dropKeysExcept(needed: ReadonlySet<string>): Key[] {
  const keys = siteKeys(true)
  const dropped = keys.slice(1, -1).filter(({ id }) => !needed.has(id))
  if (dropped.length > 0) replaceKeys(written(keys.filter((key) => !dropped.includes(key))))
  return dropped
}

/** The keys that a backup must carry; null when the environment gives them, for then their keeper has them. */
export const keyForBackup = () => (keysAreGiven() ? null : written(siteKeys()))

/** Takes over the keys of a restored site. */
export const adoptKey = (text: string) => replaceKeys(text)
