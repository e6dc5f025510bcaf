import { z } from 'zod'
import { siteCalendar } from '../../calendar/index.ts'
import type { Actor, Day } from '../../platform/act.ts'
import { performIn } from '../../platform/acts.ts'
import { canonical, sm3 } from '../../platform/hash.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { readSetting } from '../../platform/settings.ts'
import { readsOnly } from '../../steps/access.ts'
import { deskOf, siteTerms } from '../../steps/desk.ts'
import { sendFiling } from '../acts/index.ts'
import { type DocumentFacts, proceedingsOf } from '../document.ts'
import { documentRoom } from '../room.ts'
import { publicDocuments } from '../store.ts'
import { interpretationPaths, makers, withTexts } from '../store-filing.ts'
import { flawsOf, rowOf, type TemplateColumn, usualTemplate } from './record.ts'

/** S18: what the province has to be told: what is new, what changed since it was told last, and what cannot go yet. */

export const filingTemplate = {
  key: 'normative.filingTemplate',
  shape: z
    .array(z.object({ title: z.string().trim().min(1).max(40), source: z.string(), required: z.boolean() }))
    .min(1)
    .max(60),
} as const

export const states = {
  new: '未报送',
  changed: '报送后有变化',
  waiting: '已报送，待回执',
  returned: '省库退回',
  same: '与省库一致',
  flawed: '缺项，不能报送',
} as const
export type FilingState = keyof typeof states

export type FilingRecord = {
  document: DocumentFacts
  organ: string
  row: string[]
  hash: string
  state: FilingState
  problems: readonly string[]
}
export type Filing = { template: readonly TemplateColumn[]; on: Day; records: FilingRecord[] }

function stateOf(document: DocumentFacts, hash: string, flaws: readonly string[]): FilingState {
  const { filing } = proceedingsOf(document)
  if (flaws.length > 0) return 'flawed'
  if (!filing) return 'new'
  if (filing.errors.length > 0) return 'returned'
  if (filing.hash !== hash) return 'changed'
  return filing.receivedOn === null ? 'waiting' : 'same'
}

export const readTemplate = async (db: Services['db']): Promise<readonly TemplateColumn[]> =>
  filingTemplate.shape.catch([...usualTemplate]).parse(await readSetting(db, filingTemplate.key, usualTemplate))

export async function filingOf(services: Services, actor: Actor): Promise<Filing> {
  const { db } = services
  const [template, on, site] = [
    await readTemplate(db),
    today(),
    await readSetting<{ domain?: string; phone?: string }>(db, 'site', {}),
  ]
  const documents = (await publicDocuments(db, readsOnly(actor))).filter(({ kind }) => kind === 'normative')
  const [organs, texts, paths] = [await makers(db), await withTexts(db), await interpretationPaths(db)]
  const records = documents.map((document) => {
    const organ = organs.get(document.organId) ?? { name: '', kind: '' }
    const around = {
      organ,
      origin: site.domain ? `https://${site.domain}` : '',
      interpretations: paths.get(document.id) ?? [],
      contact: site.phone ?? '',
      hasText: texts.has(document.id),
    }
    const row = rowOf(template, document, around, on)
    // What the province itself said is no change of ours.
    const said = row.filter((_, nth) => template[nth]?.source !== 'externalId')
    const hash = sm3(canonical(said))
    const flaws = flawsOf(template, row, document)
    const problems = [...flaws, ...(proceedingsOf(document).filing?.errors ?? [])]
    return { document, organ: organ.name, row, hash, state: stateOf(document, hash, flaws), problems }
  })
  return { template, on, records }
}

/** What goes: new, changed, and what was sent back; the rest stands there as we have it. */
export const toSend = ({ records }: Filing) =>
  records.filter(({ state }) => ['new', 'changed', 'returned'].includes(state))

/** Each record that went is an act of its document, in one transaction. */
export async function markSent({ db }: Services, records: readonly FilingRecord[], actor: Actor) {
  const [days, terms] = [await siteCalendar(db), await siteTerms(db, documentRoom)]
  await db.transaction().execute(async (tx) => {
    for (const { document, hash } of records)
      await performIn(tx, deskOf(documentRoom), sendFiling.act, document.id, { said: { hash }, days, terms }, actor)
  })
}
