import { z } from 'zod'
import type { LocalDay, YearData } from '../law/calendar.ts'
import { calendarProblems, isDay } from '../law/index.ts'

/** What is entered of a notice: the State Council's for a year (放假办法§7), or a locality's own days (§4). */

const name = z.string().trim().min(1, '请填写节日名称').max(40, '节日名称不超过 40 字')
const notice = z
  .string('请填写通知的文号；没有文号的写标题')
  .trim()
  .min(1, '请填写通知的文号；没有文号的写标题')
  .max(100, '文号不超过 100 字')
const day = z.string('请填写日期，如 2026-10-01').refine(isDay, '日期应写成 2026-10-01')
const cited = { name, notice: notice.optional() }

/** The years that the platform counts in: the 条例 now in force began in 2019. */
const year = z.int('年份应为 2019 至 2099').min(2019, '年份应为 2019 至 2099').max(2099, '年份应为 2019 至 2099')

export const yearData = z
  .object({
    year,
    notice,
    holidays: z.array(z.object({ ...cited, from: z.string(), to: z.string() })).max(40),
    makeups: z.array(z.object({ ...cited, day: z.string() })).max(40),
  })
  .superRefine((data, context) => {
    for (const message of calendarProblems(data as YearData))
      context.addIssue({ code: 'custom', message, path: ['data'] })
  })

const localDay = z.object({ day, rests: z.boolean(), name })

/** What is entered arranges something; what is only computed with need not. */
const arranged = yearData.refine(({ holidays }) => holidays.length > 0, {
  path: ['holidays'],
  error: '请至少填写一个节日',
})

export const announcement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), publishedOn: day, data: arranged }),
  z.object({
    kind: z.literal('local'),
    publishedOn: day,
    notice,
    days: z.array(localDay).min(1, '请至少填写一天').max(60),
  }),
])
export type Announcement = z.output<typeof announcement>

/** The facts that stand on the record. */
export function recorded(said: Announcement) {
  if (said.kind === 'year')
    return { kind: said.kind, notice: said.data.notice, publishedOn: said.publishedOn, data: said.data as YearData }
  const data: LocalDay[] = said.days.map((each) => ({ ...each, notice: said.notice }))
  return { kind: said.kind, notice: said.notice, publishedOn: said.publishedOn, data }
}
