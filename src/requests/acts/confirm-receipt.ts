import { z } from 'zod'
import { day, file, line, maybe, time } from '../ask.ts'
import { happened } from '../guards.ts'
import { receivedFrom } from '../registration.ts'
import { proceeding } from '../request.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  confirmedOn: day('确认日期'),
  how: line('确认方式', { hint: '如：电话、发出登记回执' }),
  at: time('确认时刻'),
  with: maybe(line('对方', { hint: '接电话的人；系统回执可不填' })),
  proof: maybe(file('确认记录')),
})

export const confirmReceipt = requestAct({
  name: 'confirmReceipt',
  title: '确认收到',
  basis: '条例第三十一条第（二）项、第（三）项',
  from: ['awaitingConfirmation'],
  by: ['clerk', 'foiHead'],
  input,
  secret: ['with'],
  refusals: ({ submittedOn }, { confirmedOn }, { today }) =>
    happened('确认日期', confirmedOn, today, submittedOn, '条例第三十一条'),
  apply: (request, { confirmedOn, how, at, with: whom, proof }, { by }) =>
    proceeding(
      { ...receivedFrom(request, confirmedOn), status: 'registered' },
      { confirmation: { on: confirmedOn, how, at, with: whom, proof, by } },
    ),
})
