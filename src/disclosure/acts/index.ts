import type { ItemActName } from '../act-names.ts'
import type { ItemAct } from '../item-act.ts'
import { abandon } from './abandon.ts'
import { archive } from './archive.ts'
import { askOverride } from './ask-override.ts'
import { comment } from './comment.ts'
import { confirmOverride } from './confirm-override.ts'
import { confirmUrgent } from './confirm-urgent.ts'
import { confirmWithdrawal } from './confirm-withdrawal.ts'
import { correct } from './correct.ts'
import { draft } from './draft.ts'
import { dropCorrection } from './drop-correction.ts'
import { edit } from './edit.ts'
import { explainDelay } from './explain-delay.ts'
import { missRelease } from './miss-release.ts'
import { proof } from './proof.ts'
import { reinstate } from './reinstate.ts'
import { release } from './release.ts'
import { releaseUrgently } from './release-urgently.ts'
import { resolveComment } from './resolve-comment.ts'
import { returnDraft } from './return-draft.ts'
import { review } from './review.ts'
import { reviewSecrecy } from './review-secrecy.ts'
import { schedule } from './schedule.ts'
import { submit } from './submit.ts'
import { unschedule } from './unschedule.ts'
import { waiveInterpretation } from './waive-interpretation.ts'
import { withdraw } from './withdraw.ts'

/** The acts of publishing, in the order in which they come. */
const acts = {
  ...{ draft, edit, submit, proof, review, returnDraft, reviewSecrecy },
  ...{ askOverride, confirmOverride, comment, resolveComment, waiveInterpretation, explainDelay },
  ...{ schedule, unschedule, missRelease, release, releaseUrgently, confirmUrgent },
  ...{ correct, dropCorrection, withdraw, confirmWithdrawal, reinstate, archive, abandon },
} satisfies Record<ItemActName, unknown>

export const itemActs = acts as unknown as Readonly<Record<ItemActName, ItemAct>>
