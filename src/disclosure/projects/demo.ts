import { siteCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../platform/act.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import { kindOfTitle, type Stage } from './project.ts'
import { projectRoom } from './room.ts'
import { itemsNaming, projectNames } from './store.ts'

const most = 12

/** As far as its titles tell. */
function stageOf(titles: readonly string[]): Stage {
  const kinds = titles.map(kindOfTitle)
  if (kinds.includes('completion')) return 'completed'
  if (titles.some((title) => title.includes('施工'))) return 'building'
  return kinds.includes('tendering') ? 'tendering' : 'planning'
}

/** The demonstration's projects: those its items speak of most, each with what is published about it. */
export async function openDemoProjects(db: Db, actor: Actor, area: string): Promise<void> {
  if (await db.selectFrom('project').select('id').limit(1).executeTakeFirst()) return
  const days = await siteCalendar(db)
  const [register, gather, waive] = ['registerProject', 'gather', 'waive'].map((name) =>
    projectRoom.steps.find((each) => each.name === name),
  )
  if (!register || !gather || !waive) return
  for (const [nth, { name, organId, titles }] of (await projectNames(db, most)).entries()) {
    const said = readSaid(register, {
      ...{ organId, name, stage: stageOf(titles), owner: '海澜城建集团', place: '海澜区' },
      code: `2022-${area}-48-01-${String(nth * 37 + 101).padStart(6, '0')}`,
    })
    const doing = { room: projectRoom, step: register, days, actor }
    const outcome = await takeStep(db, doing, null, said)
    if (!outcome.done) throw new Error(`demonstration project: ${JSON.stringify(outcome.refusals)}`)
    const project = outcome.subject
    const found = await itemsNaming(db, project)
    if (found.length > 0) await takeStep(db, { ...doing, step: gather }, project.id, { found })
    if (nth % 3 === 0) {
      const reason = { kind: 'landExpropriation', reason: '利用存量用地，不征收土地。' }
      await takeStep(db, { ...doing, step: waive }, project.id, readSaid(waive, reason))
    }
  }
}
