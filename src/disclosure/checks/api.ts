import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validator } from 'hono/validator'
import type { Act, Actor } from '../../platform/act.ts'
import { type Desk, perform } from '../../platform/acts.ts'
import type { Env, Services } from '../../platform/services.ts'
import type { Refused } from '../../registers/api-types.ts'
import { addToList } from './acts/add-to-list.ts'
import { retireFromList } from './acts/retire-from-list.ts'
import { addInput, type ListView, retireInput } from './api-types.ts'
import { ownEntries } from './lexicon/index.ts'
import { laws } from './lexicon/laws.ts'
import type { Listed, Lists } from './lists.ts'
import { listsId, readLists, saveLists } from './store.ts'

/** Staff routes under /api/checks: the site's own words, hosts and phones. */

/** A word of ours that is retired stands in the list as retired. */
const retiredOurs = (id: string, said: string, why: string): Listed => ({
  ...{ id, said, why, kind: 'word', right: null, category: null, allowed: [] },
  ...{ from: null, until: null, owner: '', retired: true },
})

function fold({ listed }: Lists, name: string, facts: Record<string, unknown>): Lists {
  if (name === addToList.name) return { id: listsId, listed: [...listed, facts as unknown as Listed] }
  const { id, said, why } = facts as { id: string; said: string; why: string }
  const known = listed.some((each) => each.id === id)
  const after = listed.map((each) => (each.id === id ? { ...each, retired: true } : each))
  return { id: listsId, listed: known ? after : [...after, retiredOurs(id, said, why)] }
}

const desk: Desk<Lists> = {
  kind: 'checkLists',
  load: (tx) => readLists(tx),
  fold: (lists, { name, facts }) => fold(lists ?? { id: listsId, listed: [] }, name, facts),
  save: saveLists,
}

/** 条例§4: the office that runs the work of the whole site. */
const mayChange = ({ role }: Actor) => role === 'office'

const view = async ({ db }: Services, actor: Actor): Promise<ListView> => ({
  listed: (await readLists(db)).listed,
  own: [...Map.groupBy(ownEntries, ({ category }) => category)].map(([category, all]) => ({
    category,
    count: all.length,
  })),
  laws: laws.length,
  mayChange: mayChange(actor),
})

async function change<Said>(services: Services, c: Context<Env>, act: Act<Lists, Said>, said: Said) {
  const { actor } = c.var
  if (!mayChange(actor)) throw new HTTPException(403, { message: '只有政务公开办可以增减校核词条' })
  const outcome = await perform(services.db, desk, act, listsId, said, actor)
  if (!outcome.done) return c.json<Refused, 409>({ refusals: outcome.refusals }, 409)
  return c.json<ListView, 200>(await view(services, actor), 200)
}

const isOurs = (said: string) => ownEntries.some(({ wrong }) => wrong === said)

export const checksApi = (services: Services) =>
  new Hono<Env>()
    .get('/', async (c) => c.json<ListView>(await view(services, c.var.actor)))
    .post(
      '/',
      validator('json', (input) => addInput.parse(input)),
      (c) => change(services, c, addToList, { ...c.req.valid('json'), id: randomUUID(), retired: false }),
    )
    .post(
      '/retire',
      validator('json', (input) => retireInput.parse(input)),
      (c) => {
        const { id, said, why } = c.req.valid('json')
        return change(services, c, retireFromList, {
          id: id ?? randomUUID(),
          said,
          why,
          ours: id === null && isOurs(said),
        })
      },
    )
