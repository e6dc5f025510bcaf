import type { RawBuilder } from 'kysely'
import type { Calendar, Day } from '../law/index.ts'
import type { Actor, ActRecord, Refusal } from '../platform/act.ts'
import type { Desk } from '../platform/acts.ts'
import type { Services } from '../platform/services.ts'
import type { RecordTable } from '../registers/register.ts'
import type { Hint, Link, Shown } from './api-types.ts'
import type { By, Course, Matter, Step } from './step.ts'
import type { Term } from './term.ts'

/** How stored things read: an organ by its name, personal data opened or masked by who asks. */
export type Words = { organ(id: string): string; open(sealed: string | null): string }

export type Db = Services['db']

/** A room of matters: declared once, its desk, routes and pages derive from it. */
export type Room<M extends Matter> = {
  course: Course<M>
  record: RecordTable
  steps: readonly Step<M>[]
  fold(matter: M | null, act: ActRecord): M
  title(matter: M): string
  /** In a list, the line under the title. */
  about(matter: M): string
  since(matter: M): Day
  concludedOn(matter: M): Day | null
  facts(matter: M, words: Words): Shown[]
  /** Ended, and yet something of it falls due: it stands among the open ones. */
  running?: RawBuilder<unknown>
  terms(matter: M, today: Day, days: Calendar): Term[]
  hints?(db: Db, matter: M, days: Calendar): Promise<Hint[]>
  links?(matter: M): Link[]
  /** With what a step's form opens: a description that is only adjusted is not typed again. */
  initial?(step: string, matter: M): Record<string, unknown>
  /** Days a site has set where the law is silent: name → setting. */
  settings?: Readonly<Record<string, { key: string; value: number }>>
  /** Null: every organ's matters; otherwise those of one organ. */
  readsOnly(actor: Actor): string | null
  mayAct(actor: Actor, organId: string, by: By): boolean
  opensNames(actor: Actor, organId: string): boolean
  /** What stands for personal data to who may not read them; a masked name where nothing else is said. */
  masked?: string
  /** What the desk finds out itself before a matter is opened. */
  finds?(db: Db, said: Record<string, unknown>): Promise<Record<string, unknown>>
  /** The same before a later step. */
  seeks?(db: Db, step: string, matter: M, said: Record<string, unknown>, actor: Actor): Promise<Record<string, unknown>>
  after?: Desk<M>['after']
}

/** Another room's law refuses what should follow from a step: then the step itself is not done. */
export class FollowingRefused extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super(refusals.map(({ sentence }) => sentence).join('；'))
    this.refusals = refusals
  }
}
