import { siteCalendar } from '../calendar/index.ts'
import type { Day } from '../law/index.ts'
import type { Actor, Outcome } from '../platform/act.ts'
import { today, withClock } from '../platform/now.ts'
import { findOne } from '../registers/store.ts'
import { before } from './days-back.ts'
import { readSaid, takeStep } from './desk.ts'
import type { Db, Room } from './room.ts'
import type { Matter } from './step.ts'

/** Matters of the demonstration: brought to where they stand by their own steps, told in working days before today. */

export type Told = {
  ago: number
  step: string
  by: Actor
  said: (day: (ago: number) => Day) => Record<string, unknown>
}

type Seeking = { at: string; name: string; given: Record<string, unknown>; by: Actor }

async function sought<M extends Matter>(db: Db, room: Room<M>, { at, name, given, by }: Seeking) {
  const matter = room.seeks && ((await findOne(db, room.record, at)) as M | null)
  return matter ? room.seeks?.(db, name, matter, given, by) : {}
}

export async function bringAbout<M extends Matter>(db: Db, room: Room<M>, told: readonly Told[]): Promise<void> {
  const [start, days] = [today(), await siteCalendar(db)]
  const day = (ago: number) => before(start, ago)
  let id: string | null = null
  for (const { ago, step: name, by, said } of told) {
    const step = room.steps.find((each) => each.name === name)
    if (!step) throw new Error(`demonstration: ${room.course.noun} has no step ${name}`)
    const take = async (at: string | null): Promise<Outcome<M>> => {
      const given = readSaid(step, said(day))
      const found = at === null ? await room.finds?.(db, given) : await sought(db, room, { at, name, given, by })
      return takeStep(db, { room, step, days, actor: by }, at, { ...given, ...found })
    }
    const so: string | null = id
    const outcome: Outcome<M> = await (ago === 0 ? take(so) : withClock(day(ago), () => take(so)))
    if (!outcome.done) throw new Error(`demonstration ${name}: ${JSON.stringify(outcome.refusals)}`)
    id = outcome.subject.id
  }
}
