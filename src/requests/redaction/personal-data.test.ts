import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCardNumber, personalDataIn } from './personal-data.ts'

const found = (line: string) => personalDataIn(line).map(({ kind, from, to }) => [kind, line.slice(from, to)])

describe('一行字里的个人信息', () => {
  test.each([
    ['身份证号：11010519491231002X。', [['identity', '11010519491231002X']]],
    ['身份证号：110105194912310021。', []],
    [
      '电话13800005555，邮箱zhou@example.cn',
      [
        ['mobile', '13800005555'],
        ['email', 'zhou@example.cn'],
      ],
    ],
    ['卡号6222021234567890127', []],
    ['卡号4111111111111111', [['card', '4111111111111111']]],
    ['文号〔2024〕138号，金额13800005555.00', [['mobile', '13800005555']]],
    ['信用代码91350100M000100Y43', []],
    ['编号X13800005555', []],
  ])('%s', (line, expected) => {
    expect(found(line)).toEqual(expected)
  })

  test('银行卡号改任何一位，就不再是', () => {
    const figure = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.nat(15), figure, (place, other) => {
        const changed = [...'4111111111111111']
        fc.pre(place > 0 && changed[place] !== String(other))
        changed[place] = String(other)
        expect(isCardNumber(changed.join(''))).toBe(false)
      }),
    )
  })
})
