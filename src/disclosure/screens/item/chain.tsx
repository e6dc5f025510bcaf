import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons'
import { moment } from '../../../console/kit/format.ts'
import type { ItemCase } from '../../api-types.ts'
import { voidedOf } from './voided.ts'

/** Enough of a hash to compare it by eye. */
export const short = (hash: string) => hash.slice(0, 12)

/** Who signed which content, whose turn it is, and what was signed and no longer counts. */
export function Chain({ item }: { item: ItemCase }) {
  const voided = voidedOf(item.timeline, item.chain)
  if (item.chain.length === 0 && voided.length === 0) return null
  return (
    <section className="panel" aria-labelledby="chain-title">
      <h2 id="chain-title">{item.correction ? '更正的审签' : '三审三校'}</h2>
      <ol className="chain">
        {item.chain.map(({ step, label, signature, next }) => (
          <li key={step} className={signature ? 'done' : next ? 'now' : ''} aria-current={next ? 'step' : undefined}>
            {signature ? <CheckCircleOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />} {label}
            <span className="quiet">
              {signature
                ? `${signature.name}　${moment(signature.at)}　签于 ${short(signature.hash)}`
                : next
                  ? '等候办理'
                  : '未到'}
            </span>
            {signature?.opinion && <p>{signature.opinion}</p>}
          </li>
        ))}
      </ol>
      <p className="review-form">
        <a href={`/api/items/${item.id}/review-form.xlsx`} download>
          下载信息发布审核表
        </a>
      </p>
      {voided.length > 0 && (
        <details className="voided">
          <summary>作废的签署 {voided.length} 个</summary>
          <ul>
            {voided.map(({ signed, by }) => (
              <li key={signed.seq}>
                <s>
                  {signed.said[0] ?? signed.title}　{signed.by}　{moment(signed.at)}
                </s>
                <p className="quiet">
                  {by ? `${moment(by.at)} ${by.by}“${by.title}”，签署的不再是现在的内容` : '签署的不再是现在的内容'}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
