import { useQuery } from '@tanstack/react-query'
import type { Decision } from '../../../law/index.ts'
import type { LetterPaper } from '../../../papers/index.ts'
import type { ReplyContent } from '../../api-types.ts'
import { previewQuery } from './case-api.ts'
import { useCase } from './open-case.ts'
import { Reasons } from './reasons.tsx'

const tags = { paragraph: 'p', heading: 'h4', subheading: 'h5' } as const

const Paper = ({ paper }: { paper: LetterPaper }) => (
  <article className="letter" aria-label="答复书预览">
    <p className="letter-organ">{paper.organ}</p>
    {paper.number && <p className="letter-number">{paper.number}</p>}
    <h3 className="letter-title">{paper.title}</h3>
    {paper.addressee && <p className="letter-to">{paper.addressee}：</p>}
    {paper.blocks.map(({ kind, text }, index) => {
      const Tag = tags[kind]
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter's lines have no other name than their place
        <Tag key={index}>{text}</Tag>
      )
    })}
    {paper.attachments.length > 0 && (
      <ol className="letter-attachments">
        {paper.attachments.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
    )}
    <p className="letter-sign">
      {paper.organ}
      <br />
      {paper.date}
    </p>
    {paper.contact && <p className="letter-contact">（{paper.contact}）</p>}
  </article>
)

/** The letter as it would go out now, and what the law still asks of it. */
export function LetterPreview({ decision, content }: { decision: Decision; content: ReplyContent }) {
  const { view } = useCase()
  const { data, error } = useQuery(previewQuery(view.id, { decision, content }))
  if (error && !data) return <p className="quiet">预览暂时不可用：{error.message}</p>
  if (!data) return <p className="quiet">正在生成预览…</p>
  return (
    <div className="preview">
      {data.missing.length > 0 ? (
        <details className="missing" open>
          <summary>还缺 {data.missing.length} 项必备要素</summary>
          <Reasons refusals={data.missing} />
        </details>
      ) : (
        <p className="complete">必备要素齐全</p>
      )}
      <Paper paper={data.paper} />
    </div>
  )
}
