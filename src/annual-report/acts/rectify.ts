import { type Act, because } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { duty, type StepInput, standsIn } from './steps.ts'

/** A published report is never replaced in silence: a correction is a new edition beside the old (§4.6). */
export const rectify: Act<Report, StepInput> = {
  name: 'rectify',
  title: '开启更正版',
  basis: '条例第四十九条',
  refusals: (report, { changeNote }) => [
    ...standsIn(report, 'published'),
    ...because(!changeNote, '更正要写明改了什么、为什么改，随更正版一并公布。', duty),
  ],
  facts: ({ changeNote }) => ({ changeNote }),
}
