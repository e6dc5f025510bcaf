import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { DraftView } from '../../api-types.ts'
import { decisionsQuery } from './case-api.ts'
import { FactList } from './facts.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { actIn, isOpen, useCase } from './open-case.ts'

/** Enough of a hash to compare it by eye. */
const short = (hash: string) => hash.slice(0, 12)

const Chain = ({ draft }: { draft: DraftView }) => {
  const next = draft.returned ? -1 : draft.approvals.findIndex(({ by }) => by === null)
  return (
    <ol className="chain" aria-label="审批环节">
      <li className="done">
        <CheckCircleOutlined aria-hidden /> 经办{' '}
        <span className="quiet">
          {draft.by}　{draft.on}
        </span>
      </li>
      {draft.approvals.map(({ step, label, by, on, opinion, hash }, index) => (
        <li
          key={step}
          className={by ? 'done' : index === next ? 'now' : ''}
          aria-current={index === next ? 'step' : undefined}
        >
          {by ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {label}
          <span className="quiet">
            {by ? `${by}　${on}　签于 ${short(hash ?? '')}` : index === next ? '等候审批' : '未到'}
          </span>
          {opinion && <p>{opinion}</p>}
        </li>
      ))}
    </ol>
  )
}

/** The reply on its way: which text, who signed exactly it, whose turn it is. */
export function DraftPanel() {
  const { view, take } = useCase()
  const { data: groups = [] } = useQuery(decisionsQuery)
  const { draft } = view
  if (!draft) return null
  const decision = groups.flatMap(({ decisions }) => decisions).find(({ id }) => id === draft.decision)
  const acts = ['decide', 'approveDraft', 'returnDraft', 'draftReply'].map((name) => actIn(view, name)).filter(isOpen)
  return (
    <section className="panel draft" aria-labelledby="draft-title">
      <h2 id="draft-title">
        答复稿 第 {draft.revision} 稿
        <span className="quiet hash" title="本稿的校验值：每个环节签的都是这一稿">
          {short(draft.hash)}
        </span>
      </h2>
      {draft.returned && (
        <Alert
          type="warning"
          title={`${draft.returned.label} ${draft.returned.by} 于 ${draft.returned.on} 退回修改`}
          description={draft.returned.reason}
        />
      )}
      <FactList
        rows={[
          ['答复类型', decision && `${decision.label}（${decision.article}）`],
          ['年报表三', decision?.rowLabel],
          [
            '救济途径',
            decision &&
              (decision.reviewFirst ? '先申请行政复议，对复议决定不服再起诉' : '可以申请行政复议，也可以直接起诉'),
          ],
        ]}
      />
      <Chain draft={draft} />
      <div className="matter-acts">
        {acts.map((act, index) => (
          <Button key={act.act} type={index === 0 ? 'primary' : 'default'} onClick={() => take(act.act)}>
            {act.title}
          </Button>
        ))}
      </div>
      <details className="draft-text">
        <summary>看答复书全文</summary>
        <LetterPreview decision={draft.decision} content={draft.content} />
      </details>
    </section>
  )
}
