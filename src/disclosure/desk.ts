import { randomUUIDv7 } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { Actor, ActRecord, Outcome, Refusal } from '../platform/act.ts'
import { type Desk, performIn, type Tx, UnknownSubject } from '../platform/acts.ts'
import { announce, announceRecord } from '../platform/announce.ts'
import { describeFiles } from '../platform/files.ts'
import { addJob } from '../platform/jobs.ts'
import { dateAt, today } from '../platform/now.ts'
import { recordDesk } from '../registers/desk.ts'
import { mayPerform } from './access.ts'
import type { ItemActName } from './act-names.ts'
import { itemActs } from './acts/index.ts'
import { bodyHtml } from './body-html.ts'
import { plainOf } from './clean-html.ts'
import { textHash } from './content.ts'
import type { DraftSaid } from './draft-input.ts'
import { readDraft } from './draft-input.ts'
import type { Publishing } from './gates.ts'
import { blank, type ItemFacts } from './item.ts'
import type { Said } from './item-act.ts'
import { interpretationOf, known, siteNow } from './looking.ts'
import type { Attachment, ContentClass, Draft, Metadata } from './proceedings.ts'
import { picturesIn } from './read-body.ts'
import { register } from './register.ts'
import { addRevision, nextIndexNumber, placeIn, readItem } from './store.ts'
import { syndicateJob } from './syndication/jobs.ts'
import type { BodyDocument } from './word/document.ts'

/** Where the acts of publishing meet people and the database. */

/** Acts after which the public sees something else. */
const told: readonly string[] = ['release', 'releaseUrgently', 'withdraw', 'reinstate', 'archive']

export const releaseJob = 'items:release'

async function follow(tx: Tx, item: ItemFacts, { name }: ActRecord) {
  const { proceedings } = item
  if (name === 'schedule')
    await addJob(
      tx,
      releaseJob,
      { id: item.id },
      { key: `${releaseJob} ${item.id}`, runAt: dateAt(proceedings!.releaseAt!) },
    )
  if (!told.includes(name)) return
  const alsoIn = proceedings?.metadata.alsoIn ?? []
  await placeIn(tx, item.id, alsoIn)
  const columns = [item.columnId, ...alsoIn].flatMap((id) => (id ? [`column:${id}`] : []))
  await announce(tx, ['column', ...columns, 'topic', 'organ', `organ:${item.organId}`])
  await announceRecord(tx, 'item', item.id)
  await addJob(tx, syndicateJob, { id: item.id }, { key: `${syndicateJob} ${item.id}` })
}

export const itemDesk: Desk<ItemFacts> = {
  ...recordDesk<ItemFacts>(register.record, register.fold as never),
  after: follow,
}

/** A refused act takes back what was written for it. */
class NotDone extends Error {
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    super()
    this.refusals = refusals
  }
}

async function orRefused<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotDone) return { done: false, refusals: error.refusals }
    throw error
  }
}

export type Written = {
  title: string
  body: BodyDocument | null
  /** Clean html, where there is no document of the editor's. */
  html?: string
  metadata: Metadata
  attachments: readonly string[]
  reason?: string
}

/** The files that the public is to have, as they are stored; a file of another item is none of this one's. */
async function attachmentsOf(tx: Tx, itemId: string, ids: readonly string[], pictures: readonly string[]) {
  const wanted = [...new Set([...ids, ...pictures])]
  const files = new Map((await describeFiles(tx, wanted)).map((file) => [file.id, file]))
  const foreign = wanted.filter((id) => files.get(id)?.subjectId !== itemId || files.get(id)?.erasedAt)
  if (foreign.length > 0) throw new HTTPException(422, { message: '附件或图片没有上传到这条信息，请重新上传后再保存' })
  const shown = pictures.find((id) => !files.get(id)?.mediaType.startsWith('image/'))
  if (shown) throw new HTTPException(422, { message: `“${files.get(shown)?.name}”不是图片，请列为附件` })
  return ids.map((id): Attachment => {
    const { name, mediaType, size, digest } = files.get(id)!
    return { file: id, name, mediaType, size, digest }
  })
}

async function write(tx: Tx, itemId: string, written: Written, by: Actor): Promise<Draft> {
  const { title, body, metadata, reason = '' } = written
  const pictures = body ? picturesIn(body) : []
  const attachments = await attachmentsOf(tx, itemId, written.attachments, pictures)
  const html = body ? bodyHtml(body) : (written.html ?? '')
  const text = { title, html, attachments }
  const { id, number, hash } = await addRevision(tx, {
    ...{ itemId, ...text, body, plain: plainOf(html), metadata, reason, madeBy: by.id },
  })
  const files = [...new Set([...attachments.map(({ file }) => file), ...pictures])]
  return { revision: id, number, hash, text: textHash(text), title, metadata, files }
}

const saidOf = async (
  services: Publishing,
  tx: Tx,
  item: ItemFacts,
  said: unknown,
  also: Parameters<typeof known>[3],
) => ({ said, site: await siteNow(tx), known: await known(services, tx, item, also) }) as Said<never>

