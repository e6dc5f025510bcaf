import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import type { Actor, ActRecord } from '../platform/act.ts'
import { actsOf, type Desk, perform } from '../platform/acts.ts'
import type { Env, Services } from '../platform/services.ts'
import type { Refused } from '../registers/api-types.ts'
import { officerNames } from '../registers/store.ts'
import { decide } from './acts/decide.ts'
import { type ConventionList, type ConventionView, type Decided, decideInput } from './api-types.ts'
import { type Convention, type Declared, kindOf, type Step, shown, type Value } from './convention.ts'
import { decidedValues, idOf, saveConvention } from './store.ts'

/** Staff routes under /api/conventions: what the site has decided, by whom and why. */

export type Group = { title: string; conventions: readonly Declared[] }
type Room = { services: Services; groups: readonly Group[] }

const desk: Desk<Convention> = {
  kind: 'convention',
  load: async () => null,
  fold: (_, { subjectId, facts }) => ({ id: subjectId, key: String(facts.key), value: facts.value as Value }),
  save: saveConvention,
}

/** 条例§4: the office that runs the work of the whole site. */
const mayDecide = ({ role }: Actor) => role === 'office'

const formValue = (value: Value): ConventionView['value'] =>
  Array.isArray(value)
    ? (value.map((each: Step | number) => (typeof each === 'object' ? each.step : each)) as string[])
    : (value as boolean | number | string)

const decidedOf = (acts: readonly ActRecord[], names: ReadonlyMap<string, string>): Decided[] =>
  acts.toReversed().map(({ at, by, facts }) => ({
    at,
    by: names.get(by) ?? '已离任人员',
    before: shown(facts.before as Value),
    value: shown(facts.value as Value),
    reason: String(facts.reason),
  }))

const optionsOf = ({ value }: Declared) =>
  Array.isArray(value) && typeof value[0] === 'object'
    ? (value as readonly Step[]).map(({ step, label }) => ({ value: step, label }))
    : []

async function list({ services: { db }, groups }: Room, actor: Actor): Promise<ConventionList> {
  const keys = groups.flatMap(({ conventions }) => conventions.map(({ key }) => key))
  const values = await decidedValues(db, keys)
  const acts = await actsOf(db, desk.kind, keys.map(idOf))
  const officers = [...acts.values()].flat().map(({ by }) => by)
  const names = await officerNames(db, officers)
  const view = (declared: Declared): ConventionView => {
    const value = values.get(declared.key) ?? declared.value
    const { key, label, why } = declared
    return {
      ...{ key, label, why, kind: kindOf(declared), value: formValue(value), shown: shown(value) },
      default: shown(declared.value),
      options: optionsOf(declared),
      decided: decidedOf(acts.get(idOf(key)) ?? [], names),
    }
  }
  return {
    groups: groups.map(({ title, conventions }) => ({ title, conventions: conventions.map(view) })),
    mayDecide: mayDecide(actor),
  }
}

async function change(room: Room, c: Context<Env>, { key, value, reason }: z.output<typeof decideInput>) {
  const { actor } = c.var
  if (!mayDecide(actor)) throw new HTTPException(403, { message: '只有政务公开办可以改定本站约定' })
  const declared = room.groups.flatMap(({ conventions }) => conventions).find((each) => each.key === key)
  if (!declared) throw new HTTPException(404, { message: '没有这项约定' })
  const now = (await decidedValues(room.services.db, [key])).get(key) ?? declared.value
  const input = { declared, said: value, reason, now }
  const outcome = await perform(room.services.db, desk, decide, null, input, actor, { newId: idOf(key) })
  if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
  return c.json<ConventionList, 200>(await list(room, actor), 200)
}

export const conventionsApi = (services: Services, groups: readonly Group[]) =>
  new Hono<Env>()
    .get('/', async (c) => c.json<ConventionList>(await list({ services, groups }, c.var.actor)))
    .post(
      '/',
      validator('json', (input) => decideInput.parse(input)),
      (c) => change({ services, groups }, c, c.req.valid('json')),
    )
