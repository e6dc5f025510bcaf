import type { Act } from '../../platform/act.ts'
import type { ReportActName } from '../api-types.ts'
import type { Report } from '../report.ts'
import { approve } from './approve.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { open } from './open.ts'
import { publish } from './publish.ts'
import { rectify } from './rectify.ts'
import { returnToDraft } from './return-to-draft.ts'
import { signOff } from './sign-off.ts'
import type { StepInput } from './steps.ts'
import { write } from './write.ts'

export type { StepInput } from './steps.ts'
export { explain, open, write }

/** The way to publication, in its order. */
export const steps: Record<ReportActName, Act<Report, StepInput>> = {
  signOff,
  check,
  returnToDraft,
  approve,
  publish,
  rectify,
}

export const titles: Readonly<Record<string, string>> = {
  ...Object.fromEntries([open, write, explain, ...Object.values(steps)].map(({ name, title }) => [name, title])),
  freeze: '版本封存',
}
