import type { Kysely } from 'kysely'
import { calendar } from '../../law/index.ts'
import type { Actor } from '../../platform/act.ts'
import { perform, readActs } from '../../platform/acts.ts'
import type { Database } from '../../platform/database.ts'
import { officerNames } from '../../registers/store.ts'
import type {
  TemplateKindView,
  TemplatePreview,
  TemplateScope,
  TemplatesView,
  TemplateText,
  TemplateVersion,
} from './api-types.ts'
import { compose } from './compose.ts'
import type { LetterKind } from './kind.ts'
import { letterKinds } from './kinds.ts'
import type { Letterhead } from './letter-case.ts'
import { defaultLetterSettings } from './letter-settings.ts'
import { type Sender, senderOf } from './open-case.ts'
import { sampleCase, sampleOrgan } from './sample-case.ts'
import { type TemplateRow, templatesFor } from './store-letters.ts'
import { templateFlaws } from './template.ts'
import { reword, templateDesk } from './template-record.ts'

/** The words of letters, as an office reads, tries and changes them. */

type Db = Kysely<Database>

const heads = ['foiHead', 'organHead']
const site = ['office', 'administrator']
export const mayWriteTemplate = ({ role, organId }: Actor, scope: TemplateScope): boolean =>
  scope === 'site' ? site.includes(role) : organId !== null && [...heads, 'office'].includes(role)

const words = (row: TemplateRow | undefined): TemplateText | null =>
  row?.text ? { text: row.text, version: row.version } : null

const rowOf = (rows: readonly TemplateRow[], kind: string, organId: string | null) =>
  rows.find((row) => row.kind === kind && row.organId === organId)

/** An organ that has not described itself is shown with the house's sample where it says nothing. */
const shownOrgan = (own: Letterhead): Letterhead =>
  ({
    ...Object.fromEntries(
      Object.entries(own).map(([name, value]) => [name, value || sampleOrgan[name as keyof Letterhead]]),
    ),
    sealFile: null,
    signatureFile: null,
  }) as Letterhead

/** As the site has decided; who belongs to no organ sees the house's sample of one. */
async function senderFor(db: Db, { organId }: Actor): Promise<Sender> {
  if (!organId) return { organ: sampleOrgan, settings: defaultLetterSettings, calendar }
  const { organ, ...site } = await senderOf(db, organId)
  return { ...site, organ: shownOrgan(organ) }
}
const sampleOf = (kind: LetterKind, { organ, ...site }: Sender) => ({ ...sampleCase(kind, organ), ...site })

function kindView(kind: LetterKind, rows: readonly TemplateRow[], sender: Sender, organId: string | null) {
  const given = sampleOf(kind, sender)
  const required = new Map(
    kind.required.flatMap(({ article, where }) => ('slot' in where ? [[where.slot, article] as const] : [])),
  )
  const view: TemplateKindView = {
    id: kind.id,
    label: kind.label,
    title: kind.title,
    basis: kind.basis,
    term: kind.term,
    standard: kind.words ?? '',
    site: words(rowOf(rows, kind.id, null)),
    organ: organId ? words(rowOf(rows, kind.id, organId)) : null,
    slots: Object.entries(kind.slots).map(([name, slot]) => ({
      name,
      required: required.has(name),
      article: required.get(name) ?? '',
      sample: slot(given).slice(0, 120),
    })),
  }
  return view
}

export async function templatesView(db: Db, actor: Actor): Promise<TemplatesView> {
  const rows = await templatesFor(db, actor.organId)
  const sender = await senderFor(db, actor)
  const editable = letterKinds.filter(({ words: text }) => text !== null)
  return {
    kinds: editable.map((kind) => kindView(kind, rows, sender, actor.organId)),
    mayWrite: { site: mayWriteTemplate(actor, 'site'), organ: mayWriteTemplate(actor, 'organ') },
  }
}

export async function previewWords(db: Db, kind: LetterKind, text: string, actor: Actor): Promise<TemplatePreview> {
  const given = sampleOf(kind, await senderFor(db, actor))
  const { letter } = compose(
    kind,
    given,
    text,
    kind.series && `${given.organ.sign}${given.settings[`${kind.series}Series`]}〔2026〕×号`,
  )
  return { paper: { ...letter, draft: true }, refusals: templateFlaws(kind, text) }
}

const ownerOf = (scope: TemplateScope, { organId }: Actor) => (scope === 'site' ? null : organId)

/** Somebody else made the first version of the same words at the same moment. */
const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505'
const taken = {
  done: false as const,
  refusals: [{ sentence: '刚有人保存过这种文书的模板，请重新打开后再改。', article: '条例第四十五条' }],
}

export async function saveWords(db: Db, kind: LetterKind, scope: TemplateScope, text: string | null, actor: Actor) {
  const organId = ownerOf(scope, actor)
  const standing = rowOf(await templatesFor(db, organId), kind.id, organId)
  try {
    return await perform(db, templateDesk, reword, standing?.id ?? null, { organId, kind: kind.id, text }, actor)
  } catch (error) {
    if (isTaken(error)) return taken
    throw error
  }
}

/** Every version of these words, the newest first. */
export async function wordsVersions(
  db: Db,
  kind: LetterKind,
  scope: TemplateScope,
  actor: Actor,
): Promise<TemplateVersion[]> {
  const organId = ownerOf(scope, actor)
  const row = rowOf(await templatesFor(db, organId), kind.id, organId)
  if (!row) return []
  const acts = await readActs(db, 'letterTemplate', row.id)
  const names = await officerNames(
    db,
    acts.map(({ by }) => by),
  )
  return acts
    .map(({ seq, at, by, facts }) => ({
      version: seq,
      at,
      by: names.get(by) ?? '已离任人员',
      text: typeof facts.text === 'string' ? facts.text : null,
    }))
    .reverse()
}
