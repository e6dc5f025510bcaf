/** Numbers of persons by which a text is searched for them: their shapes and check figures. */

/** 公民身份号码, GB 11643-1999: seventeen figures and a check character. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export const isIdentityNumber = (text: string) => {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0)
  return '10X98765432'[sum % 11] === text.at(17)?.toUpperCase()
}

/** Luhn's check (ISO/IEC 7812-1), by which card numbers end. */
export function hasLuhnCheck(figures: string): boolean {
  const sum = [...figures].reverse().reduce((total, figure, place) => {
    const value = Number(figure) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
