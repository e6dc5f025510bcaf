import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from './config.ts'

/** Personal data at rest (个人信息保护法§51（三）): AES-256-GCM; the key lies beside the data, never in the database. */

const keyFile = () => join(readConfig().dataFolder, 'secret.key')

function storedKey(): Buffer {
  const { secretKey, dataFolder } = readConfig()
  if (secretKey) return Buffer.from(secretKey, 'hex')
  const file = keyFile()
  mkdirSync(dataFolder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex')
}

let key: Buffer | undefined
const theKey = () => {
  key ??= storedKey()
  return key
}

/** The key that a backup must carry; null when the environment gives it, for then its keeper has it. */
export const keyForBackup = () => (readConfig().secretKey ? null : theKey().toString('hex'))

/** Takes over the key of a restored site. */
export function adoptKey(hex: string) {
  mkdirSync(readConfig().dataFolder, { recursive: true })
  writeFileSync(keyFile(), hex, { mode: 0o600 })
  key = undefined
}

const version = 'v1'

export function encrypt(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', theKey(), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${version}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`
}

export function decrypt(token: string): string {
  const [tag, nonce, sealed] = token.split('.')
  if (tag !== version || !nonce || !sealed) throw new Error('加密字段的格式不对')
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', theKey(), Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

/** A key for another purpose, derived from the one key: what signs sessions cannot open secrets. */
export const derivedKey = (purpose: string) => createHmac('sha256', theKey()).update(purpose).digest('hex')

/** A name as shown to those who need not know it: 张三丰 → 张**. */
export const mask = (name: string) => {
  const letters = [...name]
  return letters.map((letter, index) => (index === 0 ? letter : '*')).join('')
}
