import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { day, prose } from '../ask.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ until: day('延迟答复的期限'), reason: prose('不能按期答复的理由') })

export const defer = requestAct({
  name: 'defer',
  title: '告知延迟答复期限',
  basis: '条例第三十五条',
  from: ['reasonPending', 'processing'],
  by: ['foiHead'],
  input,
  barred: (request) =>
    because(
      !proceedingsOf(request).reason?.receivedOn,
      '申请人说明理由并且理由合理的，才可以延迟答复。',
      '条例第三十五条',
    ),
  refusals: ({ dueOn }, { until }, { today }) => [
    ...because(until <= today, '延迟答复的期限应在今天之后。', '条例第三十五条'),
    ...because(
      dueOn !== null && until <= dueOn,
      `原期限到 ${dueOn}，在此之前能够答复的应按期答复，不必延迟。`,
      '条例第三十五条、第三十三条',
    ),
  ],
  facts: (said, _, request) => ({ ...said, from: request.dueOn }),
  // Whoever defers for the reason's sake has found it sound.
  apply: (request, { until, on }) => {
    const { reason } = proceedingsOf(request)
    const accepted = reason && { ...reason, acceptedOn: reason.acceptedOn ?? on }
    return proceeding({ ...request, status: 'deferred' }, { deferredTo: until, reason: accepted })
  },
})
