import { expect, test } from 'vitest'
import { isCreditCode, organisationCheck } from './credit-code.ts'

test.each(['11620622013933539B', '11441700007280420Y', '11370322004222241N', '91350100M000100Y43'])(
  '%s 校验码正确',
  (code) => {
    expect(isCreditCode(code)).toBe(true)
    expect(organisationCheck(code.slice(8, 16))).toBe(code[16])
  },
)

test.each(['11620622013933539C', '1162062201393353B', '11620622O13933539B', '', '11620622013933539b'])(
  '%s 不是',
  (code) => expect(isCreditCode(code)).toBe(false),
)
