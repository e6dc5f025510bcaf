import { type Act, because } from '../../platform/act.ts'
import type { Narrative } from '../narrative/document.ts'
import type { Report } from '../report.ts'
import { duty } from './steps.ts'

export type OpenInput = Pick<Report, 'organId' | 'scope' | 'year'> & {
  narrative: Narrative
  /** Does the organ owe such a report? Only the government itself reports for the whole district. */
  owes: boolean
  exists: boolean
}

export const open: Act<Report, OpenInput> = {
  name: 'open',
  title: '开始编制',
  basis: '条例第四十九条',
  refusals: (report, { owes, exists, year }, { today }) => [
    ...because(report !== null || exists, '这一年度的报告已经开始编制。', duty),
    ...because(!owes, '该机关不编制这一口径的年度报告。', duty),
    ...because(`${year}-01-01` > today, '统计年度还没有开始。', duty),
  ],
  facts: ({ organId, scope, year, narrative }) => ({ organId, scope, year, narrative }),
}
