import { z } from 'zod'
import { because } from '../../platform/act.ts'
import { line } from '../ask.ts'
import { answering, consultationOf } from '../consulting.ts'
import { elapsed } from '../guards.ts'
import { requestAct } from '../request-act.ts'
import { open } from '../standing.ts'

const input = z.object({ consultation: line('征询') })

/** 条例§32, §34: who has not received the letter has not been silent. */
export const consultationLapsed = requestAct({
  name: 'consultationLapsed',
  title: '征询期满',
  basis: '条例第三十二条、第三十四条',
  from: open.filter((status) => status !== 'awaitingConfirmation'),
  by: ['system', 'clerk', 'foiHead'],
  input,
  refusals: (request, { consultation }, { today }) => {
    const asked = consultationOf(request, consultation)
    if (!asked) return [{ sentence: '本件没有这次征询。', article: '条例第三十二条、第三十四条' }]
    const term = { delivered: asked.delivery?.deliveredOn, untilOn: asked.untilOn }
    return [
      ...because(asked.endedOn !== null, `这次征询已于 ${asked.endedOn} 结束。`, '条例第三十三条第三款'),
      ...elapsed(term, today, '征求意见书', '条例第三十二条、第三十四条'),
    ]
  },
  facts: ({ consultation }, _, request) => ({
    consultation,
    endedOn: consultationOf(request, consultation)?.untilOn ?? null,
  }),
  apply: (request, { consultation, endedOn }) => answering(request, consultation, { opinion: 'silent', endedOn }),
})
