import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { line, prose } from '../ask.ts'
import { requestAct } from '../request-act.ts'
import { statuses } from '../standing.ts'

const input = z.object({
  fields: z.array(line('查看的内容')).min(1, '请选择要查看的内容').max(20),
  reason: prose('查看的理由', { most: 500 }),
})

/** 个人信息保护法§6: personal data is seen for a reason, and the reason stands on the record. */
export const unmask = requestAct({
  name: 'unmask',
  title: '查看个人信息',
  basis: '个人信息保护法第六条',
  from: statuses,
  by: ['clerk', 'foiHead', 'legal', 'organHead', 'office', 'supervisor'],
  input,
  refusals: ({ organId }, { fields }, { actor }) =>
    because(
      fields.includes('queryCode') && actor.organId !== organId,
      '查询码只供本机关打印登记回执交给申请人。',
      '个人信息保护法第六条',
    ),
  apply: (request) => request,
})
