import type { Day } from '../platform/act.ts'

/** What stands in one cell of a register: as the workbook stores it, before anybody says what it means. */
export type Cell = string | number | boolean | null

const invisible = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu

/** Prose as typed: only what nobody can see is taken away. */
export const prose = (cell: Cell): string =>
  cell === null ? '' : String(cell).replace(invisible, '').replace(/\r\n?/g, '\n').trim()

/** A word to compare: full-width figures and letters, inner spaces and line breaks make no difference. */
export const word = (cell: Cell): string => prose(cell).normalize('NFKC').replace(/\s+/g, '')

const pad = (part: number, length: number) => String(part).padStart(length, '0')
const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const civil = (year: number, month: number, day: number): Day | null =>
  year >= 1949 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : null

/** Excel counts days from 1899-12-30; the civil date of a day number after Howard Hinnant's algorithm. */
const fromSerial = (serial: number): Day | null => {
  const z = Math.floor(serial) - 25_569 + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return civil(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

const clockTime = '(?:[T日]?\\d{1,2}[:时]\\d{1,2}(?:[:分]\\d{1,2}秒?)?(?:\\.\\d+)?Z?)?'
const written = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${clockTime}$`)

/** The day a cell means, in the many forms offices write it; null when it names no day. */
export function dayOf(cell: Cell): Day | null {
  const text = word(cell).replaceAll('—', '-').replaceAll('–', '-').replaceAll('。', '.')
  const parts = written.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (parts) return civil(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  // 18264 = 1950-01-01, 73050 = 2099-12-31: a bare number in this range is Excel's own day count.
  return /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= 18_264 && Number(text) <= 73_050
    ? fromSerial(Number(text))
    : null
}

/** The number a cell means: full-width digits, thousands separators and a trailing unit of money or pieces allowed. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = word(cell)
    .replaceAll(',', '')
    .replace(/(元|件|条|次|场|份|篇|期|册|个)$/, '')
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}
