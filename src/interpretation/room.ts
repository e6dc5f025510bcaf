import { addWorkdays, type Calendar, type Day } from '../law/index.ts'
import type { Tx } from '../platform/acts.ts'
import { announceRecord } from '../platform/announce.ts'
import { readSetting } from '../platform/settings.ts'
import { mayWork, readsOnly } from '../steps/access.ts'
import type { Link, Shown } from '../steps/api-types.ts'
import type { Db, Room, Words } from '../steps/room.ts'
import { conventionalTerm, type Term } from '../steps/term.ts'
import { steps } from './acts/index.ts'
import { angles, elements } from './angles.ts'
import { course } from './course.ts'
import { fold } from './fold.ts'
import { formLabels, forms } from './forms.ts'
import { type InterpretationFacts, proceedingsOf } from './interpretation.ts'
import { findPolicy, found, type Items } from './policies.ts'
import { qualityHints } from './quality.ts'
import { register } from './register.ts'
import { interpretationSettings } from './settings.ts'
import { bindPolicies, isPublished, publicDay, textOfPolicy } from './store.ts'

function facts(work: InterpretationFacts, { organ }: Words): Shown[] {
  const about = proceedingsOf(work)
  const words = (ids: readonly string[], of: Readonly<Record<string, string>>) => ids.map((id) => of[id]).join('、')
  return [
    { label: '解读机关', value: organ(work.organId) },
    { label: '解读形式', value: formLabels[work.form] },
    { label: '解读的政策', value: about.policies.map(({ title }) => title).join('；') || (work.policyTitle ?? '') },
    { label: '第一解读人', value: about.leader },
    { label: '撰写责任人', value: about.author },
    { label: '解读提纲', value: about.outline },
    { label: '发布渠道', value: about.channels },
    { label: '计划发布', value: about.plannedOn ?? '' },
    { label: '解读要素', value: words(about.elements, elements) },
    { label: '解读角度', value: words(about.angles, angles) },
    { label: '咨询方式', value: about.contact },
    { label: '审签', value: about.signed ? `${about.signed.by} ${about.signed.on}` : '' },
    { label: '发布日期', value: work.publishedOn ?? '' },
    { label: '取消、撤下理由', value: about.endedWhy },
  ]
}

const links = ({ id, itemId, standing, publishedOn }: InterpretationFacts): Link[] => [
  ...(itemId ? [{ label: '解读稿', href: `/items/${itemId}` }] : []),
  ...(standing === 'published' && publishedOn ? [{ label: '登记簿记录', href: `/records/interpretations/${id}` }] : []),
]

/** 三同步 (INT-04): the day it was planned for; the site's own last day runs from the policy's publication. */
function terms(work: InterpretationFacts, today: Day, days: Calendar): Term[] {
  const { plannedOn } = proceedingsOf(work)
  if (work.concludedOn !== null || !plannedOn) return []
  const about = { id: 'publish', title: '计划发布', whose: '解读机关', duty: 'organ' as const }
  return [conventionalTerm(days, today, about, today, plannedOn)]
}

async function hints(db: Db, items: Items, work: InterpretationFacts, days: Calendar) {
  const { policies } = proceedingsOf(work)
  const percent = await readSetting(db, interpretationSettings.overlap.key, interpretationSettings.overlap.value)
  const texts = await Promise.all(
    policies.map(async ({ kind, id, title }) => ({
      title,
      plain: kind === 'item' ? await items.text(db, id) : await textOfPolicy(db, id),
    })),
  )
  const own = work.itemId ? await items.text(db, work.itemId) : null
  return [...qualityHints(work, { work: own, policies: texts }, percent), ...(await lateHints(db, work, days))]
}

/** A policy that is public already waits for its interpretation. */
async function lateHints(db: Db, work: InterpretationFacts, days: Calendar) {
  if (work.standing === 'published' || work.standing === 'ended') return []
  const { key, value } = interpretationSettings.within
  const within = await readSetting(db, key, value)
  const waiting = await Promise.all(
    proceedingsOf(work).policies.map(async ({ kind, id, title }) => ({ title, day: await publicDay(db, kind, id) })),
  )
  return waiting.flatMap(({ title, day }) =>
    day
      ? [
          {
            sentence: `《${title}》已于 ${day} 公布，解读最迟应在 ${addWorkdays(days, day, within).day} 发布。`,
            article: '本站约定',
          },
        ]
      : [],
  )
}

export const interpretationRoom = (items: Items): Room<InterpretationFacts> => ({
  course,
  record: register.record,
  steps,
  fold,
  title: ({ title }) => title,
  about: (work) => `${forms[work.form].label} · ${proceedingsOf(work).policies[0]?.title ?? work.policyTitle ?? ''}`,
  since: ({ publishedOn, proceedings }) => publishedOn ?? proceedings?.plannedOn ?? '',
  concludedOn: ({ concludedOn }) => concludedOn,
  facts,
  terms,
  hints: (db, work, days) => hints(db, items, work, days),
  links,
  settings: { within: interpretationSettings.within },
  readsOnly,
  mayAct: (actor, organId, by) => mayWork(actor, organId) || (by === 'organ' && actor.role === 'office'),
  opensNames: () => true,
  finds: async (db, { organId, policyTitle }) =>
    found(await findPolicy(db, items, String(organId), String(policyTitle)), policyTitle),
  seeks: async (db, step, { organId, title, standing, itemId }, { policyTitle, existing }, by) => {
    if (step === 'publish' || step === 'end')
      return { released: itemId && (await isPublished(db, itemId)) ? itemId : null }
    if (step === 'bindPolicy') return found(await findPolicy(db, items, organId, String(policyTitle)), policyTitle)
    if (step !== 'bindContent' || !['planned', 'ready'].includes(standing)) return {}
    if (existing) return { itemId: (await items.find(db, organId, String(existing)))?.id ?? null }
    return { itemId: await items.draft({ organId, title, by }) }
  },
  after: async (tx: Tx, work) => {
    await bindPolicies(tx, work.id, proceedingsOf(work).policies)
    await announceRecord(tx, 'interpretation', work.id)
    for (const { kind, id } of proceedingsOf(work).policies) await announceRecord(tx, kind, id)
    if (work.itemId) await announceRecord(tx, 'item', work.itemId)
  },
})
