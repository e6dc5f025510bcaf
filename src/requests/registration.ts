import { z } from 'zod'
import { type ApplicantKind, applicantKinds, type Channel, channels, type Day, isDay } from '../law/index.ts'
import { type Correction, type Proceedings, serviceMethods } from './proceedings.ts'
import { proceeding, type RequestFacts } from './request.ts'

/** An application as it goes on the record: the desk has given it its number and encrypted what is personal. */

const day = z.string().refine(isDay)
const keys = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as [K, ...K[]]

export const registration = z.object({
  organId: z.uuid(),
  number: z.string(),
  channel: z.enum(keys<Channel>(channels)),
  applicantKind: z.enum(keys<ApplicantKind>(applicantKinds)).nullable(),
  applicantName: z.string().nullable(),
  applicantContact: z.string().nullable(),
  applicantFile: z.string().nullable(),
  applicantKey: z.string().nullable(),
  contentPrint: z.string().nullable(),
  queryCode: z.string().nullable(),
  content: z.string(),
  submittedOn: day,
  /** Null while 双方确认 is awaited (条例§31（三）). */
  receivedOn: day.nullable(),
  /** From where the clock runs, if not from receipt: an application split off a corrected one. */
  anchor: day.nullable().default(null),
  /** What its parent was already asked and has answered: it is not asked again (条例§30). */
  correction: z.custom<Correction>().nullable().default(null),
  confirmation: z
    .object({
      on: day,
      how: z.string(),
      at: z.string(),
      with: z.string().nullable(),
      proof: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
  needs: z.string().nullable(),
  wants: z.object({ form: z.string(), service: z.enum(keys(serviceMethods)) }).nullable(),
})
export type Registration = z.infer<typeof registration>

export const registered = (request: RequestFacts, facts: Registration): RequestFacts => {
  const { confirmation, needs, wants, anchor, correction = null, ...row } = facts
  const begun: Partial<Proceedings> = { anchor: anchor ?? facts.receivedOn, correction, confirmation, needs, wants }
  const status = facts.receivedOn === null ? 'awaitingConfirmation' : 'registered'
  return proceeding({ ...request, ...rowOf(row), status }, begun)
}

type Row = Omit<Registration, 'anchor' | 'correction' | 'confirmation' | 'needs' | 'wants'>
/** Only what the row has a place for: a recorded act bears its day and its due day as well. */
const rowOf = (facts: Row): Row => ({
  organId: facts.organId,
  number: facts.number,
  channel: facts.channel,
  content: facts.content,
  submittedOn: facts.submittedOn,
  receivedOn: facts.receivedOn,
  applicantKind: facts.applicantKind,
  applicantName: facts.applicantName,
  applicantContact: facts.applicantContact,
  applicantFile: facts.applicantFile,
  applicantKey: facts.applicantKey,
  contentPrint: facts.contentPrint,
  queryCode: facts.queryCode,
})

/** 条例§31: the clock starts, or is put right. */
export const receivedFrom = (request: RequestFacts, receivedOn: Day): RequestFacts =>
  proceeding({ ...request, receivedOn }, { anchor: receivedOn })
