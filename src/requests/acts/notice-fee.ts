import { z } from 'zod'
import { fees } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, count, maybe, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { type At, requestAct } from '../request-act.ts'

/** 费办法§3: either way, never both for one application. */
export const feeBases = { byCount: { label: '按件计收' }, byPages: { label: '按量计收' } } as const

const input = z.object({
  basis: choice('收费标准', feeBases),
  pages: maybe(count('页数', 1, 100_000, { hint: '按量计收时填写：A4 单面为一页' })),
  evidence: prose('数量、频次明显超过合理范围的事实'),
})
type Input = z.infer<typeof input>

/** The price of this application: of the applicant's n-th in the month, or of its pages. */
const priced = ({ basis, pages }: Input, { known }: At) => {
  const quantity = basis === 'byCount' ? known.nth : (pages ?? 0)
  return { quantity, amount: basis === 'byCount' ? fees.unitPrice(quantity) : fees.byPages(quantity) }
}

export const noticeFee = requestAct({
  name: 'noticeFee',
  title: '通知缴纳信息处理费',
  basis: '条例第四十二条、国办函〔2020〕109号',
  from: ['processing'],
  by: ['foiHead'],
  input,
  barred: (request, { today }) => [
    ...because(
      proceedingsOf(request).fee !== null,
      '本件已经发过收费通知，不得重复收费。',
      '国办函〔2020〕109号第三条',
    ),
    ...because(
      request.dueOn !== null && today > request.dueOn,
      `处理期限已于 ${request.dueOn} 届满，收费通知应在期限内发出。`,
      '国办函〔2020〕109号',
    ),
  ],
  refusals: (_, said, at) => {
    const { quantity, amount } = priced(said, at)
    if (said.basis === 'byPages' && said.pages === null)
      return [{ sentence: '按量计收的，请填写页数。', article: '国办函〔2020〕109号第五条' }]
    const what = said.basis === 'byCount' ? `本件是申请人当月第 ${quantity} 件` : `本件共 ${quantity} 页`
    return because(amount === 0, `${what}，按标准不收费。`, '条例第四十二条、国办函〔2020〕109号')
  },
  facts: (said, at) => ({ ...said, ...priced(said, at), restarts: at.settings.restartOnPayment }),
  apply: (request, { basis, quantity, amount, restarts, on }) =>
    proceeding(
      { ...request, status: 'feePending' },
      {
        fee: {
          basis,
          quantity,
          amount,
          noticedOn: on,
          delivery: null,
          untilOn: null,
          paidOn: null,
          receipt: null,
          restarts,
        },
      },
    ),
})
