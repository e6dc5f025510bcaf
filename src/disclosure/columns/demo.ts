import type { Actor } from '../../platform/act.ts'
import type { Db } from '../../steps/room.ts'
import { type DemoPeople, openDemoCatalogues } from '../catalogue/demo.ts'
import { openDemoEntities } from '../entities/demo.ts'
import { openDemoProjects } from '../projects/demo.ts'
import { openDemoTopics } from '../topics/demo.ts'
import { openDefaultColumns } from './default.ts'
import { siteOwner } from './store.ts'

/** The demonstration's columns and topics: before anybody works there. */
export async function openDemoColumns(db: Db, actor: Actor): Promise<void> {
  await openDefaultColumns(db, actor, '周海平')
  const owner = await siteOwner(db)
  if (owner) await openDemoTopics(db, owner, actor)
}

/** And what its people keep: catalogues with their coverage, projects, public entities. */
export async function openDemoArrangement(db: Db, people: DemoPeople): Promise<void> {
  await openDemoProjects(db, people.office, '990205')
  await openDemoEntities(db, people.office)
  await openDemoCatalogues(db, people)
}
