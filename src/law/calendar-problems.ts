import { type Day, isDay, isWeekend, type YearData } from './calendar.ts'

/** What is wrong with a year's notice that somebody typed, each as field · value · remedy; nothing when it is sound. */
export const calendarProblems = ({ year, holidays, makeups }: YearData): string[] => {
  const near = (day: Day) => isDay(day) && Math.abs(Number(day.slice(0, 4)) - year) <= 1
  const rests = (day: Day) => holidays.some(({ from, to }) => from <= day && day <= to)
  return [
    ...holidays.flatMap(({ name, from, to }) => [
      ...[from, to].filter((day) => !near(day)).map((day) => wrongDay(`${name}放假日`, day, year)),
      ...(from > to ? [`${name}放假日：${from} 至 ${to}：起日晚于止日，请对调`] : []),
    ]),
    ...makeups.flatMap(({ name, day }) => {
      if (!near(day)) return [wrongDay(`${name}调休上班日`, day, year)]
      if (!isWeekend(day)) return [`${name}调休上班日：${day}：不是周六、周日，请核对通知原文`]
      return rests(day) ? [`${name}调休上班日：${day}：同时列为放假日，请保留其一`] : []
    }),
  ]
}

const wrongDay = (field: string, day: Day, year: number) =>
  `${field}：${day}：应为 ${year} 年前后的日期，写作“年-月-日”，如 ${year}-10-01`
