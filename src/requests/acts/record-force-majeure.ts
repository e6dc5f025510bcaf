import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { day, file, maybe, prose } from '../ask.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

const input = z.object({
  from: day('开始日期'),
  to: day('结束日期'),
  what: prose('不可抗力的情况'),
  proof: maybe(file('证明材料')),
})

/** Evidence only: 条例§33③ does not stop the clock for it. */
export const recordForceMajeure = requestAct({
  name: 'recordForceMajeure',
  title: '登记不可抗力',
  basis: '条例第三十三条第三款',
  from: open,
  by: ['clerk', 'foiHead'],
  input,
  refusals: (_, { from, to }) => because(to < from, '结束日期早于开始日期，请核对。', '条例第三十三条第三款'),
  apply: (request) => request,
})
