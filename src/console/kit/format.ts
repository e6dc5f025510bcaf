const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** A moment as offices write it, in Beijing time: 2024-01-16 09:30. */
export const moment = (iso: string) => {
  // biome-ignore lint/style/noRestrictedGlobals: reads a time the server has given; nothing here asks what time it is
  const parts = Object.fromEntries(beijing.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`
}

/** 2024-01-31 → 1月31日 */
export const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** Counts and 万元 amounts as they are printed: no separators, no needless zeros. */
export const figure = (value: number) => String(Number(value.toFixed(6)))

/** For screens, where nobody copies the digits: 10,143. */
export const grouped = (value: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: 6 })

export const signed = (difference: number) => (difference > 0 ? `+${figure(difference)}` : figure(difference))
