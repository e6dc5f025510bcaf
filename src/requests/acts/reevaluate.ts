import { z } from 'zod'
import { addMonths } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

export const reevaluations = {
  still: { label: '仍不宜公开' },
  mayDisclose: { label: '可以公开' },
} as const

const input = z.object({ result: choice('评估结果', reevaluations), reason: prose('理由') })

export const reevaluate = requestAct({
  name: 'reevaluate',
  title: '定期评估',
  basis: '条例第十八条',
  from: ['answered'],
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(proceedingsOf(request).reevaluateOn === null, '本件没有不予公开的内容，不需要评估。', '条例第十八条'),
  facts: (said, { today, settings }) => ({
    ...said,
    again: said.result === 'still' ? addMonths(today, settings.reevaluateMonths) : null,
  }),
  apply: (request, { again }) => proceeding(request, { reevaluateOn: again }),
})
