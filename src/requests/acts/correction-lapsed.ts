import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { flag } from '../ask.ts'
import { ended } from '../endings.ts'
import { elapsed } from '../guards.ts'
import { proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ noGoodReason: flag('已核实申请人没有正当理由') })

export const correctionLapsed = requestAct({
  name: 'correctionLapsed',
  title: '逾期不补正，不再处理',
  basis: '条例第三十条',
  from: ['correctionPending'],
  by: ['clerk', 'foiHead'],
  input,
  barred: (request, { today }) => {
    const { correction } = proceedingsOf(request)
    const term = { delivered: correction?.delivery?.deliveredOn, untilOn: correction?.untilOn }
    return elapsed(term, today, '补正告知书', '条例第三十条')
  },
  refusals: (_, { noGoodReason }) =>
    because(!noGoodReason, '申请人有正当理由的应延长补正期限；没有正当理由的才视为放弃申请。', '条例第三十条'),
  apply: (request, { on }) => ended(request, 'CLOSE_NO_CORRECTION', on),
})
