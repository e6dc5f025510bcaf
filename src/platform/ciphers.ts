import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Encryption with proof that nothing was altered; `about` is bound to it without being hidden. */
type Cipher = {
  seal(key: Buffer, plain: Buffer, about: string): Buffer
  open(key: Buffer, sealed: Buffer, about: string): Buffer
}

const altered = () => new Error('加密的内容被改动过，打不开')

const aes: Cipher = {
  seal(key, plain, about) {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  },
  open(key, sealed, about) {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  },
}

const hmacSm3 = (key: Buffer, ...parts: (Buffer | string)[]) =>
  parts.reduce((hmac, part) => hmac.update(part), createHmac('sm3', key)).digest()
const sm4Key = (key: Buffer) => hmacSm3(key, 'sm4').subarray(0, 16)
const macKey = (key: Buffer) => hmacSm3(key, 'mac')

/** SM4 (GB/T 32907-2016) in counter mode, then HMAC-SM3 over the result: OpenSSL here has no SM4-GCM. */
const sm4: Cipher = {
  seal(key, plain, about) {
    const counter = randomBytes(16)
    const cipher = createCipheriv('sm4-ctr', sm4Key(key), counter)
    const sealed = Buffer.concat([counter, cipher.update(plain), cipher.final()])
    return Buffer.concat([sealed, hmacSm3(macKey(key), about, sealed)])
  },
  open(key, bytes, about) {
    const [sealed, mac] = [bytes.subarray(0, -32), bytes.subarray(-32)]
    if (mac.length !== 32 || sealed.length < 16) throw altered()
    if (!timingSafeEqual(mac, hmacSm3(macKey(key), about, sealed))) throw altered()
    const decipher = createDecipheriv('sm4-ctr', sm4Key(key), sealed.subarray(0, 16))
    return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()])
  },
}

/** By the letter that stands for each in a token. */
export const ciphers = { a: aes, s: sm4 } as const
export type CipherLetter = keyof typeof ciphers
