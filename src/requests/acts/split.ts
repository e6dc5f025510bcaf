import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { prose } from '../ask.ts'
import { contentPrint } from '../content-print.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  parts: z.array(prose('拆分后的一项')).min(2, '至少拆成两项').max(50, '最多拆成五十项'),
})

/** 费办法§4: one matter, one application, in reasonable smallest units; each is then numbered and counted by itself〔约〕. */
export const split = requestAct({
  name: 'split',
  title: '一份多项拆分',
  basis: '国办函〔2020〕109号第四条',
  from: ['registered', 'processing'],
  by: ['foiHead'],
  input,
  refusals: (_, { parts }) =>
    because(new Set(parts).size < parts.length, '有两项相同，请核对。', '国办函〔2020〕109号第四条'),
  apply: (request, { parts: [content = request.content] }) => ({
    ...request,
    content,
    contentPrint: contentPrint(content),
  }),
})
