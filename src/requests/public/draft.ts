import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { openForm, sealForm } from './sealed.ts'

/** An application while it is being written: it stands in the page, sealed, and on no disk of ours. */

/** Every answer the form has a place for; what a page sends beyond them is not taken. */
export const answerNames = [
  'organ',
  'kind',
  'by',
  'name',
  'idKind',
  'idNumber',
  'creditCode',
  'representative',
  'phone',
  'email',
  'address',
  'postcode',
  'needs',
  'agentName',
  'agentIdKind',
  'agentIdNumber',
  'agentPhone',
  'title',
  'docNumber',
  'description',
  'form',
  'service',
  'notices',
] as const
export type AnswerName = (typeof answerNames)[number]
export type Answers = Partial<Record<AnswerName, string>>

export const filePurposes = ['identity', 'authorisation', 'agentIdentity'] as const
export type FilePurpose = (typeof filePurposes)[number]

const sentFile = z.object({ id: z.uuid(), name: z.string(), purpose: z.enum(filePurposes) })
const shape = z.object({
  /** The application's own key: handed in twice, it is received once. */
  key: z.uuid(),
  answers: z.partialRecord(z.enum(answerNames), z.string().max(20_000)),
  files: z.array(sentFile).max(30),
  /** Everything was asked once: after a change the way leads straight back to the preview. */
  reviewed: z.boolean(),
  /** Organs that published what came nearest before asking. */
  likely: z.array(z.uuid()).max(3),
})
export type Draft = z.infer<typeof shape>

/** A week, as long as a device keeps it; files of a draft are kept a day. */
const hours = 7 * 24

export const newDraft = (answers: Answers = {}): Draft => ({
  key: randomUUID(),
  answers,
  files: [],
  reviewed: false,
  likely: [],
})
export const sealDraft = (draft: Draft): string => sealForm('application', draft)
export const openDraft = (token: unknown): Draft | null => openForm('application', shape, token, hours)
