import { figures as collected } from '../collected/index.ts'
import { figures as disclosure } from '../disclosure/index.ts'
import { figures as interpretation } from '../interpretation/index.ts'
import { derived, cells as reportCells } from '../law/index.ts'
import { figures as normative } from '../normative/index.ts'
import type { Figure } from '../platform/tally.ts'
import { figures as remedies } from '../remedies/index.ts'
import { figures as requests } from '../requests/index.ts'

/**
 * Every number the report can speak. A report figure is one or more figures of the rooms, which count different
 * records; its value is their sum and its records are theirs, so a cell opens whatever it was made of.
 */
export type ReportFigure = Pick<Figure, 'id' | 'name' | 'unit' | 'basis' | 'article'> & { parts: readonly Figure[] }

/** The rooms' own figures, as they count them. */
export const roomFigures: readonly Figure[] = [
  requests,
  remedies,
  normative,
  disclosure,
  interpretation,
  collected,
].flat()

/** Readings the form leaves open (requests-and-report §8); a site decides once for all its reports. */
export type Conventions = {
  /** Does 「本年废止件数」 include documents whose term ran out? 【未核实】 in the form, hence a setting. */
  expiredAsRepealed: boolean
}

const byId = new Map(roomFigures.map((figure) => [figure.id, figure]))
const parts = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])

const alone = (figure: Figure): ReportFigure => ({ ...withoutSource(figure), parts: [figure] })
const withoutSource = ({ id, name, unit, basis, article }: Figure) => ({ id, name, unit, basis, article })

const repealed = 't2.normative.repealed'

function repealedCell({ expiredAsRepealed }: Conventions): ReportFigure[] {
  const [figure] = parts([repealed])
  if (!figure) return []
  if (!expiredAsRepealed) return [alone(figure)]
  const basis = `${figure.basis} 按本站设置，有效期届满失效的也计入。`
  return [{ ...withoutSource(figure), basis, parts: parts([repealed, 'normative.expired']) }]
}

/** The same records under a name of their own, for a sentence that must not include what expired. */
const repealedOnly: ReportFigure[] = parts([repealed]).map((figure) => ({
  ...alone(figure),
  id: 'normative.repealedOnly',
  name: '本年明令废止的规范性文件',
}))

/** Groups the official table prints no subtotal for, but sentences speak of. */
const groups: ReportFigure[] = derived.map(({ id, label, sumOf }) => ({
  id,
  name: label,
  unit: '件',
  basis: '由表中各格相加得出，官方表不单列。',
  article: '条例第五十条第（二）项、第（三）项',
  parts: parts(sumOf),
}))

export const reportFigures = (conventions: Conventions): ReportFigure[] => [
  ...roomFigures.filter(({ id }) => id !== repealed).map(alone),
  ...repealedCell(conventions),
  ...repealedOnly,
  ...groups,
]

export type Values = Readonly<Record<string, number>>

// Sums of yuan divided into 万元 keep the cent, and no more than the form prints (annual-report-tables.json maxScale).
const exact = (value: number) => Number(value.toFixed(6))

/** Report figure id → number, from the rooms' counts. */
export const valuesOf = (figures: readonly ReportFigure[], counted: Values): Values =>
  Object.fromEntries(
    figures.map(({ id, parts: of }) => [id, exact(of.reduce((sum, part) => sum + (counted[part.id] ?? 0), 0))]),
  )

/** The 200 cells among them. */
export const cellsOf = (values: Values): Record<string, number> =>
  Object.fromEntries(reportCells.map(({ id }) => [id, values[id] ?? 0]))
