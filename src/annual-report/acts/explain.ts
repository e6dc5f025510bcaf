import { type Act, because } from '../../platform/act.ts'
import type { Finding } from '../api-types.ts'
import type { Report } from '../report.ts'
import { standsIn } from './steps.ts'

/** The answer to a finding; an empty text takes the answer back. */
export const explain: Act<Report, { finding: Finding | null; text: string }> = {
  name: 'explain',
  title: '说明校验发现',
  basis: '条例第五十条',
  refusals: (report, { finding }) => [
    ...standsIn(report, 'draft', 'signedOff'),
    ...because(finding === null, '这条校验发现已经不存在，数据可能刚刚改过。', '条例第五十条'),
    ...because(finding?.level === 'error', '错误要改正，不能用说明代替。', finding?.article ?? ''),
  ],
  facts: ({ finding, text }) => ({ finding: finding?.id, said: finding?.message, text }),
}
