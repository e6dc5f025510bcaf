import type { Kysely } from 'kysely'
import type { Actor } from './act.ts'
import type { Database } from './database.ts'

/** What every room's routes are given; composed once in bin/app.ts. */
export type Services = { db: Kysely<Database> }

/** What every staff route finds in its context: who asks. Set by the session middleware (accounts.ts). */
export type Env = { Variables: { actor: Actor } }
