import { organsOf } from '../organs/index.ts'
import type { Actor, ActRecord, Refusal } from '../platform/act.ts'
import { readActs } from '../platform/acts.ts'
import { filesOf } from '../platform/files.ts'
import { today } from '../platform/now.ts'
import { officerNames } from '../registers/store.ts'
import { mayPerform } from './access.ts'
import { type ItemActName, itemActNames } from './act-names.ts'
import { itemActs } from './acts/index.ts'
import type { AvailableAct, ChainStep, DraftView, ItemCase, ItemFile, TimelineEntry, VersionRow } from './api-types.ts'
import { isStep, nextStep, type StepId, steps } from './chain.ts'
import { clockOfItem } from './clock.ts'
import type { Publishing } from './gates.ts'
import { whyNotNow } from './guards.ts'
import { type ItemFacts, proceedingsOf, stageOf } from './item.ts'
import type { At } from './item-act.ts'
import { atNow, interpretationOf } from './looking.ts'
import { nextWords } from './queue-words.ts'
import { standings } from './standing.ts'
import { type Revision, readRevision, textsOf, versionsOf } from './store.ts'
import { type Conclusion, conclusions } from './words.ts'

/** One item as somebody who works on it sees it. */

function chainView(item: ItemFacts, at: At): ChainStep[] {
  const { chain, signatures } = proceedingsOf(item)
  const planned = chain.length > 0 ? chain : (at.chains[item.contentClass ?? 'ordinary'] ?? [])
  const next = stageOf(item) === 'reviewing' ? nextStep(item) : null
  return planned.filter(isStep).map((step: StepId) => {
    const { label, kind, roles } = steps[step]
    const signature = signatures.find((each) => each.step === step) ?? null
    const mine = step === next && mayPerform(itemActs[kind], at.actor, item) && whyNotNow(item, kind, at).length === 0
    return { step, label, kind, roles, signature, next: step === next, mine }
  })
}

/** Acts that have nothing to say here are left out; a button that is there and grey tells why. */
const onlyWhen: Partial<Record<ItemActName, (item: ItemFacts) => boolean>> = {
  waiveInterpretation: ({ contentClass }) => contentClass === 'policy',
  releaseUrgently: ({ contentClass }) => contentClass === 'emergency',
  confirmUrgent: ({ proceedings }) => proceedings?.urgent?.confirmed === false,
  dropCorrection: ({ proceedings }) => proceedings?.correction != null,
  abandon: ({ proceedings }) => proceedings?.correction == null,
  askOverride: () => true,
  archive: ({ proceedings }) => proceedings?.archived === null,
}

function available(item: ItemFacts, at: At): AvailableAct[] {
  return itemActNames.flatMap((name) => {
    const act = itemActs[name]
    const stage = stageOf(item)
    const here =
      act.from !== 'new' && (act.from.includes(stage) || (name === 'withdraw' && item.standing === 'published'))
    if (!here || !mayPerform(act, at.actor, item) || onlyWhen[name]?.(item) === false) return []
    if (name === 'withdraw' && item.standing !== 'published') return []
    const due = nextStep(item)
    if ((name === 'proof' || name === 'review') && (due === null || steps[due].kind !== name)) return []
    const refusals: Refusal[] = act.hinders(item, at)
    return [
      { name, title: due && act.name === steps[due].kind ? steps[due].label : act.title, basis: act.basis, refusals },
    ]
  })
}

const words = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : [])

/** What was said with an act, in the words of who said it. */
function saidIn({ name, facts }: ActRecord): string[] {
  const { opinion, reason, note, text, quote, conclusion, basis, reasons } = facts as Record<string, unknown>
  const step = isStep((facts.step ?? null) as string | null) ? [steps[facts.step as StepId].label] : []
  if (name === 'missRelease') return (reasons as string[] | undefined) ?? []
  return [
    ...step,
    ...words(conclusions[conclusion as Conclusion]),
    ...words(basis),
    ...words(opinion),
    ...words(reason),
    ...words(note),
    ...words(quote),
    ...words(text),
  ]
}

const registered: Readonly<Record<string, string>> = { register: '登记', rectify: '更正目录', takeOver: '从旧网站接收' }

