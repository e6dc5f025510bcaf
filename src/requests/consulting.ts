import type { Day } from '../law/index.ts'
import type { Consultation, Proceedings } from './proceedings.ts'
import { proceeding, proceedingsOf, type RequestFacts } from './request.ts'

/** 条例§32, §34: opinions are asked for side by side, each with its own letter and its own fifteen days. */

export const nextConsultation = (request: RequestFacts) => `c${proceedingsOf(request).consultations.length + 1}`

type Asked = Pick<Consultation, 'id' | 'kind' | 'jointlyMade' | 'party' | 'contact' | 'matter'> & { on: Day }

export function consulting(request: RequestFacts, { on, id, kind, jointlyMade, party, contact, matter }: Asked) {
  const pending = { delivery: null, untilOn: null, endedOn: null, opinion: null, reason: null }
  const asked = { id, kind, jointlyMade, party, contact, matter, sentOn: on, ...pending }
  return proceeding(request, { consultations: [...proceedingsOf(request).consultations, asked] })
}

export const consultationOf = (request: RequestFacts, id: string) =>
  proceedingsOf(request).consultations.find((each) => each.id === id)

export const answering = (request: RequestFacts, id: string, answer: Partial<Consultation>) =>
  proceeding(request, {
    consultations: proceedingsOf(request).consultations.map((each) => (each.id === id ? { ...each, ...answer } : each)),
  })

export const openConsultations = ({ consultations }: Proceedings) =>
  consultations.filter(({ endedOn }) => endedOn === null)

/**
 * 条例§34: a joint maker that has said nothing in fifteen working days has consented, whatever it says afterwards; a third
 * party's silence is neither consent nor refusal (§32).
 */
export const consents = ({ kind, jointlyMade, opinion, late = false }: Consultation) =>
  opinion === 'agree' || ((opinion === 'silent' || late) && kind === 'agency' && jointlyMade)
