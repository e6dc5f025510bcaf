import type { Act } from '../../platform/act.ts'
import type { NarrativeDocument, NarrativeSection } from '../narrative/document.ts'
import type { Report } from '../report.ts'
import { standsIn } from './steps.ts'

/** One section's text as it stands after a pause in typing. */
export const write: Act<Report, { section: NarrativeSection; doc: NarrativeDocument }> = {
  name: 'write',
  title: '修改正文',
  basis: '条例第五十条',
  refusals: (report) => standsIn(report, 'draft'),
  facts: ({ section, doc }) => ({ section, doc }),
}
