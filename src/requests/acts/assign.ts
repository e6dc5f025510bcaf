import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { line, maybe } from '../ask.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  officer: line('经办人'),
  unit: maybe(line('承办处室')),
})

/** Inside one organ only: there is no transfer of an application to another (条例§36（五）). */
export const assign = requestAct({
  name: 'assign',
  title: '分办',
  basis: '条例第四十五条',
  from: [
    'registered',
    'processing',
    'correctionPending',
    'reasonPending',
    'deferred',
    'feePending',
    'decided',
    'remanded',
  ],
  by: ['clerk', 'foiHead'],
  input,
  refusals: (request, _, { known }) =>
    because(
      known.assigneeOrgan !== request.organId,
      '只能交本机关的经办人；不属于本机关负责公开的，应告知申请人并说明理由，不能把申请转给别的机关。',
      '条例第三十六条第（五）项',
    ),
  apply: (request, { officer, unit }) => ({
    ...request,
    assignedTo: officer,
    handlingUnit: unit,
    status: request.status === 'registered' ? 'processing' : request.status,
  }),
})
