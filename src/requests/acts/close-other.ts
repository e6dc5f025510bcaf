import { z } from 'zod'
import { file, maybe, prose } from '../ask.ts'
import { ended } from '../endings.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

const input = z.object({
  reason: prose('终止的原因', { hint: '如：申请人死亡，或者组织终止而没有承继者' }),
  proof: maybe(file('凭据')),
})

export const closeOther = requestAct({
  name: 'closeOther',
  title: '终止办理',
  basis: '年度报告格式表三第三项（六）3',
  from: open,
  by: ['foiHead'],
  input,
  apply: (request, { on }) => ended(request, 'CLOSE_OTHER', on),
})
