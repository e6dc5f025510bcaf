import { type CellId, cells } from '../../../law/index.ts'
import { corrected } from '../../reader/test-kit/figures.ts'
import { htmlReport, prints, type Text } from '../../reader/test-kit/layouts.ts'

/** A web page of a report whose sums are right: 40 applications granted, 3 suits upheld. */

const nothing = Object.fromEntries(cells.map(({ id }) => [id, 0])) as Record<CellId, number>

export const someFigures = (more: Partial<Record<CellId, number>> = {}) =>
  corrected({ ...nothing, 't3.granted.natural': 40, 't4.direct.upheld': 3, 't2.normative.valid': 12, ...more })

type Figures = ReturnType<typeof someFigures>
export const pageOf = (text: Text, figures: Figures = someFigures()): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(htmlReport(figures, prints.plain!, text))

/** The same with one sum wrong: 41 in all where 40 were counted. */
export const wrongPage = (text: Text) => pageOf(text, { ...someFigures(), 't3.granted.total': 41 })
