import { siteCalendar } from '../calendar/index.ts'
import type { Actor } from '../platform/act.ts'
import type { Tx } from '../platform/acts.ts'
import { now, today } from '../platform/now.ts'
import type { Finding } from './checks/finding.ts'
import { dueDay } from './clock.ts'
import type { Publishing } from './gates.ts'
import { type ItemFacts, stageOf } from './item.ts'
import { type At, type Known, nothingKnown, type Site } from './item-act.ts'
import { columnOf, officersNamed, readItem, readRevision, siteChains, textsOf } from './store.ts'

/** What the guards of the acts must know and cannot ask for themselves. */

type Db = Publishing['db'] | Tx

export async function siteNow(db: Db): Promise<Site> {
  return { calendar: await siteCalendar(db), chains: await siteChains(db), now: now().toISOString() }
}

/** What the checks find in the draft as it stands: always by the lists of this moment. */
export async function findingsOf({ checks }: Publishing, db: Db, item: ItemFacts): Promise<Finding[]> {
  const draft = item.proceedings?.draft
  const revision = draft ? await readRevision(db, draft.revision) : null
  if (!revision) return []
  const { title, html, plain, metadata } = revision
  const attachments = await textsOf(db, revision.attachments)
  return checks.content({ title, html, plain, metadata, attachments }, await checks.site(db, html))
}

/** A work that is to appear with its policy must have been approved itself, or need no item. */
async function isReady(db: Db, work: { itemId: string | null; ready: boolean }): Promise<boolean> {
  if (!work.ready || work.itemId === null) return work.ready
  const item = await readItem(db, work.itemId)
  return item !== null && (item.standing === 'published' || ['approved', 'scheduled'].includes(stageOf(item)))
}

export async function interpretationOf({ interpretations }: Publishing, db: Db, item: ItemFacts) {
  if (item.contentClass !== 'policy' || item.id === '') return null
  const { required, works } = await interpretations.forPolicy(db as Publishing['db'], item.id)
  const ready = await Promise.all(works.map(async (work) => ({ ...work, ready: await isReady(db, work) })))
  return { required, works: ready }
}

export async function known(
  services: Publishing,
  db: Db,
  item: ItemFacts,
  also: Partial<Known> & { officers?: readonly string[] } = {},
): Promise<Known> {
  const { officers = [], ...rest } = also
  const interpretation = await interpretationOf(services, db, item)
  const draft = rest.revision ?? item.proceedings?.draft ?? null
  const column = await columnOf(db, draft?.metadata.columnId ?? null)
  return {
    ...nothingKnown,
    findings: await findingsOf(services, db, item),
    interpretation: {
      required: interpretation?.required ?? false,
      ready: interpretation?.works.some(({ ready }) => ready) ?? false,
    },
    awaits:
      item.contentClass === 'interpretation' ? ((await services.interpretations.awaits?.(db, item.id)) ?? []) : [],
    columnName: column?.name ?? null,
    column,
    alsoIn: await Promise.all((draft?.metadata.alsoIn ?? []).map((id) => columnOf(db, id))),
    dueOn: draft ? dueDay(await siteCalendar(db), draft.metadata) : null,
    named: officers.length > 0 ? await officersNamed(db, officers) : [],
    ...rest,
  }
}

export const atNow = async (services: Publishing, item: ItemFacts, actor: Actor): Promise<At> => ({
  ...(await siteNow(services.db)),
  today: today(),
  actor,
  known: await known(services, services.db, item),
})
