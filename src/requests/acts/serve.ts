import { z } from 'zod'
import type { Day } from '../../law/index.ts'
import { because } from '../../platform/act.ts'
import { choice, day, file, flag, maybe, prose } from '../ask.ts'
import { ended, remandOf } from '../endings.ts'
import { happened } from '../guards.ts'
import { serviceMethods } from '../proceedings.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  method: choice('送达方式', serviceMethods),
  dispatchedOn: maybe(day('发出日期', { hint: '邮寄的为交邮当日' })),
  deliveredOn: maybe(day('送达日期', { hint: '签收之日；电子送达为到达之日' })),
  postal: flag('由邮政企业寄递', { hint: '邮寄答复须交邮政企业，不得到付' }).default(true),
  agreed: flag('申请人同意电子送达', {
    hint: '申请时没有选择电子方式的，先与申请人确认，并在备注中写明何时、怎样确认',
  }).default(false),
  proof: maybe(file('送达回证或者寄递凭证')),
  note: maybe(prose('备注')),
})
type Input = z.infer<typeof input>

const article = '国办公开办函〔2016〕235号'

/** 函235: by post the day it is handed to the post, otherwise the day it reaches the applicant. */
const effectiveOn = ({
  method,
  dispatchedOn,
  deliveredOn,
}: Pick<Input, 'method' | 'dispatchedOn' | 'deliveredOn'>): Day | null =>
  method === 'post' ? dispatchedOn : deliveredOn

export const serve = requestAct({
  name: 'serve',
  title: '送达答复',
  basis: article,
  from: ['decided'],
  by: ['clerk', 'foiHead'],
  input,
  barred: (_, { known }) => [...known.unfit],
  refusals: (request, said, { today }) => {
    const { signedOn, wants } = proceedingsOf(request)
    const on = effectiveOn(said)
    return [
      ...because(on === null, said.method === 'post' ? '邮寄的请填写交邮日期。' : '请填写送达日期。', article),
      ...(said.dispatchedOn ? happened('发出日期', said.dispatchedOn, today, signedOn, article) : []),
      ...(said.deliveredOn
        ? happened('送达日期', said.deliveredOn, today, said.dispatchedOn ?? signedOn, article)
        : []),
      ...because(said.method === 'post' && !said.postal, '邮寄答复应交邮政企业寄递。', article),
      // 函235 does not list it; it goes by the applicant's own choice〔约〕.
      ...because(
        said.method === 'electronic' && wants?.service !== 'electronic' && !(said.agreed && said.note !== null),
        '申请人没有选择电子方式，不能电子送达；请先与申请人确认电子送达，并在备注中写明何时、怎样确认。',
        '条例第四十条',
      ),
    ]
  },
  facts: (said, { known }, request) => ({
    ...said,
    decision: remandOf(request)?.decision ?? request.decision,
    answeredOn: effectiveOn(said),
    replyNumber: known.replyNumber,
  }),
  apply: (request, { decision, answeredOn, replyNumber, method, dispatchedOn, deliveredOn, proof, note }) => {
    if (!decision || !answeredOn) return request
    const again = remandOf(request) !== undefined
    const service = { method, dispatchedOn, deliveredOn, proof, note: note ?? '' }
    const served = proceeding(ended(request, decision, answeredOn), { service })
    return again ? served : { ...served, replyNumber: replyNumber ?? served.replyNumber }
  },
})