const timeline = (acts: readonly ActRecord[], names: ReadonlyMap<string, string>): TimelineEntry[] =>
  acts.map((act) => ({
    seq: act.seq,
    name: act.name,
    title: itemActs[act.name as ItemActName]?.title ?? registered[act.name] ?? act.name,
    at: act.at,
    by: act.by === 'system' ? '系统' : (names.get(act.by) ?? '已离任人员'),
    said: saidIn(act),
  }))

const draftView = (revision: Revision): DraftView => ({
  revision: revision.id,
  number: revision.number,
  hash: revision.hash,
  title: revision.title,
  body: revision.body,
  html: revision.html,
  plain: revision.plain,
  metadata: revision.metadata,
  attachments: revision.attachments,
})

async function files({ db }: Publishing, item: ItemFacts, draft: Revision | null): Promise<ItemFile[]> {
  const kept = (await filesOf(db, 'item', item.id)).filter(({ erasedAt }) => erasedAt === null)
  const texts = new Map(
    (
      await textsOf(
        db,
        kept.map(({ id, name }) => ({ file: id, name })),
      )
    ).map((text) => [text.file, text]),
  )
  const attached = new Set(draft?.attachments.map(({ file }) => file))
  const shown = new Set(item.proceedings?.draft?.files)
  return kept.map(({ id, name, mediaType, size, digest, keptAt, keptBy }) => ({
    ...{ id, name, mediaType, size, digest, keptAt, keptBy },
    attached: attached.has(id),
    shown: shown.has(id) && !attached.has(id),
    problems: texts.get(id)?.problems ?? [],
  }))
}

export async function versionRows({ db }: Pick<Publishing, 'db'>, item: ItemFacts): Promise<VersionRow[]> {
  const all = await versionsOf(db, item.id)
  const names = await officerNames(
    db,
    all.map(({ madeBy }) => madeBy),
  )
  return all.map(({ id, madeBy, ...row }) => ({
    ...row,
    revision: id,
    madeBy: names.get(madeBy) ?? '系统',
    current: id === item.revisionId,
  }))
}

/** What stands in the row and its proceedings already, in the words of the view. */
function standingOf(item: ItemFacts, draft: Revision | null) {
  const proceedings = proceedingsOf(item)
  const { returned, urgent, releaseAt, publishedAt, updatedAt, missed, delayReason, comments, authors } = proceedings
  const { corrections, correction, withdrawal, archived, imported, secrecy } = proceedings
  return {
    ...{ returned, urgent, releaseAt, publishedAt, updatedAt, missed, delayReason, comments, authors },
    ...{ corrections, correction, withdrawal, archived, imported },
    secrecy: secrecy && { ...secrecy, current: secrecy.hash === proceedings.draft?.hash },
    id: item.id,
    title: proceedings.draft?.title ?? item.title,
    organId: item.organId,
    contentClass: item.contentClass,
    standing: item.standing,
    standingLabel: standings[item.standing],
    stage: stageOf(item),
    next: nextWords(item),
    indexNumber: item.indexNumber,
    publishedOn: item.publishedOn,
    columnName: item.columnName,
    address: item.standing === 'published' ? `/items/${item.id}` : null,
    draft: draft && draftView(draft),
  }
}

function findingsView({ known: { findings } }: At, item: ItemFacts): ItemCase['findings'] {
  const { overrides, draft } = proceedingsOf(item)
  return findings.map((finding) => ({
    ...finding,
    override: overrides.find((each) => each.finding === finding.id && each.hash === draft?.hash) ?? null,
  }))
}

export async function itemCase(services: Publishing, item: ItemFacts, actor: Actor): Promise<ItemCase> {
  const { db } = services
  const at = await atNow(services, item, actor)
  const acts = await readActs(db, 'item', item.id)
  const names = await officerNames(
    db,
    acts.map(({ by }) => by),
  )
  const organs = await organsOf(services).names()
  const { draft: latest, interpretationWaiver: waiver } = proceedingsOf(item)
  const draft = latest ? await readRevision(db, latest.revision) : null
  const interpretation = await interpretationOf(services, db, item)
  return {
    ...standingOf(item, draft),
    seq: acts.at(-1)?.seq ?? 0,
    organName: organs.get(item.organId) ?? '',
    chain: chainView(item, at),
    findings: findingsView(at, item),
    interpretation: interpretation && { ...interpretation, waiver },
    clock: clockOfItem(at.calendar, item, today()),
    files: await files(services, item, draft),
    versions: await versionRows(services, item),
    acts: available(item, at),
    timeline: timeline(acts, names),
  }
}
