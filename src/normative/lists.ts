import { addDays, daysFrom } from '../law/index.ts'
import { organsOf } from '../organs/index.ts'
import type { Actor } from '../platform/act.ts'
import { today } from '../platform/now.ts'
import type { Services } from '../platform/services.ts'
import { readSetting } from '../platform/settings.ts'
import { readsOnly } from '../steps/access.ts'
import type { Gaps, Radar } from './api-types.ts'
import { parseNumber, seriesOf } from './doc-number.ts'
import { proceedingsOf } from './document.ts'
import { evaluations } from './proceedings.ts'
import { normativeSettings } from './settings.ts'
import { expiring, publicDocuments } from './store.ts'

/** What is looked over as a whole: what lapses next, and which numbers are missing. */

export async function radarOf(services: Services, actor: Actor): Promise<Radar> {
  const { db } = services
  const { key, value } = normativeSettings.radar
  const marks = [...(await readSetting<readonly number[]>(db, key, value))]
  const [on, own] = [today(), readsOnly(actor)]
  const names = await organsOf(services).names()
  const documents = await expiring(db, on, addDays(on, Math.max(...marks)))
  const rows = documents
    .filter(({ organId }) => own === null || organId === own)
    .map((document) => {
      const { id, title, docNumber, organId, expiresOn } = document
      const last = proceedingsOf(document).evaluations.at(-1)
      return {
        ...{ id, title, docNumber, organName: names.get(organId) ?? '', expiresOn: expiresOn ?? '' },
        left: daysFrom(on, expiresOn ?? on).length,
        evaluation: last ? evaluations[last.result] : '',
      }
    })
  return { on, marks, rows }
}

export async function gapsOf({ db }: Services, year: number | null, actor: Actor): Promise<Gaps> {
  const documents = (await publicDocuments(db, readsOnly(actor))).filter(({ kind }) => kind !== 'quoted')
  const short = ({ id, title }: { id: string; title: string }) => ({ id, title })
  return {
    rows: seriesOf(documents)
      .filter((series) => year === null || series.year === year)
      .map((series) => ({
        ...series,
        twice: series.twice.map(({ serial, documents: same }) => ({ serial, documents: same.map(short) })),
      })),
    unread: documents.flatMap(({ id, title, docNumber }) =>
      docNumber !== null && parseNumber(docNumber) === null ? [{ id, title, docNumber }] : [],
    ),
  }
}
