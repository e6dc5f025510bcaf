import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { count, maybe, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'
import { ended } from '../standing.ts'

const input = z.object({
  score: count('满意程度', 1, 5, { hint: '5 为很满意' }),
  said: maybe(prose('想说的话', { most: 1_000 })),
})

export const rate = requestAct({
  name: 'rate',
  title: '评价',
  basis: '条例第四十六条',
  from: ended,
  by: ['applicant'],
  input,
  secret: ['said'],
  barred: (request) => because(proceedingsOf(request).rating !== null, '您已经评价过，谢谢。', '条例第四十六条'),
  apply: (request, { score, said, on }) => proceeding(request, { rating: { score, said, on } }),
})
