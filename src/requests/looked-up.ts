import { filesOf } from '../platform/files.ts'
import { decrypt } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import type { ApplicantFile } from './form.ts'
import { unfitAttachments } from './outgoing.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { Known } from './request-act.ts'
import { earlierAnswers, nthInMonth, organOfOfficer, replyNumber } from './store.ts'

type Db = Services['db']

function personal({ applicantName, applicantFile }: RequestFacts): string[] {
  const file = applicantFile ? (JSON.parse(decrypt(applicantFile)) as ApplicantFile) : null
  const { idNumber, creditCode, phone, email, address, agentName } = file ?? {}
  const said = [applicantName && decrypt(applicantName), idNumber, creditCode, phone, email, address, agentName]
  return said.filter((each) => typeof each === 'string')
}

/** What the guards of the acts ask of the database; `officer`: to whom the case is to be given. */
export async function lookUp(db: Db, request: RequestFacts, officer?: unknown): Promise<Known> {
  const { draft } = proceedingsOf(request)
  return {
    nth: await nthInMonth(db, request),
    unfit: draft ? unfitAttachments(draft, await filesOf(db, 'request', request.id)) : [],
    earlier: await earlierAnswers(db, request),
    assigneeOrgan: typeof officer === 'string' ? await organOfOfficer(db, officer) : null,
    personal: personal(request),
    replyNumber: await replyNumber(db, request.id),
  }
}
