import type { ActRecord } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import { readConfig } from '../platform/config.ts'
import { queueMail } from '../platform/mail.ts'
import { decrypt } from '../platform/secret.ts'
import { paths } from '../portal/paths.ts'
import { actOf } from './acts/index.ts'
import type { ApplicantFile } from './form.ts'
import { lettersOf } from './letters.ts'
import type { RequestFacts } from './request.ts'
import { standings } from './standing.ts'

/** An applicant who asked for it is told by e-mail that something has happened, never what was asked for. */

const addressOf = ({ applicantFile }: RequestFacts): string | null => {
  if (applicantFile === null) return null
  const { email, notices } = JSON.parse(decrypt(applicantFile)) as ApplicantFile
  return notices ? email : null
}

/** Whatever sends a paper, and the receipt of the application itself. */
const concerns = (request: RequestFacts, act: ActRecord) => act.name === 'submit' || lettersOf(request, act).length > 0

export async function tellApplicant(tx: Tx, request: RequestFacts, act: ActRecord): Promise<void> {
  const to = concerns(request, act) ? addressOf(request) : null
  if (to === null) return
  const { origin } = readConfig()
  const title = actOf(act.name)?.title ?? ''
  await queueMail(tx, {
    key: `request ${request.id} ${act.seq}`,
    to,
    subject: `政府信息公开申请 ${request.number} 有新进展`,
    text: [
      `您的政府信息公开申请（编号 ${request.number}）有新进展：${title}。`,
      `目前状态：${standings[request.status].label}。`,
      `请凭申请编号和查询码到${origin ? ` ${origin}${paths.track} ` : '本网站“查询进度”'}查看和下载文书。`,
    ].join('\n'),
    organId: request.organId,
    about: request.id,
  })
}
