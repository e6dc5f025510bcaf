import { z } from 'zod'
import { line } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'
import { termsAnew } from '../terms.ts'

const input = z.object({ notice: line('依据的放假安排通知') })

/** A changed calendar moves the terms that still run; what was known before stays in the acts before. */
export const recalculate = requestAct({
  name: 'recalculate',
  title: '重新计算期限',
  basis: '全国年节及纪念日放假办法第七条',
  from: open,
  by: ['system'],
  input,
  facts: ({ notice }, { calendar }, request) => ({
    notice,
    from: request.dueOn,
    terms: termsAnew(proceedingsOf(request), calendar),
  }),
  apply: (request, { terms }) => proceeding(request, terms),
})
