import type { Refusal } from '../platform/act.ts'
import type { StoredFile } from '../platform/files.ts'
import type { Outgoing } from './drafting.ts'
import { servable } from './redaction/proof.ts'

/** Which of a draft's attachments may not leave the house, each with its reason (条例§17, §37). Pure. */

/** What others sent in, proofs, and a package that holds them: never part of an answer. */
const kept = [
  'identity',
  'agentIdentity',
  'authorisation',
  'application',
  'correction',
  'reason',
  'opinion',
  'proof',
  'archive',
]

function unfit(id: string, { decision }: Outgoing, files: readonly StoredFile[]): Refusal[] {
  const file = files.find((each) => each.id === id && !each.erasedAt)
  if (!file)
    return [{ sentence: '附件中有找不到的，或者不属于本件案卷的文件，请重新选择。', article: '条例第四十五条' }]
  if (kept.includes(file.purpose))
    return [{ sentence: '附件中有申请人、第三方提交的材料或者凭据，不能随答复提供。', article: '个人信息保护法第六条' }]
  const name = `附件《${file.name}》`
  if (!servable(file))
    return [{ sentence: `${name}没有通过遮盖检验，不能随答复提供。`, article: '条例第十七条、第三十七条' }]
  const covered = files.some(({ derivedFrom, erasedAt }) => derivedFrom === id && !erasedAt)
  return decision === 'GRANT_PARTIAL' && covered
    ? [{ sentence: `${name}已有遮盖件，部分公开应当提供遮盖件。`, article: '条例第三十七条' }]
    : []
}

/** `files`: all of this case, and of no other. */
export const unfitAttachments = (outgoing: Outgoing, files: readonly StoredFile[]): Refusal[] =>
  outgoing.content.attachments.flatMap((id) => unfit(id, outgoing, files))
