import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Decision } from '../../../law/index.ts'
import type { ReplyContent } from '../../api-types.ts'
import { Letter } from '../letter.tsx'
import { previewPdf, previewQuery } from './case-api.ts'
import { useCase } from './open-case.ts'
import { Reasons } from './reasons.tsx'

/** The letter as it would go out now, and what the law still asks of it. */
export function LetterPreview({ decision, content }: { decision: Decision; content: ReplyContent }) {
  const { view } = useCase()
  const { message } = App.useApp()
  const show = async () => window.open(await previewPdf(view.id, { decision, content }), '_blank', 'noopener')
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
      <Button size="small" onClick={() => show().catch((failed: Error) => message.error(failed.message))}>
        看 PDF 版式
      </Button>
      <Letter paper={data.paper} />
    </div>
  )
}
