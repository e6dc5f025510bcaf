import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWeekend } from './calendar.ts'
import { holidays } from './holidays.ts'
import {
  addDays,
  addMonths,
  addWorkdays,
  calendar,
  calendarProblems,
  countWorkdays,
  daysFrom,
  extendCalendar,
  isDay,
  isWorkday,
  rollOver,
  weekdayName,
  withLocalDays,
} from './index.ts'

const everyDay = daysFrom('2019-01-01', '2026-12-31')
const aDay = fc.integer({ min: 0, max: everyDay.length - 1 }).map((index) => everyDay[index] ?? '')

describe('放假安排', () => {
  test.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i 年全年 %i 个工作日', (year, workdays) => {
    expect(countWorkdays(calendar, `${year}-01-01`, `${year}-12-31`)).toBe(workdays)
  })

  test.each([
    ['2019-05-02', false, '2019 年劳动节改为连休四天'],
    ['2019-04-28', true, '2019 年劳动节调休上班'],
    ['2020-01-31', false, '2020 年春节延长至 2 月 2 日'],
    ['2020-02-01', false, '原定上班的 2 月 1 日被延长假期取代'],
    ['2020-02-03', true, '延长假期后首个工作日'],
    ['2022-12-31', false, '属于 2023 年元旦'],
    ['2023-01-03', true, '2023 年元旦只放到 1 月 2 日'],
    ['2024-02-09', true, '2024 年除夕只是鼓励安排休息'],
    ['2025-01-28', false, '2025 年起除夕是法定假日'],
    ['2025-09-28', true, '国庆节、中秋节调休上班'],
    ['2024-03-08', true, '妇女节半天假不影响计数'],
  ])('%s 是否工作日：%s（%s）', (day, works) => {
    expect(isWorkday(calendar, day)).toBe(works)
  })

  test('2019 至 2026 年逐日与独立来源一致', () => {
    expect(everyDay).toHaveLength(2922)
    expect(everyDay.filter((day) => isWorkday(calendar, day) !== chineseDays.isWorkday(day))).toEqual([])
  })

  test('收录的每一年放假安排自身没有矛盾', () => {
    expect(holidays.flatMap(calendarProblems)).toEqual([])
  })
})

describe('日期', () => {
  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '', '20230101', '2023-01-01T00:00:00Z', '９９'])(
    '“%s”不是日期',
    (text) => expect(isDay(text)).toBe(false),
  )
  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-08-20', 6, '2026-02-20'],
  ])('%s 起 %i 个月到 %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  test('日期加减往返不变', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day)
      }),
    )
  })
})

describe('数工作日', () => {
  test('末日是工作日，且其间恰有 n 个工作日', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const { day } = addWorkdays(calendar, start, n)
        expect(isWorkday(calendar, day)).toBe(true)
        expect(countWorkdays(calendar, addDays(start, 1), day)).toBe(n)
      }),
    )
  })

  test('期限越长，末日越晚；收到越晚，末日不会更早', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (start, n) => {
        const { day } = addWorkdays(calendar, start, n)
        expect(addWorkdays(calendar, start, n + 1).day > day).toBe(true)
        expect(addWorkdays(calendar, addDays(start, 1), n).day >= day).toBe(true)
      }),
    )
  })

  test('先数 a 个再数 b 个，等于数 a+b 个', () => {
    const n = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(aDay, n, n, (start, a, b) => {
        const once = addWorkdays(calendar, start, a + b).day
        expect(addWorkdays(calendar, addWorkdays(calendar, start, a).day, b).day).toBe(once)
      }),
    )
  })

  test('顺延后的末日是工作日，中间没有工作日', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const rolled = rollOver(calendar, day).day
        expect(isWorkday(calendar, rolled)).toBe(true)
        expect(countWorkdays(calendar, day, rolled)).toBe(1)
      }),
    )
  })
})

describe('尚未公布的年份', () => {
  test('算到 2027 年的期限只是暂算', () => {
    expect(addWorkdays(calendar, '2026-12-21', 8)).toEqual({ day: '2026-12-31', provisional: false })
    expect(addWorkdays(calendar, '2026-12-21', 9)).toMatchObject({ provisional: true })
  })

  const of2027 = {
    year: 2027,
    notice: '（测试用）2027 年放假通知',
    holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-03' }],
    makeups: [{ name: '元旦', day: '2027-01-09' }],
  }

  test('补录 2027 年通知后不再是暂算，通知所列上年 12 月的放假日同样生效', () => {
    const extended = extendCalendar(calendar, of2027)
    expect(addWorkdays(extended, '2026-12-21', 9)).toEqual({ day: '2027-01-05', provisional: false })
    expect(isWorkday(extended, '2026-12-31')).toBe(false)
    expect(isWorkday(extended, '2027-01-09')).toBe(true)
    expect(isWorkday(calendar, '2026-12-31')).toBe(true)
  })

  test('录错的通知逐条指出字段、值和改法', () => {
    const wrong = {
      ...of2027,
      holidays: [
        { name: '元旦', from: '2027-02-30', to: '2027-01-03' },
        { name: '春节', from: '2027-02-10', to: '2027-02-05' },
      ],
      makeups: [
        { name: '元旦', day: '2027-01-06' },
        { name: '春节', day: '2029-02-10' },
      ],
    }
    expect(calendarProblems(wrong)).toEqual([
      '元旦放假日：2027-02-30：应为 2027 年前后的日期，写作“年-月-日”，如 2027-10-01',
      '元旦放假日：2027-02-30 至 2027-01-03：起日晚于止日，请对调',
      '春节放假日：2027-02-10 至 2027-02-05：起日晚于止日，请对调',
      '元旦调休上班日：2027-01-06：不是周六、周日，请核对通知原文',
      '春节调休上班日：2029-02-10：应为 2027 年前后的日期，写作“年-月-日”，如 2027-10-01',
    ])
    const both = { ...of2027, makeups: [{ name: '元旦', day: '2027-01-02' }] }
    expect(calendarProblems(both)).toEqual(['元旦调休上班日：2027-01-02：同时列为放假日，请保留其一'])
  })
})

test('民族自治地方另定的放假日只影响本地（放假办法第四条）', () => {
  const day = '2024-04-11'
  const local = withLocalDays(calendar, [{ day, rests: true, name: '地方节日', notice: '（测试用）自治州规定' }])
  expect(isWorkday(local, day)).toBe(false)
  expect(isWorkday(calendar, day)).toBe(true)
})

test('星期按日期本身，不按本机时区', () => {
  expect(weekdayName('2022-09-30')).toBe('周五')
  expect(everyDay.filter(isWeekend)).toHaveLength(834)
})
