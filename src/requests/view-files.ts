import type { StoredFile } from '../platform/files.ts'
import type { FileView } from './api-types.ts'
import { redactedPurpose, servable } from './redaction/index.ts'
import { type PersonalPart, personalParts } from './view-opened.ts'

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
export const purposeLabel = (purpose: string) =>
  filePurposes[purpose as keyof typeof filePurposes]?.label ?? made[purpose] ?? '其他材料'

/** A redacted file bears the result of its own test; one that failed cannot be served. */
const proofOf = (file: StoredFile): FileView['proof'] => {
  if (file.purpose !== redactedPurpose) return null
  return servable(file) ? 'passed' : 'failed'
}

const nobodys = ['original', redactedPurpose, 'other']
const partOf: Readonly<Record<string, readonly PersonalPart[]>> = {
  application: ['applicant'],
  identity: ['file'],
  agentIdentity: ['file'],
  authorisation: ['file'],
  archive: ['applicant', 'file', 'parties'],
}

type Purposed = Pick<StoredFile, 'purpose'>
const partsOf = ({ purpose }: Purposed) => (nobodys.includes(purpose) ? [] : (partOf[purpose] ?? ['parties']))

/** 个人信息保护法§6: a scan is as personal as its text, and the package that holds all of them as personal as all. */
export const isOpen = (file: Purposed, opened: ReadonlySet<string>) => partsOf(file).every((part) => opened.has(part))

/** Why it is not given, to whom it is not. */
export const closed = (file: Purposed) => {
  const parts = personalParts.filter(({ value }) => partsOf(file).includes(value)).map(({ label }) => label)
  return `“${purposeLabel(file.purpose)}”里有${parts.join('、')}，须先写明理由再查看`
}

type Reading = { officers: ReadonlyMap<string, string>; opened: ReadonlySet<string> }

/** A file's name tells as much as its text; a copy with boxes bears the name of what it was made of. */
const nameFor = (file: StoredFile, files: readonly StoredFile[], opened: ReadonlySet<string>) => {
  const source = files.find(({ id }) => id === file.derivedFrom)
  return [file, source ?? file].every((each) => isOpen(each, opened)) ? file.name : purposeLabel(file.purpose)
}

export const fileViews = (files: readonly StoredFile[], { officers, opened }: Reading): FileView[] =>
  files.map((file) => {
    const { id, mediaType, size, purpose, keptAt, keptBy, derivedFrom, erasedAt } = file
    return {
      ...{ id, name: nameFor(file, files, opened), mediaType, size, purpose, keptAt, derivedFrom },
      purposeLabel: purposeLabel(purpose),
      keptBy: officers.get(keptBy) ?? (keptBy === 'applicant' ? '申请人' : ''),
      proof: proofOf(file),
      erased: erasedAt !== null,
    }
  })
