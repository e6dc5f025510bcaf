import { expect } from 'vitest'
import { calendar } from '../../law/index.ts'
import type { Actor, Refusal } from '../../platform/act.ts'
import { steps } from '../acts/index.ts'
import type { DocumentFacts } from '../document.ts'
import { fold } from '../fold.ts'

/** A document taken step by step without a database: what tests of its course begin with. */

type Said = Record<string, unknown>
type Who = { as?: string; terms?: Readonly<Record<string, number>> }

const actor = (role = 'clerk'): Actor => ({ id: role, name: role, role, organId: 'o' })
const stepOf = (name: string) => steps.find((step) => step.name === name) ?? expect.fail(name)
const given = (name: string, said: Said, { terms = {} }: Who) => {
  const blanks = Object.fromEntries(Object.keys(stepOf(name).fields).map((field) => [field, null]))
  return { said: { ...blanks, ...said }, days: calendar, terms }
}

export const refusalsOf = (
  document: DocumentFacts | null,
  today: string,
  name: string,
  said: Said,
  who: Who = {},
): Refusal[] => stepOf(name).act.refusals(document, given(name, said, who), { today, actor: actor(who.as) })

export const saysNo = (...asked: Parameters<typeof refusalsOf>) =>
  refusalsOf(...asked).map(({ sentence, article }) => `${sentence}（${article}）`)

export function going(
  document: DocumentFacts | null,
  today: string,
  name: string,
  said: Said,
  who: Who = {},
): DocumentFacts {
  expect([name, refusalsOf(document, today, name, said, who)]).toEqual([name, []])
  const context = { today, actor: actor(who.as) }
  const facts = JSON.parse(JSON.stringify(stepOf(name).act.facts(given(name, said, who), context, document)))
  const stamp = { subjectKind: 'document', subjectId: 'd', seq: 1, name, at: `${today}T00:00:00Z`, by: 'clerk', facts }
  return fold(document, stamp)
}

export const edition = (validFrom: string, n = 1) => ({
  edition: { edition: n, validFrom, hash: `hash ${n}`, reason: '' },
})

const noPowers = {
  powers: 'none',
  rights: 'none',
  own: 'none',
  access: 'none',
  basis: '《中华人民共和国旅游法》第四十六条',
}
const recognised = {
  isNormative: 'yes',
  by: '张三',
  why: '涉及民宿经营者权利义务',
  business: 'no',
  market: 'no',
  major: 'no',
}

/** Drafted, recognised and checked. */
export function drafted(title = '关于印发《海澜区民宿管理办法》的通知', more: Said = {}) {
  const begun = going(null, '2026-01-05', 'begin', { organId: 'o', kind: 'normative', title })
  const known = going(begun, '2026-01-05', 'recognise', { ...recognised, ...more })
  return going(known, '2026-01-05', 'checkDraft', noPowers)
}

/** Public comment closed, and sent to the reviewer on 2 March 2026, a Monday. */
export function sent(document = drafted()) {
  const asked = going(document, '2026-01-12', 'solicit', {
    from: '2026-01-12',
    until: '2026-02-27',
    where: '区政府网站',
  })
  const heard = going(asked, '2026-03-02', 'closeSoliciting', {
    received: 6,
    adopted: 2,
    explained: '见说明',
    feedbackOn: '2026-03-02',
  })
  return going(heard, '2026-03-02', 'sendToReview', { reviewer: '区司法局', papers: '送审稿、说明、依据' })
}

export const opined = (opinion: string, document = sent()) =>
  going(document, '2026-03-16', 'giveOpinion', { opinion, number: '海澜合审〔2026〕3号', text: '略' }, { as: 'legal' })

export const decided = (document = opined('lawful')) =>
  going(document, '2026-03-20', 'deliberate', {
    conclusion: 'passed',
    heldOn: '2026-03-19',
    meeting: '第12次常务会议',
    minutes: '〔2026〕6号',
  })

export const numbers = {
  registrationNumber: 'HLGF—2026—012',
  docNumber: '海澜政规[2026]3号',
  madeOn: '2026-03-24',
  issuedOn: '2026-03-25',
  effectiveOn: '2026-05-01',
}

export const publishing = {
  publishedOn: '2026-03-26',
  channels: '政府网站、政府公报',
  reviewed: '办公室三审，保密审查可以公开',
}

export function published(document = decided(), more: Said = {}) {
  const numbered = going(document, '2026-03-25', 'number', { ...numbers, ...more })
  const written = going(numbered, '2026-03-25', 'setText', edition(numbered.effectiveOn ?? ''))
  return going(written, '2026-03-26', 'publish', publishing)
}
