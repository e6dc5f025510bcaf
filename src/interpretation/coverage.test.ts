import { expect, test } from 'vitest'
import { calendar } from '../law/index.ts'
import { type Covered, coverageOf } from './coverage.ts'

const document = (id: string, day: string, works: [form: string, day: string, angles?: number][]): Covered => ({
  id,
  title: `关于印发《${id}》的通知`,
  day,
  organ: '区住建局',
  works: works.map(([form, on, angles = 0], at) => ({ id: `${id}${at}`, title: form, form, day: on, angles })),
})

const cases: [title: string, document: Covered, late: number | null][] = [
  ['同日解读', document('甲', '2024-03-01', [['text', '2024-03-01']]), 0],
  ['先于文件的解读不算晚', document('乙', '2024-03-01', [['text', '2024-02-28']]), 0],
  ['周五公布、下周三解读：3 个工作日', document('丙', '2024-03-01', [['text', '2024-03-06']]), 3],
  [
    '春节长假隔开：2024-02-09 公布（初十前一天）、2024-02-19 解读',
    document('丁', '2024-02-09', [['text', '2024-02-19']]),
    2,
  ],
  ['周日公布（不是工作日），周三解读：3 个工作日', document('戊', '2024-03-03', [['text', '2024-03-06']]), 3],
  ['没有解读', document('己', '2024-03-01', []), null],
]

test.each(cases)('%s', (_, covered, late) => {
  expect(coverageOf([covered], calendar, 3).rows[0]?.late).toBe(late)
})

test('覆盖、按时、多种形式、平均角度', () => {
  const { documents, covered, inTime, severalForms, averageAngles } = coverageOf(
    [
      document('甲', '2024-03-01', [
        ['text', '2024-03-01', 3],
        ['graphic', '2024-03-01', 1],
      ]),
      document('乙', '2024-03-01', [['text', '2024-03-20']]),
      document('丙', '2024-03-01', []),
    ],
    calendar,
    3,
  )
  expect({ documents, covered, inTime, severalForms, averageAngles }).toEqual({
    documents: 3,
    covered: 2,
    inTime: 1,
    severalForms: 1,
    averageAngles: 2,
  })
})
