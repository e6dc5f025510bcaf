import { z } from 'zod'
import { maybe, prose } from '../ask.ts'
import { ended } from '../endings.ts'
import { elapsed } from '../guards.ts'
import { proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ note: maybe(prose('备注')) })

export const feeLapsed = requestAct({
  name: 'feeLapsed',
  title: '逾期不缴费，不再处理',
  basis: '条例第四十二条、国办函〔2020〕109号',
  from: ['feePending'],
  by: ['clerk', 'foiHead'],
  input,
  barred: (request, { today }) => {
    const { fee } = proceedingsOf(request)
    const term = { delivered: fee?.delivery?.deliveredOn, untilOn: fee?.untilOn }
    return elapsed(term, today, '收费通知', '国办函〔2020〕109号')
  },
  apply: (request, { on }) => ended(request, 'CLOSE_NO_PAYMENT', on),
})
