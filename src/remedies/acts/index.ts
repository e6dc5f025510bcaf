import { attaching } from '../../steps/attach.ts'
import { erasing } from '../../steps/erase.ts'
import type { Step } from '../../steps/step.ts'
import { proceed, type RemedyFacts } from '../remedy.ts'
import { course } from '../remedy-step.ts'
import { accept } from './accept.ts'
import { appeal } from './appeal.ts'
import { chooseProcedure } from './choose-procedure.ts'
import { comply } from './comply.ts'
import { copyReceived } from './copy-received.ts'
import { correctFiling } from './correct-filing.ts'
import { correctOutcome } from './correct-outcome.ts'
import { decideReview } from './decide-review.ts'
import { extendReview } from './extend-review.ts'
import { file } from './file.ts'
import { judge } from './judge.ts'
import { judgeAppeal } from './judge-appeal.ts'
import { mediate } from './mediate.ts'
import { notAccepted } from './not-accepted.ts'
import { recordService } from './record-service.ts'
import { replyFiled } from './reply-filed.ts'
import { resume } from './resume.ts'
import { suspend } from './suspend.ts'
import { takeEffect } from './take-effect.ts'
import { withdraw } from './withdraw.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

export { file }

/** The way of a case, in its order. */
export const steps: readonly Step<RemedyFacts>[] = [
  file,
  accept,
  notAccepted,
  chooseProcedure,
  copyReceived,
  replyFiled,
  suspend,
  resume,
  extendReview,
  mediate,
  withdraw,
  decideReview,
  judge,
  appeal,
  takeEffect,
  judgeAppeal,
  withdrawAppeal,
  recordService,
  comply,
  correctOutcome,
  correctFiling,
  attaching(course, 'organ'),
  erasing(course, {
    by: 'organ',
    ended: ['judged', 'concluded'],
    concludedOn: (remedy) => remedy.concludedOn,
    forget: (remedy) => proceed(remedy, { applicant: null, agent: null, thirdParty: null }),
  }),
]
