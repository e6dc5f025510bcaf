import { attaching } from '../../steps/attach.ts'
import type { Step } from '../../steps/step.ts'
import type { DocumentFacts } from '../document.ts'
import { course } from '../document-step.ts'
import { amend } from './amend.ts'
import { begin } from './begin.ts'
import { checkDraft } from './check-draft.ts'
import { classify } from './classify.ts'
import { closeSoliciting } from './close-soliciting.ts'
import { declareVoid } from './declare-void.ts'
import { deliberate } from './deliberate.ts'
import { drop } from './drop.ts'
import { evaluate } from './evaluate.ts'
import { giveOpinion } from './give-opinion.ts'
import { lapse } from './lapse.ts'
import { linkItem } from './link-item.ts'
import { markCleanUp } from './mark-clean-up.ts'
import { number } from './number.ts'
import { publish } from './publish.ts'
import { quote } from './quote.ts'
import { receiveReceipt } from './receive-receipt.ts'
import { recognise } from './recognise.ts'
import { recordFiling } from './record-filing.ts'
import { relate } from './relate.ts'
import { repeal } from './repeal.ts'
import { resume } from './resume.ts'
import { reviewCompetition } from './review-competition.ts'
import { sendFiling } from './send-filing.ts'
import { sendToReview } from './send-to-review.ts'
import { setText } from './set-text.ts'
import { skipSoliciting } from './skip-soliciting.ts'
import { solicit } from './solicit.ts'
import { study } from './study.ts'
import { suspend } from './suspend.ts'

export { lapse, linkItem, markCleanUp, quote, receiveReceipt, sendFiling, setText }

/** The way of a document, in its order. */
export const steps: readonly Step<DocumentFacts>[] = [
  begin,
  quote,
  recognise,
  checkDraft,
  solicit,
  closeSoliciting,
  skipSoliciting,
  reviewCompetition,
  study,
  sendToReview,
  giveOpinion,
  deliberate,
  number,
  setText,
  linkItem,
  publish,
  recordFiling,
  classify,
  relate,
  evaluate,
  amend,
  suspend,
  resume,
  repeal,
  declareVoid,
  lapse,
  markCleanUp,
  sendFiling,
  receiveReceipt,
  drop,
  attaching(course, 'organ'),
]
