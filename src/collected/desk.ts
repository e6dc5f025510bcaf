import type { Kysely } from 'kysely'
import type { Actor, Outcome } from '../platform/act.ts'
import { perform } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { recordDesk } from '../registers/desk.ts'
import { confirm } from './acts/confirm.ts'
import { rectify } from './acts/rectify.ts'
import { register } from './acts/register.ts'
import { type CollectedFacts, fold } from './figure.ts'
import { register as theRegister } from './register.ts'
import { figureOf } from './store.ts'

const desk = recordDesk<CollectedFacts>(theRegister.record, fold)

type Submission = Pick<CollectedFacts, 'organId' | 'year' | 'kind' | 'value' | 'evidence'>

/** A figure is registered the first time it is submitted, and put right every time after. */
export async function submit(db: Kysely<Database>, figure: Submission, actor: Actor): Promise<Outcome<CollectedFacts>> {
  const standing = await figureOf(db, figure.organId, figure.year, figure.kind)
  if (!standing) {
    const facts = { ...figure, id: '', submittedBy: actor.name, confirmedBy: null }
    return perform(db, desk, register, null, facts, actor)
  }
  const { value, evidence } = figure
  const same = standing.value === value && standing.evidence === evidence
  const changes = same ? {} : { value, evidence, submittedBy: actor.name }
  return perform(db, desk, rectify, standing.id, { changes, reason: '重新填报' }, actor)
}

export const confirmFigure = (db: Kysely<Database>, id: string, actor: Actor) =>
  perform(db, desk, confirm, id, { confirmedBy: actor.name }, actor)
