import { z } from 'zod'
import { flag, line, maybe, prose } from '../ask.ts'
import { consulting, nextConsultation } from '../consulting.ts'
import { requestAct } from '../request-act.ts'

const input = z.object({
  party: line('征求意见的机关'),
  contact: maybe(line('该机关联系方式', { most: 400 })),
  matter: prose('征求意见的事项'),
  jointlyMade: flag('由该机关与本机关共同制作', {
    hint: '共同制作的机关逾期不提出意见，视为同意公开（条例第三十四条）',
  }),
})

export const consultAgency = requestAct({
  name: 'consultAgency',
  title: '征求其他机关意见',
  basis: '条例第三十四条、第十一条',
  from: ['processing', 'deferred', 'remanded'],
  by: ['clerk', 'foiHead'],
  input,
  secret: ['contact'],
  facts: (said, _, request) => ({ ...said, id: nextConsultation(request) }),
  apply: (request, facts) => consulting(request, { ...facts, kind: 'agency' }),
})
