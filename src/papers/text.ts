// XML 1.0 (§2.2) cannot carry these characters in any spelling, and a Word file that contains one is refused as damaged;
// a byte order mark inside a text means nothing and is refused by PDF/UA.
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FEFE}\u{FF00}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const printable = (text: string): string => text.replace(unprintable, '')

// Excel reads _xHHHH_ in a text as the character with that number (ECMA-376 §22.9.2.19); the underscore is spelled out.
export const sheetText = (text: string): string => printable(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

export const lines = (text: string): string[] =>
  printable(text)
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim() !== '')

// Digits only: no exponent for large sums, no grouping, and no decimal place that was not reported.
const digits = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 })

export const number = (value: number | undefined): string => (value === undefined ? '' : digits.format(value))

const hanzi = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

// 成文日期 is written in Arabic figures without leading zeros (GB/T 9704—2012 §7.3.5.4).
export const longDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const editionNote = (paper: { edition: number; changeNote: string | null }): string | null =>
  paper.edition > 1 ? `第${hanzi[paper.edition] ?? paper.edition}版。${paper.changeNote ?? ''}` : null

// A title of more than one line is divided where its sense is (GB/T 9704—2012 §7.3.1): after the organ.
export const titleLines = ({ title, year }: { title: string; year: number }): string[] => {
  const text = printable(title)
  const at = text.indexOf(`${year}年`)
  return at > 0 && text.length > 18 ? [text.slice(0, at), text.slice(at)] : [text]
}
