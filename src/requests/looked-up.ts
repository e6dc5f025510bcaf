import { filesOf } from '../platform/files.ts'
import { decrypt } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { likeness } from './content-print.ts'
import type { Outgoing } from './drafting.ts'
import type { ApplicantFile } from './form.ts'
import { unfitAttachments } from './outgoing.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { Earlier, Known } from './request-act.ts'
import { earlierRequests, nthInMonth, organOfOfficer, replyNumber } from './store.ts'

type Db = Services['db']

function personal({ applicantName, applicantFile }: RequestFacts): string[] {
  const file = applicantFile ? (JSON.parse(decrypt(applicantFile)) as ApplicantFile) : null
  const { idNumber, creditCode, phone, email, address, agentName } = file ?? {}
  const said = [applicantName && decrypt(applicantName), idNumber, creditCode, phone, email, address, agentName]
  return said.filter((each) => typeof each === 'string')
}

const earlier = async (db: Db, request: RequestFacts): Promise<Earlier[]> =>
  (await earlierRequests(db, request)).map(({ content, ...one }) => ({
    ...one,
    share: likeness(request.content, content).share,
  }))

/**
 * What the guards of the acts ask of the database; `officer`: to whom the case is to be given; `outgoing`: what is to
 * be given now, if it is not the draft.
 */
export async function lookUp(
  db: Db,
  request: RequestFacts,
  officer?: unknown,
  outgoing: Outgoing | null = proceedingsOf(request).draft,
): Promise<Known> {
  return {
    nth: await nthInMonth(db, request),
    unfit: outgoing ? unfitAttachments(outgoing, await filesOf(db, 'request', request.id)) : [],
    earlier: outgoing?.decision === 'REFUSE_REPEAT' ? await earlier(db, request) : [],
    assigneeOrgan: typeof officer === 'string' ? await organOfOfficer(db, officer) : null,
    personal: personal(request),
    replyNumber: await replyNumber(db, request.id),
  }
}
