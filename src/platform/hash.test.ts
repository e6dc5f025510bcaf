import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, sm3 } from './hash.ts'

test('SM3 与国家标准 GB/T 32905-2016 附录 A 的示例一致', () => {
  expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

test('键的先后不影响写法，写法可以读回', () => {
  expect(canonical({ b: 1, a: [null, { d: '值', c: true }], z: undefined })).toBe(
    '{"a":[null,{"c":true,"d":"值"}],"b":1}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(JSON.parse(JSON.stringify(value))))
    }),
  )
})
