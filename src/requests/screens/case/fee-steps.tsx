import { Form } from 'antd'
import { fees } from '../../../law/index.ts'
import { useCase } from './open-case.ts'

/** 国办函〔2020〕109号: both scales with what they come to, so that the amount need not be believed. */

type Tier = { label: string; quantity: number; price: number }

const countTiers = (n: number): Tier[] => [{ label: `当月第 ${n} 件`, quantity: 1, price: fees.unitPrice(n) }]

const pageTiers = (pages: number): Tier[] =>
  fees.pageTiers(pages).flatMap(({ above, upTo, price, pages: quantity }) => {
    const label = Number.isFinite(upTo) ? `第 ${above + 1}—${upTo} 页` : `第 ${above + 1} 页起`
    return quantity > 0 ? [{ label, price, quantity }] : []
  })

const scales = {
  byCount:
    '按件：同一申请人当月第 1—10 件不收费，第 11—30 件每件 100 元，第 31—40 件每件 200 元，以后每增 10 件每件再加 100 元',
  byPages: '按量：30 页以下不收费，第 31—100 页每页 10 元，第 101—200 页每页 20 元，第 201 页起每页 40 元',
} as const

export function FeeSteps() {
  const { view } = useCase()
  const basis = Form.useWatch('basis') as keyof typeof scales | undefined
  const pages = Form.useWatch('pages') as number | null | undefined
  if (!basis) return null
  const nth = view.volume?.thisMonth ?? 1
  const tiers = basis === 'byCount' ? countTiers(nth) : pageTiers(pages ?? 0)
  const sum = tiers.reduce((total, { quantity, price }) => total + quantity * price, 0)
  return (
    <section className="fee-steps" aria-live="polite">
      <p className="quiet">{scales[basis]}（国办函〔2020〕109号）。</p>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">档次</th>
            <th scope="col">数量</th>
            <th scope="col">单价（元）</th>
            <th scope="col">小计（元）</th>
          </tr>
        </thead>
        <tbody>
          {tiers.map(({ label, quantity, price }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{quantity}</td>
              <td>{price}</td>
              <td>{quantity * price}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        应收 <strong>{sum}</strong> 元{sum === 0 && '：按标准不收费，不必发收费通知'}
      </p>
    </section>
  )
}
