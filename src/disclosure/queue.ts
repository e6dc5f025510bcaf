import { periods } from '../law/index.ts'
import { organsOf } from '../organs/index.ts'
import type { Actor } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { readsOnly } from './access.ts'
import { confirmUrgent } from './acts/confirm-urgent.ts'
import type { Queue, QueueRow, RedList, RedRow } from './api-types.ts'
import { isStep } from './chain.ts'
import { articleOf, type ClockView, clockOf, owedOn } from './clock.ts'
import { whyNotSign } from './guards.ts'
import { type ItemFacts, proceedingsOf } from './item.ts'
import { type At, nothingKnown } from './item-act.ts'
import { siteNow } from './looking.ts'
import { contentClasses } from './proceedings.ts'
import { nextWords, rolesOf } from './queue-words.ts'
import { toBeDone } from './store.ts'

/** What waits for whom, across organs; and the red list of 条例§26. */

type Seen = { at: At; organs: ReadonlyMap<string, string>; clock: (item: ItemFacts) => ClockView }

/** Since when it has stood where it stands. */
const since = (item: ItemFacts): string => {
  const { signatures, returned, missed, publishedAt, withdrawal } = proceedingsOf(item)
  const instants = [signatures.at(-1)?.at, returned?.at, missed?.at, withdrawal?.at, publishedAt]
  return (
    instants
      .filter((each) => each != null)
      .sort()
      .at(-1) ?? ''
  )
}

/** Why this person in particular may not do what the role may. */
function barredFrom(item: ItemFacts, at: At): string | null {
  const step = item.nextStep
  if (step === 'confirmUrgent') return confirmUrgent.hinders(item, at)[0]?.sentence ?? null
  return isStep(step) ? (whyNotSign(item, step, at)[0]?.sentence ?? null) : null
}

function row(item: ItemFacts, { at, organs, clock }: Seen): QueueRow {
  const organName = organs.get(item.organId) ?? ''
  const { correction, drafterName, releaseAt, missed, returned, draft } = proceedingsOf(item)
  const { organId, contentClass, standing } = item
  const inRole = rolesOf(item.nextStep ?? '').includes(at.actor.role)
  const barred = inRole ? barredFrom(item, at) : null
  return {
    ...{ id: item.id, organId, organName, contentClass, standing, releaseAt },
    title: draft?.title ?? item.title,
    className: contentClass ? contentClasses[contentClass] : '',
    correcting: correction !== null,
    nextStep: item.nextStep ?? '',
    next: nextWords(item) ?? '',
    mine: inRole && barred === null && (item.nextStep !== 'draft' || organId === at.actor.organId),
    barred,
    drafter: drafterName,
    since: since(item),
    missed: missed?.reasons ?? [],
    returned: returned?.reason ?? null,
    clock: clock(item),
  }
}

async function places(services: Services, actor: Actor): Promise<Seen> {
  const at = { ...(await siteNow(services.db)), today: today(), actor, known: nothingKnown }
  // Hundreds of items share a few last days.
  const known = new Map<string, ClockView>()
  const clock = (item: ItemFacts) => {
    const owed = owedOn(at.calendar, item)
    const [day, isPublic] = [owed ?? item.dueOn, owed === null && item.publishedOn !== null]
    const key = `${day} ${isPublic}`
    const found = known.get(key) ?? clockOf(at.calendar, day, isPublic, at.today)
    known.set(key, found)
    return { ...found, article: articleOf(item.art20) }
  }
  return { at, organs: await organsOf(services).names(), clock }
}

type Wanted = { organId?: string | undefined; step?: string | undefined; q?: string | undefined }

export async function queueFor(services: Services, actor: Actor, { organId, step, q }: Wanted): Promise<Queue> {
  const seen = await places(services, actor)
  const only = readsOnly(actor) ?? organId ?? null
  const rows = (await toBeDone(services.db, only))
    .map((item) => row(item, seen))
    .filter((each) => (!step || each.nextStep === step) && (!q || each.title.includes(q)))
  return {
    mine: rows.filter(({ mine }) => mine),
    others: rows.filter(({ mine }) => !mine),
    total: rows.length,
  }
}

/** PUB-15: late, or to be so within five working days; what is published already is on it only when it has changed since. */
export async function redList(services: Services, actor: Actor): Promise<RedList> {
  const seen = await places(services, actor)
  const rows = (await toBeDone(services.db, readsOnly(actor)))
    .filter((item) => owedOn(seen.at.calendar, item) !== null)
    .map((item): RedRow => {
      const { draft, delayReason, metadata } = proceedingsOf(item)
      const { formedOn, changedOn } = draft?.metadata ?? metadata
      return { ...row(item, seen), formedOn, changedOn, delayReason }
    })
  return {
    asOf: seen.at.today,
    basis: `${periods.disclosure.article}：自政府信息形成或者变更之日起 20 个工作日内公开，当日不计（本站约定）；财政预算、决算自批准、批复之日起 20 日内（预算法第十四条）。`,
    late: rows.filter(({ clock }) => clock.state === 'late'),
    dueSoon: rows.filter(({ clock }) => clock.state === 'dueSoon'),
  }
}
