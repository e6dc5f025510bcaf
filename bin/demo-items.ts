import { checks } from '../src/disclosure/checks/gate.ts'
import { openDemoItems } from '../src/disclosure/demo/index.ts'
import { openDemoInterpretations } from '../src/interpretation/index.ts'
import type { Actor } from '../src/platform/act.ts'
import type { Services } from '../src/platform/services.ts'
import { openPublishing } from './open-publishing.ts'

/** What the busiest department of the demonstration publishes. A site where an item has gone its way is left alone. */
export async function openDemoPublishing(services: Services, people: ReadonlyMap<string, Actor>) {
  const { db } = services
  const [clerk, editor, foiHead, legal, organHead, overseer] = [
    'clerk',
    'editor',
    'foihead',
    'legal',
    'head',
    'office',
  ].map((name) => people.get(`${name}@demo.example`))
  const begun = await db
    .selectFrom('item')
    .select('id')
    .where('content_class', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (!clerk?.organId || !editor || !foiHead || !legal || !organHead || !overseer || begun) return
  const organ = await db
    .selectFrom('organ')
    .select(['name', 'short_name'])
    .where('id', '=', clerk.organId)
    .executeTakeFirstOrThrow()
  const { publishing, items } = openPublishing(services, checks)
  await openDemoItems(publishing, {
    ...{ organId: clerk.organId, organName: organ.name, organShort: organ.short_name },
    ...{ clerk, editor, foiHead, legal, organHead, overseer },
  })
  await openDemoInterpretations(db, items, { organId: clerk.organId, clerk, organHead })
}
