import { reportSections } from '../../law/index.ts'
import type { Finding } from '../api-types.ts'
import { gravest, isOpen, sectionOf, useWorkbench } from './workbench.ts'

const Count = ({ findings }: { findings: Finding[] }) => {
  const worst = gravest(findings)
  return worst ? (
    <b className={`count ${worst.level}`} title={`${findings.length} 条待处理`}>
      {findings.length}
      <span className="unseen">条待处理</span>
    </b>
  ) : null
}

type Props = { view: string; section: string; onGo: (section: string) => void }

/** The six sections with what each still asks for, and the charts. */
export function Outline({ view: shown, section, onGo }: Props) {
  const { view } = useWorkbench()
  const waiting = view.findings.filter(isOpen)
  const inSection = (id: string) => waiting.filter((finding) => sectionOf(finding) === id)
  return (
    <nav className="outline" aria-label="报告各部分">
      <ol>
        {reportSections.map(({ id, no, title }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={shown === 'sheet' && section === id ? 'true' : undefined}
              onClick={() => onGo(id)}
            >
              <span className="outline-no">{no}</span>
              <span className="outline-title">{title}</span>
              <Count findings={inSection(id)} />
            </button>
          </li>
        ))}
        <li className="outline-charts">
          <button type="button" aria-current={shown === 'charts' ? 'true' : undefined} onClick={() => onGo('charts')}>
            <span className="outline-no">图</span>
            <span className="outline-title">看图</span>
          </button>
        </li>
      </ol>
    </nav>
  )
}
