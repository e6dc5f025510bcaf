import { createCipheriv } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { canonical } from './hash.ts'
import { addKey, adoptKey, currentKey, keyForBackup, siteKeys } from './keyring.ts'
import { blindIndex, decrypt, encrypt, encryptAnew, erasedText, mask } from './secret.ts'

/** As a site of its own would have it: own keys in an own folder, another cipher. */
async function elsewhere(env: Record<string, string>, work: () => void | Promise<void>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  siteKeys(true)
  try {
    await work()
  } finally {
    vi.unstubAllEnvs()
    siteKeys(true)
  }
}
const ownFolder = () => ({ GONGKAI_SECRET_KEY: '', GONGKAI_DATA: mkdtempSync(join(tmpdir(), 'gongkai-keys-')) })

test.each(['aes', 'sm4'])('%s：任何文字加密后都能原样解开，同一文字两次加密不同', (cipher) =>
  elsewhere({ GONGKAI_CIPHER: cipher }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decrypt(encrypt(text))).toBe(text)
        expect(encrypt(text)).not.toBe(encrypt(text))
      }),
    )
  }),
)

test.each(['aes', 'sm4'])('%s：密文的任何一部分被改动即打不开', (cipher) =>
  elsewhere({ GONGKAI_CIPHER: cipher }, () => {
    const token = encrypt('王小明')
    expect(token.split('.')[3]).toBe(cipher[0])
    const parts = token.split('.')
    const flip = (part = '') => `${part.slice(0, 4)}${part[4] === 'A' ? 'B' : 'A'}${part.slice(5)}`
    for (const place of [1, 4]) {
      const changed = parts.map((part, index) => (index === place ? flip(part) : part)).join('.')
      expect(() => decrypt(changed)).toThrow()
    }
    expect(() => decrypt(parts.with(3, cipher === 'aes' ? 's' : 'a').join('.'))).toThrow()
    expect(() => decrypt(token.slice(0, -8))).toThrow()
  }),
)

test('SM4 与标准的算例一致（GB/T 32907—2016 附录 A）', () => {
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
  expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

test('密钥环建立之前加密的内容照样打得开', () => {
  const nonce = Buffer.alloc(12, 7)
  const cipher = createCipheriv('aes-256-gcm', currentKey().bytes, nonce)
  const sealed = Buffer.concat([cipher.update('王小明'), cipher.final(), cipher.getAuthTag()])
  expect(decrypt(`v1.${nonce.toString('base64url')}.${sealed.toString('base64url')}`)).toBe('王小明')
})

describe('换密钥', () => {
  test('新密钥加密，旧密钥加密的照样打得开；重新加密后承诺不变，行为的校验值也不变', () =>
    elsewhere(ownFolder(), () => {
      const before = encrypt('王小明')
      const [old, index] = [currentKey(), blindIndex('idNumber', '11010519491231002X')]
      addKey()
      expect(currentKey().id).not.toBe(old.id)
      expect(decrypt(before)).toBe('王小明')
      const anew = encryptAnew(before)
      expect(anew).toContain(currentKey().id)
      expect(decrypt(anew)).toBe('王小明')
      expect(canonical({ name: anew })).toBe(canonical({ name: before }))
      expect(blindIndex('idNumber', '11010519491231002X')).toBe(index)
    }))

  test('备份带走的密钥在另一处打得开；少了密钥，说清楚缺哪一把', async () => {
    let [token, keys, id] = ['', '', '']
    await elsewhere(ownFolder(), () => {
      addKey()
      ;[token, keys, id] = [encrypt('王小明'), keyForBackup()!, currentKey().id]
    })
    await elsewhere(ownFolder(), () => {
      expect(() => decrypt(token)).toThrow(`没有解开这项个人信息的密钥（${id}）`)
      adoptKey(keys)
      expect(decrypt(token)).toBe('王小明')
    })
  })
})

test('到期抹去之后，只剩承诺：读作「已销毁」，行为的校验值不变', () => {
  const token = encrypt('王小明')
  const struck = token.split('.').slice(0, 2).join('.')
  expect(decrypt(struck)).toBe(erasedText)
  expect(canonical([struck])).toBe(canonical([token]))
})

test('盲索引：同一内容同一用途得同一值，用途不同则不同，看不出内容', () => {
  expect(blindIndex('a', '张三')).toBe(blindIndex('a', '张三'))
  expect(blindIndex('a', '张三')).not.toBe(blindIndex('b', '张三'))
})

test('姓名只露出第一个字', () => {
  expect(mask('张三丰')).toBe('张**')
  expect(mask('')).toBe('')
})
