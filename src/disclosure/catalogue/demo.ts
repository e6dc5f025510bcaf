import { siteCalendar } from '../../calendar/index.ts'
import { organWords } from '../../organs/index.ts'
import type { Actor } from '../../platform/act.ts'
import { readSaid, takeStep } from '../../steps/desk.ts'
import type { Db } from '../../steps/room.ts'
import type { Catalogue } from './catalogue.ts'
import { type DemoField, demoDrafts, demoFields } from './demo-leaves.ts'
import { knownFor } from './known.ts'
import type { Leaf } from './leaf.ts'
import { checkCoverage } from './matrix/check.ts'
import { exemptionRoom } from './matrix/exemption.ts'
import { dutyCalled } from './matrix/store.ts'
import { readLeaf } from './reading.ts'
import { catalogueRoom } from './room.ts'

/** The demonstration's catalogues on their way: drafted, confirmed, published; one still in the making. */

export type DemoPeople = { clerk: Actor; head: Actor; office: Actor }
type Going = { db: Db; days: Awaited<ReturnType<typeof siteCalendar>> }

async function take(
  { db, days }: Going,
  actor: Actor,
  catalogue: Catalogue | null,
  name: string,
  said: Record<string, unknown>,
) {
  const step = catalogueRoom.steps.find((each) => each.name === name)
  if (!step) throw new Error(`no step ${name}`)
  const { leaves, ...asked } = said
  const facts = { ...readSaid(step, asked), ...(leaves ? { leaves } : {}) }
  const outcome = await takeStep(db, { room: catalogueRoom, step, days, actor }, catalogue?.id ?? null, facts)
  if (!outcome.done) throw new Error(`demonstration catalogue ${name}: ${JSON.stringify(outcome.refusals)}`)
  return outcome.subject
}

async function drafted(
  going: Going,
  { clerk, office }: DemoPeople,
  { field, name, lines }: DemoField,
  organId: string,
) {
  const opened = await take(going, office, null, 'open', { organId, field, name })
  const known = await knownFor(going.db, opened)
  const leaves: Leaf[] = []
  for (const line of lines) {
    const { leaf, troubles } = readLeaf(
      line,
      known,
      leaves.map(({ code }) => code),
    )
    if (troubles.length > 0) throw new Error(`demonstration catalogue ${field}: ${JSON.stringify(troubles)}`)
    leaves.push(leaf)
  }
  return take(going, clerk, opened, 'revise', { trigger: 'made', leaves })
}

/** One town says that a matter is none of its own, and the office agrees. */
async function exempted({ db, days }: Going, { clerk, office }: DemoPeople, organId: string) {
  const duty = await dutyCalled(db, 'leaf', 'jczz-001')
  const [propose, approve] = ['propose', 'approve'].map((name) =>
    exemptionRoom.steps.find((each) => each.name === name),
  )
  if (!duty || !propose || !approve) return
  const said = readSaid(propose, {
    organId,
    source: 'leaf',
    called: 'jczz-001',
    reason: '辖区已全部撤村建居，没有村级财务。',
  })
  const doing = { room: exemptionRoom, step: propose, days, actor: clerk }
  const proposed = await takeStep(db, doing, null, { ...said, ...duty })
  if (!proposed.done) throw new Error(`demonstration exemption: ${JSON.stringify(proposed.refusals)}`)
  await takeStep(db, { ...doing, step: approve, actor: office }, proposed.subject.id, readSaid(approve, {}))
}

export async function openDemoCatalogues(db: Db, people: DemoPeople): Promise<void> {
  if (await db.selectFrom('catalogue').select('id').limit(1).executeTakeFirst()) return
  const going = { db, days: await siteCalendar(db) }
  const words = await organWords(db)
  const leadOf = (lead: string) => words.get(lead) ?? people.clerk.organId ?? ''
  for (const field of demoFields) {
    const draft = await drafted(going, people, field, leadOf(field.lead))
    const sent = await take(going, people.clerk, draft, 'submit', {})
    const confirmed = await take(going, people.head, sent, 'confirm', {})
    await take(going, people.office, confirmed, 'publish', {})
  }
  for (const field of demoDrafts) await drafted(going, people, field, leadOf(field.lead))
  await exempted(going, people, leadOf('望潮街道'))
  await checkCoverage(db, people.office)
}
