import type { YearData } from '../law/calendar.ts'

/**
 * A notice of the State Council's General Office as it is worded, pasted whole: 「二、春节：2月15日（农历腊月二十八、周日）
 * 至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。」 What it merely encourages
 * （鼓励…安排休息）is no holiday.
 */

type Found = Pick<YearData, 'holidays' | 'makeups'>

const two = (figure: string | number) => String(figure).padStart(2, '0')
const sections =
  /[一二三四五六七八九十]+、\s*([^：:。\s]{2,12})[：:]([\s\S]*?)(?=(?:[一二三四五六七八九十]+、\s*[^：:。\s]{2,12}[：:])|$)/g
const aDay = '(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日'
const span = new RegExp(`${aDay}(?:[至—－-]+${aDay})?(?=[^。；]*?放假)`)
const single = new RegExp(aDay, 'g')

/** Notes in brackets say the weekday and the lunar day; the date says it already. */
const bare = (text: string) => text.replace(/（[^（）]*）|\([^()]*\)|\s/g, '')

type Parts = (string | undefined)[]
type Date3 = { year: number; month: number; date: number }
const written = ({ year, month, date }: Date3) => `${year}-${two(month)}-${two(date)}`
const read = ([year, month, date]: Parts, before: Date3): Date3 => ({
  year: Number(year ?? before.year),
  month: Number(month ?? before.month),
  date: Number(date),
})

function holidayIn(name: string, text: string, year: number) {
  const found = span.exec(text)
  if (!found) return []
  const from = read(found.slice(1, 4), { year, month: 1, date: 1 })
  const to = found[6] ? read(found.slice(4, 7), from) : from
  const crosses = !found[4] && to.month < from.month // 12月30日至1月1日
  return [{ name, from: written(from), to: written(crosses ? { ...to, year: to.year + 1 } : to) }]
}

const makeupsIn = (name: string, text: string, year: number) =>
  text
    .split('。')
    .filter((sentence) => sentence.endsWith('上班'))
    .flatMap((sentence) => {
      let before: Date3 = { year, month: 1, date: 1 }
      return [...sentence.matchAll(single)].map((found) => {
        before = read(found.slice(1, 4), before)
        return { name, day: written(before) }
      })
    })

/** The holidays and make-up days that a notice's text names; whoever pasted it looks them over before they count. */
export function readWording(text: string, year: number): Found {
  const named = [...text.matchAll(sections)].map(([, name = '', body = '']) => [name, bare(body)] as const)
  return {
    holidays: named.flatMap(([name, body]) => holidayIn(name, body, year)),
    makeups: named.flatMap(([name, body]) => makeupsIn(name, body, year)),
  }
}
