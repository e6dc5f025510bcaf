import { z } from 'zod'
import { file, line, maybe } from '../ask.ts'
import { ended } from '../endings.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

const input = z.object({
  how: line('撤回的方式', { hint: '书面、网上，或者可核实的电话' }),
  proof: maybe(file('撤回的凭据')),
})

/** The law does not speak of it; the report counts it under 其他处理—3〔约〕. */
export const withdraw = requestAct({
  name: 'withdraw',
  title: '撤回申请',
  basis: '年度报告格式表三第三项（六）3',
  from: open,
  by: ['applicant', 'clerk', 'foiHead'],
  input,
  apply: (request, { on }) => ended(request, 'CLOSE_WITHDRAWN', on),
})
