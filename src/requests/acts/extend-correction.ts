import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { day, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ untilOn: day('延长到'), reason: prose('申请人的正当理由') })

export const extendCorrection = requestAct({
  name: 'extendCorrection',
  title: '延长补正期限',
  basis: '条例第三十条',
  from: ['correctionPending'],
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(
      !proceedingsOf(request).correction?.untilOn,
      '补正告知还没有送达，补正期限没有起算，不必延长。',
      '条例第三十条',
    ),
  refusals: (request, { untilOn }, { today }) => {
    const now = proceedingsOf(request).correction?.untilOn ?? today
    return because(untilOn <= now || untilOn < today, `补正期限现在到 ${now}，应延到其后的日期。`, '条例第三十条')
  },
  apply: (request, { untilOn, reason }) => {
    const { correction } = proceedingsOf(request)
    return proceeding(request, { correction: correction && { ...correction, untilOn, extendedFor: reason } })
  },
})
