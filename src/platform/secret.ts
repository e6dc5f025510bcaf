import { createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { type CipherLetter, ciphers } from './ciphers.ts'
import { sm3 } from './hash.ts'
import { currentCipher, currentKey, keyOf, rootKey } from './keyring.ts'

export { adoptKey, keyForBackup } from './keyring.ts'

/**
 * Personal data at rest (个人信息保护法§51（三）). A token is `p2.commitment.key.cipher.payload`. The commitment is the
 * SM3 of a random salt and the text, both inside the payload. The chain of acts is hashed over the commitment alone
 * (hash.ts), so a payload can be encrypted anew under another key, or struck out when its time is over (§47), and the
 * record still proves itself.
 */

const saltBytes = 16
const commitmentOf = (salted: Buffer) => Buffer.from(sm3(salted), 'hex').toString('base64url')

/** What is read where personal data stood until their time was over. */
export const erasedText = '（已销毁）'

const letterOf = { aes: 'a', sm4: 's' } as const

export const encrypt = (text: string) => sealed(Buffer.concat([randomBytes(saltBytes), Buffer.from(text)]))

function sealed(salted: Buffer): string {
  const key = currentKey()
  const letter = letterOf[currentCipher()]
  const about = `p2.${commitmentOf(salted)}.${key.id}.${letter}`
  return `${about}.${ciphers[letter].seal(key.bytes, salted, about).toString('base64url')}`
}

function salted(token: string): Buffer {
  const [version, commitment, keyId = '', letter = '', payload = ''] = token.split('.')
  if (version !== 'p2' || !(letter in ciphers)) throw new Error('加密字段的格式不对')
  const about = `p2.${commitment}.${keyId}.${letter}`
  const bytes = ciphers[letter as CipherLetter].open(keyOf(keyId).bytes, Buffer.from(payload, 'base64url'), about)
  if (commitmentOf(bytes) !== commitment) throw new Error('加密的内容与其承诺不符')
  return bytes
}

/** Tokens in a column, or in the JSON of one, struck or not. */
export const tokens = /(?<=^|")p2\.[\w-]{43}(?:\.[\w-]{8}\.[a-z]\.[\w-]+)?(?=$|")/g

export const isStruck = (token: string) => /^p2\.[\w-]{43}$/.test(token)

/** Before there was a keyring: AES-256-GCM under what is now the root key. */
function openFirstVersion(token: string): string {
  const [, nonce = '', payload = ''] = token.split('.')
  const bytes = Buffer.from(payload, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', rootKey().bytes, Buffer.from(nonce, 'base64url'), {
    authTagLength: 16,
  })
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8')
}

export function decrypt(token: string): string {
  if (isStruck(token)) return erasedText
  if (token.startsWith('v1.')) return openFirstVersion(token)
  return salted(token).subarray(saltBytes).toString('utf8')
}

/** The same secret, with the same commitment, under the current key. */
export const encryptAnew = (token: string) => sealed(salted(token))

/** A key for another purpose, derived from the root: what signs sessions cannot open secrets. */
export const derivedKey = (purpose: string) => createHmac('sha256', rootKey().bytes).update(purpose).digest('hex')

/** By this the same words are known again without being read: the same applicant, the same identity number. */
export const blindIndex = (purpose: string, text: string) =>
  createHmac('sha256', derivedKey(`index ${purpose}`))
    .update(text)
    .digest('base64url')

/** A name as shown to those who need not know it: 张三丰 → 张**. */
export const mask = (name: string) => {
  const letters = [...name]
  return letters.map((letter, index) => (index === 0 ? letter : '*')).join('')
}
