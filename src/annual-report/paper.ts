import { reportFormat, reportSections } from '../law/index.ts'
import type { ReportPaper } from '../papers/index.ts'
import type { Day } from '../platform/act.ts'
import type { ReportFigure, Values } from './figures.ts'
import { cellsOf } from './figures.ts'
import { blocksOf } from './narrative/blocks.ts'
import type { Narrative } from './narrative/document.ts'
import type { Report } from './report.ts'

/** Everything a reader sees of one edition, in one value (条例§50); every paper and page is written from it. */

export type OrganName = { name: string; code: string }
type Source = {
  report: Report
  organ: OrganName
  figures: readonly ReportFigure[]
  values: Values
  publishedOn: Day | null
}

export const titleOf = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告`

const lead = ({ report, organ }: Source) =>
  `本报告依照《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条，按照《${reportFormat.title}》（${reportFormat.docNo}）编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。数据统计期为${report.year}年1月1日至12月31日，${report.scope === 'district' ? `统计范围为${organ.name}及所属各部门、街道（镇）和法律法规授权的组织` : '统计范围为本机关'}。`

const narrated = (id: string): id is keyof Narrative => id === 's1' || id === 's5' || id === 's6'

export const paperOf = (source: Source): ReportPaper => {
  const { report, organ, figures, values, publishedOn } = source
  return {
    title: titleOf(organ.name, report.year),
    organ: organ.name,
    organCode: organ.code,
    scope: report.scope,
    year: report.year,
    edition: report.edition,
    publishedOn,
    changeNote: report.changeNote,
    draft: publishedOn === null,
    lead: [{ kind: 'paragraph', text: lead(source) }],
    sections: reportSections.map(({ id, no, title, table }) => ({
      id,
      no,
      title,
      table,
      blocks: narrated(id) ? blocksOf(id, report.narrative[id], values) : [],
    })),
    cells: cellsOf(values),
    figures: figures
      .filter(({ id }) => !/^t[234]\./.test(id))
      .map(({ id, name, unit, basis }) => ({ id, name, unit, basis, value: values[id] ?? 0 })),
  }
}
