import { type Act, because } from '../../platform/act.ts'
import type { Report } from '../report.ts'
import { duty, type StepInput, standsIn } from './steps.ts'

export const returnToDraft: Act<Report, StepInput> = {
  name: 'returnToDraft',
  title: '退回修改',
  basis: '条例第四十七条、第四十九条',
  refusals: (report, { reason }) => [
    ...standsIn(report, 'signedOff', 'checked', 'approved'),
    ...because(!reason, '退回要写明理由，让起草机关知道改什么。', duty),
  ],
  facts: ({ reason }) => ({ reason }),
}
