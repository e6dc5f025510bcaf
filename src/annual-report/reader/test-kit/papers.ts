import { type Cells, reportSections } from '../../../law/index.ts'
import type { ReportPaper } from '../../../papers/index.ts'
import { after, before, type Text } from './layouts.ts'

/** The same report as our own papers print it. */
export function paperOf(cells: Cells, text: Text): ReportPaper {
  const paragraph = (said: string | undefined) => [{ kind: 'paragraph' as const, text: said ?? '' }]
  const said: Record<string, string | undefined> = { s1: before(text)[3], s5: after[1], s6: after[3] }
  return {
    title: before(text)[0] ?? '',
    organ: text.organ,
    organCode: '113308247743941119',
    scope: 'organ',
    year: text.year,
    edition: 1,
    publishedOn: null,
    changeNote: null,
    draft: false,
    lead: paragraph(before(text)[1]),
    sections: reportSections.map(({ id, no, title, table }) => ({
      id,
      no,
      title,
      table,
      blocks: table ? [] : paragraph(said[id]),
    })),
    cells: { ...cells },
    figures: [],
  }
}
