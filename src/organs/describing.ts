import type { Kysely } from 'kysely'
import type { Actor, Outcome } from '../platform/act.ts'
import { perform } from '../platform/acts.ts'
import type { Database } from '../platform/database.ts'
import { recordDesk } from '../registers/desk.ts'
import { describe } from './acts/describe.ts'
import type { OrganFacts } from './organ.ts'
import type { OrganProfile } from './profile.ts'
import { register } from './register.ts'

const desk = recordDesk<OrganFacts>(register.record, register.fold as never)

/** 条例§12: puts on the record what an organ says of itself. */
export const describeOrgan = (
  db: Kysely<Database>,
  id: string,
  profile: OrganProfile,
  actor: Actor,
): Promise<Outcome<OrganFacts>> => perform(db, desk, describe, id, profile, actor)
