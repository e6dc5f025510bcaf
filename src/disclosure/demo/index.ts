import { toListXlsx } from '../../papers/index.ts'
import type { Actor } from '../../platform/act.ts'
import { keepFile } from '../../platform/files.ts'
import { hoursAfter, now, today, withClock } from '../../platform/now.ts'
import { before } from '../../steps/days-back.ts'
import type { ItemActName } from '../act-names.ts'
import { nextStep, steps } from '../chain.ts'
import { openDefaultColumns } from '../columns/index.ts'
import { performItem, saveDraft } from '../desk.ts'
import { readDraft } from '../draft-input.ts'
import type { Publishing } from '../gates.ts'
import type { ItemFacts } from '../item.ts'
import { findingsOf } from '../looking.ts'
import { columnIds, keepText, readItem } from '../store.ts'
import { changed } from './changed.ts'
import { published } from './published.ts'
import type { Role, Step, Story } from './story.ts'
import { underWay } from './under-way.ts'

/** The demonstration's items under way and published: brought to where they stand by the acts that lead there. */

export type DemoNewsroom = { organId: string; organName: string; organShort: string } & Record<Role, Actor>

const onDay = <T>(ago: number, work: () => T): T => (ago === 0 ? work() : withClock(before(today(), ago), work))

type Telling = { services: Publishing; room: DemoNewsroom; columns: ReadonlyMap<string, string>; story: Story }

const writtenBy = ({ room, columns, story }: Telling, files: readonly string[] = []) => {
  const { title, metadata, body, column, ago, formedAgo = ago + 1, contentClass } = story
  const year = today().slice(0, 4)
  const notice = contentClass === 'notice' && {
    notice: {
      from: before(today(), ago),
      until: before(today(), Math.max(0, ago - 7)),
      contact: '区自然资源和规划局规划科，000-6000012',
    },
  }
  return readDraft({
    title,
    body: body(year),
    attachments: files,
    metadata: {
      ...{ issuingBodies: [room.organName], source: room.organShort, columnId: columns.get(column) ?? null },
      ...{ formedOn: before(today(), formedAgo), ...notice, ...metadata },
    },
  })
}

/** What each act asks beside what the story says. */
async function saidFor({ services, room, columns, story }: Telling, { act, said = {} }: Step, item: ItemFacts) {
  const hash = item.proceedings?.draft?.hash
  if (act === 'edit') {
    const { files, metadata } = item.proceedings!.draft!
    return {
      ...writtenBy({ services, room, columns, story: { ...story, body: story.corrected ?? story.body } }),
      metadata,
      attachments: files,
    }
  }
  if (act === 'reviewSecrecy')
    return { hash, conclusion: 'publishable', basis: '不涉及国家秘密、工作秘密、商业秘密和个人隐私' }
  if (act === 'schedule') return { at: hoursAfter(now().toISOString(), 20) }
  if (act === 'releaseUrgently') return { ...said, approvers: [room.foiHead.id, room.legal.id, room.organHead.id] }
  if (act !== 'proof' && act !== 'review') return said
  const findings = await findingsOf(services, services.db, item)
  const ticked = findings.filter(({ severity }) => severity === 'confirm').map(({ id }) => id)
  return { hash, opinion: act === 'proof' ? '已校对' : '同意', ticked, ...said }
}

async function take(telling: Telling, step: Step, id: string): Promise<ItemFacts> {
  const { services, room } = telling
  return onDay(step.ago, async () => {
    const item = await readItem(services.db, id)
    const said = await saidFor(telling, step, item!)
    const outcome = await performItem(services, step.act, id, said, room[step.by])
    if (!outcome.done)
      throw new Error(`demonstration, ${telling.story.title}, ${step.act}: ${JSON.stringify(outcome.refusals)}`)
    return outcome.subject
  })
}

const signer = (step: string): Role =>
  step.startsWith('proof') ? 'editor' : step === 'review1' ? 'foiHead' : step === 'review2' ? 'legal' : 'organHead'

/** From handing in to the step where the story stops. */
async function bringTo(telling: Telling, id: string) {
  const { story } = telling
  const act = (name: ItemActName, by: Role) => take(telling, { ago: story.ago, by, act: name }, id)
  if (story.until === 'draft') return
  let item = await act('submit', 'clerk')
  if (story.contentClass === 'policy')
    await take(
      telling,
      { ago: story.ago, by: 'organHead', act: 'waiveInterpretation', said: { reason: '解读以单独信息同日发布' } },
      id,
    )
  await act('reviewSecrecy', 'legal')
  for (let step = nextStep(item); step !== null; step = nextStep(item)) {
    if (step === story.until) return
    item = await act(steps[step].kind, signer(step))
  }
  if (story.until === 'published') await act('release', 'editor')
}

async function attachSheet(telling: Telling, item: ItemFacts) {
  const { services, room, story } = telling
  const { sheet } = story
  if (!sheet) return
  const { name, heads, rows } = sheet
  const columns = heads.map((title) => ({ title, width: 24 }))
  const title = name.replace('.xlsx', '')
  const paper = { name: title.slice(0, 20), title, note: room.organName, columns, rows }
  const bytes = await toListXlsx({ title, creator: room.organName, sheets: [paper] })
  const kept = await keepFile(services.db, {
    subjectKind: 'item',
    subjectId: item.id,
    purpose: 'attachment',
    name,
    bytes,
    by: room.clerk.id,
  })
  await keepText(services.db, kept.id, await services.checks.read({ bytes, name, mediaType: kept.mediaType }))
  const written = writtenBy(telling, [kept.id])
  await onDay(story.ago, () => performItem(services, 'edit', item.id, written, room.clerk))
}

async function tell(telling: Telling) {
  const { services, room, story } = telling
  const of = { organId: room.organId, contentClass: story.contentClass, draft: writtenBy(telling) }
  const drafted = await onDay(story.ago, () => saveDraft(services, of, room.clerk))
  if (!drafted.done) throw new Error(`demonstration, ${story.title}: ${JSON.stringify(drafted.refusals)}`)
  const { id } = drafted.subject
  await attachSheet(telling, drafted.subject)
  await bringTo(telling, id)
  for (const step of story.after ?? []) await take(telling, step, id)
}

export async function openDemoItems(services: Publishing, room: DemoNewsroom): Promise<void> {
  await openDefaultColumns(services.db, room.overseer, room.organHead.name)
  const columns = await columnIds(services.db)
  for (const story of [...published, ...changed, ...underWay]) await tell({ services, room, columns, story })
}
