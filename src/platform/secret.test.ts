import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encrypt, mask } from './secret.ts'

test('任何文字加密后都能原样解开，同一文字两次加密不同', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decrypt(encrypt(text))).toBe(text)
      expect(encrypt(text)).not.toBe(encrypt(text))
    }),
  )
})

test('密文被改动一个字节即打不开', () => {
  const token = encrypt('王小明')
  const changed = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA')
  expect(() => decrypt(changed)).toThrow()
})

test('姓名只露出第一个字', () => {
  expect(mask('张三丰')).toBe('张**')
  expect(mask('')).toBe('')
})
