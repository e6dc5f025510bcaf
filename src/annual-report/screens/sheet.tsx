import { reportSections } from '../../law/index.ts'
import type { NarrativeSection } from '../narrative/document.ts'
import { GridTable } from './grid-table.tsx'
import { NarrativeEditor } from './narrative.tsx'
import { useWorkbench } from './workbench.ts'

export const reportTitle = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告`

/** The paper as it will be printed: six sections in the order the format prescribes. */
export function Sheet() {
  const { view } = useWorkbench()
  const { organName, year, edition, changeNote } = view.report
  return (
    <article className="sheet" key={view.report.id} aria-label="报告正文">
      <h2 className="sheet-title">
        <span>{organName}</span> <span>{year}年政府信息公开工作年度报告</span>
      </h2>
      {edition > 1 && (
        <p className="sheet-note">
          第 {edition} 版{changeNote && `：${changeNote}`}
        </p>
      )}
      {reportSections.map((section) => (
        <section key={section.id} id={section.id} className="sheet-section" aria-labelledby={`${section.id}-title`}>
          <h3 id={`${section.id}-title`}>
            {section.no}、{section.title}
          </h3>
          {section.table ? (
            <GridTable table={section.table} title={section.title} />
          ) : (
            <NarrativeEditor section={section.id as NarrativeSection} title={section.title} />
          )}
        </section>
      ))}
    </article>
  )
}
