import type { StoredFile } from '../platform/files.ts'
import type { FileView } from './api-types.ts'
import { redactedPurpose, servable } from './redaction/index.ts'

/** What lies in the case, and what it is there for. */
export const filePurposes = {
  original: { label: '拟提供的政府信息' },
  application: { label: '申请原件' },
  identity: { label: '身份证明' },
  agentIdentity: { label: '代理人身份证明' },
  authorisation: { label: '授权委托材料' },
  correction: { label: '补正材料' },
  reason: { label: '说明理由的材料' },
  proof: { label: '签收、确认、送达凭证' },
  opinion: { label: '征求意见往来' },
  [redactedPurpose]: { label: '遮盖件' },
  other: { label: '其他材料' },
} as const
export const purposeIds = Object.keys(filePurposes) as [keyof typeof filePurposes, ...(keyof typeof filePurposes)[]]

/** What the house itself puts in (archive/). */
const made: Readonly<Record<string, string>> = { archive: '归档包' }
const labelOf = (purpose: string) =>
  filePurposes[purpose as keyof typeof filePurposes]?.label ?? made[purpose] ?? '其他材料'

/** A redacted file bears the result of its own test; one that failed cannot be served. */
const proofOf = (file: StoredFile): FileView['proof'] => {
  if (file.purpose !== redactedPurpose) return null
  return servable(file) ? 'passed' : 'failed'
}

/** 身份证明 and the like, and a package that holds them, are part of what only those who opened it may read. */
export const isPersonal = ({ purpose }: Pick<StoredFile, 'purpose'>) =>
  ['identity', 'agentIdentity', 'authorisation', 'archive'].includes(purpose)

export const fileViews = (files: readonly StoredFile[], officers: ReadonlyMap<string, string>): FileView[] =>
  files.map((file) => {
    const { id, name, mediaType, size, purpose, keptAt, keptBy, derivedFrom, erasedAt } = file
    return {
      ...{ id, name, mediaType, size, purpose, keptAt, derivedFrom },
      purposeLabel: labelOf(purpose),
      keptBy: officers.get(keptBy) ?? (keptBy === 'applicant' ? '申请人' : ''),
      proof: proofOf(file),
      erased: erasedAt !== null,
    }
  })
