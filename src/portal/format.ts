/** Numbers and days as a page prints them. */
const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 })

export const count = (value: number): string => grouped.format(value)

/** 2023-05-06 → 2023年5月6日 */
export const longDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A share in per cent, one digit; nothing of nothing is 0. */
export const share = (part: number, whole: number): string => (whole === 0 ? '0' : ((part / whole) * 100).toFixed(1))
