import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ItemCase } from '../api-types.ts'
import type { Part, Severity } from '../checks/finding.ts'

export type ItemFinding = ItemCase['findings'][number]

const severities: Record<Severity, { title: string; help: string }> = {
  block: { title: '不处理不能发布', help: '改正，或者说明理由并由另一人确认后保留' },
  confirm: { title: '请核对', help: '审校人员签署前应当看过' },
  hint: { title: '提示', help: '不影响发布' },
}

const parts: Record<Part, string> = { title: '标题', body: '正文', metadata: '信息属性', attachment: '附件' }

/** A suggestion that can stand where the finding stands; others are advice. */
export const replacementOf = ({ suggestion, place }: ItemFinding): string | null =>
  suggestion !== null && place.to !== undefined && !/[，。；]/.test(suggestion) ? suggestion : null

const isMask = (words: string) => words.includes('*')

export type FindingActs = {
  onShow?: (finding: ItemFinding) => void
  onReplace?: (finding: ItemFinding, words: string) => void
  /** What else can be done about one: asked for by the page, which knows who may. */
  more?: (finding: ItemFinding) => ReactNode
}

const Answered = ({ finding }: { finding: ItemFinding }) => {
  const { override } = finding
  if (!override) return null
  return (
    <p className={override.confirmed ? 'answered' : 'waiting'}>
      {override.asked.name} 说明：{override.reason}
      <br />
      {override.confirmed ? `${override.confirmed.name} 已确认保留` : '等候另一人确认'}
    </p>
  )
}

function Card({ finding, lit, acts }: { finding: ItemFinding; lit: boolean; acts: FindingActs }) {
  const { severity, place, snippet, message, suggestion } = finding
  const words = replacementOf(finding)
  const where = [parts[place.part], place.where].filter(Boolean).join(' · ')
  const isInText = place.part === 'body' || place.part === 'title'
  return (
    <li
      className={`check-card of-${severity}${lit ? ' lit' : ''}${finding.override?.confirmed ? ' settled' : ''}`}
      data-finding={finding.id}
    >
      <p className="check-message">{message}</p>
      <p className="quiet check-where">{where}</p>
      {snippet && <blockquote>{snippet}</blockquote>}
      {suggestion && !words && <p>建议：{suggestion}</p>}
      {severity === 'block' && place.part === 'attachment' && (
        <p>请在原文件里改好，不显示的部分一并删去，再在“附件”里移除这一份、重新上传。</p>
      )}
      <Answered finding={finding} />
      <div className="check-acts">
        {isInText && place.from !== undefined && acts.onShow && (
          <Button size="small" onClick={() => acts.onShow?.(finding)}>
            看原文
          </Button>
        )}
        {isInText && words !== null && acts.onReplace && (
          <Button size="small" type="primary" ghost onClick={() => acts.onReplace?.(finding, words)}>
            {isMask(words) ? `遮盖为“${words}”` : `改为“${words}”`}
          </Button>
        )}
        {acts.more?.(finding)}
      </div>
    </li>
  )
}

/** What the checks say of the last save, the gravest first. */
export function FindingList({
  findings,
  lit,
  ...acts
}: { findings: readonly ItemFinding[]; lit: string | null } & FindingActs) {
  if (findings.length === 0) return <p className="quiet checks-clean">检查没有发现问题。</p>
  return (
    <div className="checks">
      {(Object.keys(severities) as Severity[]).map((severity) => {
        const mine = findings.filter((finding) => finding.severity === severity)
        return mine.length === 0 ? null : (
          <section key={severity} aria-label={severities[severity].title}>
            <h3>
              {severities[severity].title} <span className={`count of-${severity}`}>{mine.length}</span>
            </h3>
            <p className="quiet">{severities[severity].help}</p>
            <ul>
              {mine.map((finding) => (
                <Card key={finding.id} finding={finding} lit={finding.id === lit} acts={acts} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
