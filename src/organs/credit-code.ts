/** 统一社会信用代码, GB 32100-2015: 17 characters and a check character, without I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = Array.from({ length: 17 }, (_, place) => 3 ** place % 31)

export const creditCheck = (first17: string) => {
  const sum = [...first17].reduce((total, letter, place) => total + alphabet.indexOf(letter) * (weights[place] ?? 0), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** 组织机构代码 (places 9–17), GB 11714: eight characters and a check figure of their own. */
export const organisationCheck = (first8: string) => {
  const order = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const sum = [...first8].reduce(
    (total, letter, place) => total + order.indexOf(letter) * ([3, 7, 9, 10, 5, 8, 4, 2][place] ?? 0),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

export const isCreditCode = (code: string) =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && creditCheck(code.slice(0, 17)) === code.at(17)
