import { describeFiles } from '../platform/files.ts'
import { decrypt } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import type { ApplicantFile } from './form.ts'
import { servable } from './redaction/proof.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import type { Known } from './request-act.ts'
import { earlierAnswers, nthInMonth, organOfOfficer, replyNumber } from './store.ts'

type Db = Services['db']

/** Attachments that may not leave the house: not to be found, or not proven to hold nothing of what was removed. */
async function unproved(db: Db, ids: readonly string[]): Promise<string[]> {
  const files = await describeFiles(db, ids)
  const lost = ids.filter((id) => !files.some((file) => file.id === id))
  return [
    ...files.filter((file) => !servable(file)).map(({ name }) => `《${name}》`),
    ...lost.map(() => '（找不到的文件）'),
  ]
}

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
    unproved: draft ? await unproved(db, draft.content.attachments) : [],
    earlier: await earlierAnswers(db, request),
    assigneeOrgan: typeof officer === 'string' ? await organOfOfficer(db, officer) : null,
    personal: personal(request),
    replyNumber: await replyNumber(db, request.id),
  }
}
