import { type PublishedLine, publishedReports } from '../../annual-report/store-editions.ts'
import { type ColumnItem, columnBySlug, itemsOfColumn } from '../../disclosure/columns/store-public.ts'
import { type StatutoryDoor, statutoryDoors } from '../../disclosure/store-section.ts'
import { today } from '../../platform/now.ts'
import type { Services } from '../../platform/services.ts'
import { type AskedOrgan, askedOrgans } from '../../requests/public/store-organs.ts'
import { paths } from '../paths.ts'
import { documentsOfOrgan, type Told } from '../store-home.ts'

/** What stands in the blocks of 政府信息公开专栏: the district's, or one organ's. */
export type SectionFacts = {
  organ: AskedOrgan | null
  organs: AskedOrgan[]
  rules: ColumnItem[]
  statutory: StatutoryDoor[]
  reports: PublishedLine[]
  documents: Told[]
}

const shown = 6
const rulesSlug = paths.rules.slice(paths.columns.length + 1)

async function rulesOf(db: Services['db'], organCode: string | null): Promise<ColumnItem[]> {
  const found = await columnBySlug(db, rulesSlug, today())
  if (!found || !('column' in found)) return []
  const page = { today: today(), offset: 0, limit: shown, organCode }
  return (await itemsOfColumn(db, found.column.id, page)).items
}

/** undefined: no organ has this code. */
export async function sectionFacts(db: Services['db'], code: string | null): Promise<SectionFacts | undefined> {
  const organs = await askedOrgans(db)
  const organ = organs.find((each) => each.code === code) ?? null
  if (code !== null && organ === null) return undefined
  const [rules, statutory, reports, documents] = await Promise.all([
    rulesOf(db, code),
    statutoryDoors(db, today(), code),
    publishedReports(db),
    organ ? documentsOfOrgan(db, organ.id, today(), shown) : [],
  ])
  const own = reports.filter((line) =>
    organ ? line.scope === 'organ' && line.code === code : line.scope === 'district',
  )
  return { organ, organs, rules, statutory, reports: own, documents }
}