/** 拟稿, inside a transaction: for other rooms too, whose documents go through the reviews like any item. */
export async function draftIn(
  services: Publishing,
  tx: Tx,
  of: { organId: string; contentClass: ContentClass; id?: string },
  written: Written,
  actor: Actor,
): Promise<ItemFacts> {
  const id = of.id ?? randomUUIDv7()
  const revision = await write(tx, id, written, actor)
  const given = await saidOf(
    services,
    tx,
    blank(''),
    { organId: of.organId, contentClass: of.contentClass },
    { revision },
  )
  const outcome = await performIn(tx, itemDesk, itemActs.draft, null, given, actor, { newId: id })
  if (!outcome.done) throw new NotDone(outcome.refusals)
  return outcome.subject
}

export function saveDraft(
  services: Publishing,
  { organId, contentClass, draft }: { organId: string; contentClass: ContentClass; draft: DraftSaid },
  actor: Actor,
): Promise<Outcome<ItemFacts>> {
  if (!mayPerform(itemActs.draft, actor, { organId })) throw new HTTPException(403, { message: '只能为本机关拟稿' })
  const work = services.db.transaction().execute(async (tx) => {
    const subject = await draftIn(services, tx, { organId, contentClass }, draft, actor)
    return { done: true as const, subject }
  })
  return orRefused(work)
}

/** 修改 inside a transaction. */
export async function editIn(
  services: Publishing,
  tx: Tx,
  item: ItemFacts,
  written: Written,
  actor: Actor,
  seen?: number,
) {
  const revision = await write(tx, item.id, written, actor)
  const given = await saidOf(services, tx, item, {}, { revision })
  const outcome = await performIn(tx, itemDesk, itemActs.edit, item.id, given, actor, { seen })
  if (!outcome.done) throw new NotDone(outcome.refusals)
  return outcome
}

const releases: readonly string[] = ['release', 'releaseUrgently']

/** 三同步: what interprets the policy goes out in the same transaction, or nothing does. */
async function releaseWith(services: Publishing, tx: Tx, item: ItemFacts, actor: Actor) {
  const { interpretations } = services
  await interpretations.released?.(tx, item.id, actor)
  const works = (await interpretationOf(services, tx, item))?.works ?? []
  for (const { itemId, ready, title } of works) {
    const work = itemId && ready ? await readItem(tx, itemId) : null
    if (!work || work.standing === 'published') continue
    const outcome = await actIn(services, tx, 'release', work, {}, actor)
    if (!outcome.done)
      throw new NotDone(outcome.refusals.map((each) => ({ ...each, sentence: `解读《${title}》：${each.sentence}` })))
  }
}

/** One act inside a transaction. 索引号 comes last: its counter is held until the commit. */
async function actIn(
  services: Publishing,
  tx: Tx,
  name: ItemActName,
  item: ItemFacts,
  said: Record<string, unknown>,
  actor: Actor,
  seen?: number,
): Promise<Outcome<ItemFacts>> {
  const act = itemActs[name]
  const given = await saidOf(services, tx, item, said, { officers: (said.approvers ?? []) as string[] })
  if (releases.includes(name) && item.indexNumber === null) {
    const context = { today: today(), actor }
    const refusals = act.refusals(item, given, context)
    if (refusals.length > 0) return { done: false, refusals }
    given.known!.indexNumber = await nextIndexNumber(tx, item.organId, Number(context.today.slice(0, 4)))
  }
  const outcome = await performIn(tx, itemDesk, act, item.id, given, actor, { seen })
  if (!outcome.done) return outcome
  if (releases.includes(name)) await releaseWith(services, tx, outcome.subject, actor)
  if (name === 'withdraw')
    await services.interpretations.withdrawn?.(tx, item.id, outcome.subject.proceedings!.withdrawal!.notice, actor)
  if (name === 'reinstate') await services.interpretations.reinstated?.(tx, item.id, actor)
  return outcome
}

/** Performs an act, or says why not. `seen`: the last act this person saw. Malformed input is thrown by its schema. */
export async function performItem(
  services: Publishing,
  name: ItemActName,
  id: string,
  said: unknown,
  actor: Actor,
  seen?: number,
): Promise<Outcome<ItemFacts>> {
  const act = itemActs[name]
  const input = name === 'edit' ? readDraft(said) : (act.input.parse(said ?? {}) as Record<string, unknown>)
  const work = services.db.transaction().execute(async (tx) => {
    const item = await readItem(tx, id, true)
    if (!item || act.from === 'new') throw new UnknownSubject('item', id)
    if (!mayPerform(act, actor, item)) throw new HTTPException(403, { message: `您不能办理“${act.title}”` })
    if (name === 'edit') return editIn(services, tx, item, input as DraftSaid, actor, seen)
    const outcome = await actIn(services, tx, name, item, input as Record<string, unknown>, actor, seen)
    if (!outcome.done) throw new NotDone(outcome.refusals)
    return outcome
  })
  return orRefused(work)
}
