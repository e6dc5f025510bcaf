import { expect } from 'vitest'
import { calendar } from '../../law/index.ts'
import type { Actor, Refusal } from '../../platform/act.ts'
import { steps } from '../acts/index.ts'
import { fold } from '../fold.ts'
import type { RemedyFacts } from '../remedy.ts'

/** A case taken step by step without a database: what tests of its course begin with. */

const actor: Actor = { id: 'clerk', name: '经办', role: 'clerk', organId: 'o' }

type Said = Record<string, unknown>
const stepOf = (name: string) => steps.find((step) => step.name === name) ?? expect.fail(name)
const given = (name: string, said: Said) => {
  const blanks = Object.fromEntries(Object.keys(stepOf(name).fields).map((field) => [field, null]))
  return { said: { ...blanks, why: '略', document: '文书1号', ...said }, days: calendar, terms: {} }
}

export const refusalsOf = (remedy: RemedyFacts | null, today: string, name: string, said: Said): Refusal[] =>
  stepOf(name).act.refusals(remedy, given(name, said), { today, actor })

export function going(remedy: RemedyFacts | null, today: string, name: string, said: Said): RemedyFacts {
  expect([name, refusalsOf(remedy, today, name, said)]).toEqual([name, []])
  const facts = JSON.parse(JSON.stringify(stepOf(name).act.facts(given(name, said), { today, actor }, remedy)))
  const stamp = { subjectKind: 'remedy', subjectId: 'r', seq: 1, name, at: `${today}T00:00:00Z`, by: 'clerk', facts }
  return fold(remedy, stamp)
}

/** A lawsuit before its first court. */
export const sued = (more: Said = {}) => {
  const suit = { organId: 'o', route: 'direct', caseNumber: '初1号', body: '海澜区人民法院', filedOn: '2024-03-01' }
  const filed = going(null, '2024-03-04', 'file', { ...suit, ground: 'reply', ...more })
  return going(filed, '2024-03-07', 'accept', { how: 'decided', acceptedOn: '2024-03-07' })
}
