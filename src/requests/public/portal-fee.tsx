import type { FC } from 'hono/jsx'
import { fees } from '../../law/index.ts'
import { count } from '../../portal/format.ts'
import type { Fee } from '../proceedings.ts'
import { proceedingsOf } from '../request.ts'
import { guessedDay } from './following.ts'
import type { CaseView } from './view.ts'

/** 信息处理费: how much, how it comes about, by when and how it is paid (条例§42；国办函〔2020〕109号). */

const bands = [
  { to: 30, words: '第 1 至 30 页' },
  { to: 100, words: '第 31 至 100 页' },
  { to: 200, words: '第 101 至 200 页' },
  { to: Number.POSITIVE_INFINITY, words: '第 201 页起' },
] as const

type Line = { words: string; amount: number }

/** Each band's share is what the law's own sum grows by within it. */
const linesOf = ({ basis, quantity }: Fee): Line[] => {
  if (basis === 'byCount')
    return [{ words: `您本月向这个机关提出的第 ${quantity} 件申请`, amount: fees.unitPrice(quantity) }]
  return bands
    .map(({ to, words }, index) => {
      const from = bands[index - 1]?.to ?? 0
      return { words, amount: fees.byPages(Math.min(quantity, to)) - fees.byPages(Math.min(quantity, from)), from }
    })
    .filter(({ from }) => quantity > from)
}

export const FeeSection: FC<{ view: CaseView }> = ({ view: { request, organ, calendar } }) => {
  const { fee } = proceedingsOf(request)
  if (!fee || request.status !== 'feePending') return null
  return (
    <section aria-labelledby="fee">
      <h2 id="fee">信息处理费 {count(fee.amount)} 元</h2>
      <table class="data days-table">
        <caption>
          {fee.basis === 'byCount' ? '按件计收' : `按量计收，共 ${fee.quantity} 页`}
          （条例第四十二条、国办函〔2020〕109号）
        </caption>
        <thead>
          <tr>
            <th scope="col">怎样算出来的</th>
            <th scope="col" class="number">
              元
            </th>
          </tr>
        </thead>
        <tbody>
          {linesOf(fee).map(({ words, amount }) => (
            <tr>
              <th scope="row">{words}</th>
              <td class="number">{count(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {fee.untilOn
          ? `请在${guessedDay(fee.untilOn, calendar)}以前缴清。`
          : '请在收到收费通知次日起二十个工作日内缴清。'}
        逾期不缴的，视为放弃申请，机关不再处理。
      </p>
      <p class="as-written">{organ.organ.profile?.payment || '缴纳方式见收费通知；不清楚的，请打机关的联系电话。'}</p>
    </section>
  )
}
