import { type Act, because } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { duty, type StepInput, settled, standsIn } from './steps.ts'

export const publish: Act<Report, StepInput> = {
  name: 'publish',
  title: '向社会公布',
  basis: '条例第四十九条',
  refusals: (report, input, { today }) => [
    ...standsIn(report, 'approved'),
    ...settled(input),
    // 条例§49: the report tells of the year before; until that year is over its numbers are not final.
    ...because(report !== null && today <= `${report.year}-12-31`, '统计年度尚未结束，年终数据没有定数。', duty),
  ],
  facts: ({ findings }) => ({ findings: findings.length }),
}
