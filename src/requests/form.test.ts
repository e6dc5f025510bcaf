import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIdentityNumber } from '../law/personal-numbers.ts'
import { applicantKey, newQueryCode, sealed } from './applicant.ts'
import { applicationForm, contentOf, intakeForm } from './form.ts'
import { personalIn } from './personal.ts'
import { applicationTo } from './test-kit/office.ts'

const organId = '7c1f7a52-5f0e-4c39-9d34-1f0f3b1a0004'
const wrong = (said: object) => {
  const { error } = applicationForm.safeParse(applicationTo(organId, said))
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))
}

describe('网上申请表（条例第二十九条）', () => {
  test('填齐的通过；用途不问，也没有地方填', () => {
    expect(wrong({})).toEqual({})
    expect(Object.keys(applicationForm.parse(applicationTo(organId)))).not.toContain('purpose')
  })

  test.each([
    ['身份证末位抄错', { idNumber: '110105194912310021' }, 'idNumber', '校验不符，请对照证件核对 18 位'],
    ['没有证件号码', { idNumber: '' }, 'idNumber', '请填写证件号码'],
    ['没有姓名', { name: ' ' }, 'name', '请填写姓名或者名称'],
    [
      '联系不上',
      { phone: null, email: null, address: null },
      'phone',
      '请至少填写联系电话、通信地址、电子邮箱中的一项',
    ],
    ['要邮寄没有地址', { service: 'post', address: '' }, 'address', '选择邮寄的，请填写通信地址'],
    ['信用代码抄错', { kind: 'biz', creditCode: '11620622013933539C' }, 'creditCode', '校验不符，请对照证照核对'],
    ['邮箱少一半', { email: 'zhou' }, 'email', 'name@example.cn'],
    ['代理人没有姓名', { by: 'agent', agentIdNumber: 'A1' }, 'agentName', '请填写代理人姓名'],
    ['没写要什么', { title: '' }, 'title', '请填写信息的名称'],
  ])('%s：说明哪一格、怎样改', (_, said, field, message) => {
    expect(wrong(said)[field]).toContain(message)
  })

  test.each([
    ['护照', { idKind: 'passport', idNumber: 'E12345678' }],
    ['境外组织没有信用代码', { kind: 'otherOrg', idKind: null, idNumber: null, creditCode: null }],
    ['小写的信用代码', { kind: 'biz', idKind: null, idNumber: null, creditCode: '91350100m000100y43' }],
    ['外国号码', { phone: '+44 20 7946 0958' }],
  ])('%s通过', (_, said) => {
    expect(wrong(said)).toEqual({})
  })

  test('内容照申请人写的：名称、文号、描述', () => {
    expect(contentOf({ title: '批复', docNumber: '海财〔2025〕18号', description: '公交补贴' })).toBe(
      '批复（海财〔2025〕18号）\n公交补贴',
    )
  })
})

test('来件登记：缺什么都能先登记，再告知补正；证件号码抄错要改', () => {
  const said = { organId, channel: 'plainMail', submittedOn: '2026-03-02', name: '周明远', content: '公交补贴' }
  expect(intakeForm.safeParse(said).success).toBe(true)
  expect(intakeForm.safeParse({ ...said, idKind: 'idCard', idNumber: '110105194912310021' }).success).toBe(false)
  expect(intakeForm.safeParse({ ...said, submittedOn: '3月2日' }).error?.issues[0]?.message).toContain('应写成日期')
})

test('同一申请人：证件相同就是同一人，没有证件看姓名和联系方式；写法不同也认得', () => {
  const key = (said: object) => {
    const { name, idNumber, creditCode, phone, email, address } = applicationTo(organId, said)
    return applicantKey({ name, idNumber, creditCode, phone, email, address })
  }
  expect(key({ idNumber: '11010519491231002x' })).toBe(key({ phone: '1', idNumber: ' 11010519491231002X' }))
  expect(key({ idNumber: null })).toBe(key({ idNumber: null, name: '周 明远' }))
  expect(key({ idNumber: null })).not.toBe(key({ idNumber: null, phone: '13900006666' }))
  expect(key({ idNumber: null, phone: null, email: null, address: null })).toBeNull()
  expect(JSON.stringify(sealed({ ...applicationTo(organId), content: '公交补贴' }, 'X'))).not.toContain('周明远')
})

test('查询码十六位，没有容易认错的字母，不重', () => {
  const codes = Array.from({ length: 1_000 }, newQueryCode)
  expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code))).toBe(true)
  expect(new Set(codes).size).toBe(1_000)
})

test('身份证号码：改任何一位都不再成立', () => {
  const number = '11010519491231002X'
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (place, figure) => {
      const changed = number.slice(0, place) + figure + number.slice(place + 1)
      expect(isIdentityNumber(changed)).toBe(changed === number)
    }),
  )
})

test.each([
  ['文号、日期、金额不是个人信息', '海财〔2025〕18号，2026-03-02，共 138000 元', []],
  ['十八位但校验不符的不是身份证', '编号 110105194912310021', []],
  ['身份证、手机、邮箱', '11010519491231002X，13800005555，zhou@example.cn', ['身份证号码', '手机号码', '电子邮箱']],
])('%s', (_, text, found) => {
  expect(personalIn(text).map(({ what }) => what)).toEqual(found)
})
