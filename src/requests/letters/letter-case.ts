import type { Calendar, Decision } from '../../law/index.ts'
import type { Day } from '../../platform/act.ts'
import type { Consultation, Proceedings, ReplyContent, ServiceMethod } from '../proceedings.ts'
import type { RequestFacts } from '../request.ts'
import type { LetterSettings } from './letter-settings.ts'

/** What an organ is in its letters: its own words, and who reviews and judges what it answers. */
export type Letterhead = {
  name: string
  /** 机关代字. */
  sign: string
  office: string
  address: string
  postcode: string
  hours: string
  phone: string
  fax: string
  email: string
  payment: string
  reviewOrgan: string
  otherReviewOrgan: string
  reviewOnline: string
  court: string
  /** Stored pictures put where seal and signature belong. */
  sealFile: string | null
  signatureFile: string | null
}

/** All that a letter may speak of, readable: the store opens what is sealed before a letter is composed. */
export type LetterCase = {
  organ: Letterhead
  applicant: { name: string; organisation: boolean }
  request: Pick<RequestFacts, 'number' | 'receivedOn' | 'status' | 'submittedOn' | 'channel' | 'content' | 'dueOn'>
  proceedings: Proceedings
  /** The consultation this letter belongs to, and whom it asks. */
  consultation: Consultation | null
  party: string
  queryCode: string
  answer: { decision: Decision; content: ReplyContent; attachments: readonly string[] } | null
  /** 文号 and title of the letter that this one follows: the notice that lapsed, the paper that is served. */
  earlier: { title: string; number: string | null } | null
  wanted: ServiceMethod | null
  on: Day
  /** By which days are named: one in a year whose arrangement is not out is only a guess (放假办法§7). */
  calendar: Calendar
  settings: LetterSettings
}
