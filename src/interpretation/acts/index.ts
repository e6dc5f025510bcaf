import { attaching } from '../../steps/attach.ts'
import type { Step } from '../../steps/step.ts'
import { course } from '../course.ts'
import type { InterpretationFacts } from '../interpretation.ts'
import { bindContent } from './bind-content.ts'
import { bindPolicy } from './bind-policy.ts'
import { describeAngles } from './describe-angles.ts'
import { end } from './end.ts'
import { plan } from './plan.ts'
import { publish } from './publish.ts'
import { restore } from './restore.ts'
import { sign } from './sign.ts'

export { publish }

/** The way of a work, in its order. */
export const steps: readonly Step<InterpretationFacts>[] = [
  plan,
  bindPolicy,
  bindContent,
  describeAngles,
  sign,
  publish,
  end,
  restore,
  attaching(course, 'organ'),
]
