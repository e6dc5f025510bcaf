import { z } from 'zod'
import { day, line } from '../ask.ts'
import { happened } from '../guards.ts'
import { proceeding, proceedingsOf } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({ paidOn: day('缴清日期'), receipt: line('财政票据号') })

export const feePaid = requestAct({
  name: 'feePaid',
  title: '登记缴费',
  basis: '国办函〔2020〕109号',
  from: ['feePending'],
  by: ['clerk', 'foiHead'],
  input,
  refusals: (request, { paidOn }, { today }) =>
    happened('缴清日期', paidOn, today, proceedingsOf(request).fee?.noticedOn ?? null, '国办函〔2020〕109号'),
  facts: (said, { settings }) => ({ ...said, restarts: settings.restartOnPayment }),
  apply: (request, { paidOn, receipt, restarts }) => {
    const { fee, anchor, extension, earlier, consultations } = proceedingsOf(request)
    const paid = { fee: fee && { ...fee, paidOn, receipt, restarts } }
    const back = { ...request, status: 'processing' as const }
    if (!restarts || anchor === null) return proceeding(back, paid)
    const run = { anchor, extension, until: paidOn, ended: 'fee' as const, consultations: consultations.length }
    return proceeding(back, { ...paid, earlier: [...earlier, run], anchor: paidOn, extension: 0, deferredTo: null })
  },
})
