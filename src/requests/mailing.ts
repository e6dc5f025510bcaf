import type { ActRecord } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import { readConfig } from '../platform/config.ts'
import { queueMail } from '../platform/mail.ts'
import { decrypt } from '../platform/secret.ts'
import { paths } from '../portal/paths.ts'
import { actOf } from './acts/index.ts'
import type { ApplicantFile } from './form.ts'
import { reachesApplicant } from './letters/read-letter.ts'
import { lettersOf } from './letters.ts'
import { proceedingsOf, type RequestFacts } from './request.ts'
import { standings } from './standing.ts'
import { officerEmail } from './store.ts'

/** An applicant who asked for it is told by e-mail that something has happened, never what was asked for. */

const addressOf = ({ applicantFile }: RequestFacts): string | null => {
  if (applicantFile === null) return null
  const { email, notices } = JSON.parse(decrypt(applicantFile)) as ApplicantFile
  return notices ? email : null
}

/**
 * Whatever sends them a paper, and the receipt of the application itself. An answer is told when it is served: until
 * then it has not left the house (函235).
 */
const concerns = (request: RequestFacts, act: ActRecord) =>
  ['submit', 'serve'].includes(act.name) ||
  (act.name !== 'decide' && lettersOf(request, act).some(({ kind }) => reachesApplicant(kind)))

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

/** Whose last days a changed calendar has moved is told once (放假办法§7); their case says the rest. */
export async function tellOfficer(tx: Tx, request: RequestFacts, act: ActRecord): Promise<void> {
  const to = act.name === 'recalculate' && request.assignedTo ? await officerEmail(tx, request.assignedTo) : null
  if (to === null) return
  const { notice, from } = act.facts as { notice: string; from: string | null }
  const earliest = proceedingsOf(request).earliestOn
  const now = request.dueOn ?? (earliest ? `征求意见结束后的一天，最早为 ${earliest}` : '待重新起算')
  await queueMail(tx, {
    key: `recalculate ${request.id} ${act.seq}`,
    to,
    subject: `【依申请公开】${request.number} 的期限已重新计算`,
    text: `依据${notice}，${request.number} 的期限已重新计算。答复期限：原为 ${from ?? '未定'}，现为 ${now}。`,
    organId: request.organId,
    about: request.id,
  })
}
