import { because } from '../../../platform/act.ts'
import { day, must, prose } from '../../../steps/field.ts'
import { complaintStep, proceed } from '../complaint.ts'

/** 条例§47①: the office supervises how organs do this work and may look into it; it does not answer in the organ's place. */
export const askOrgan = complaintStep({
  name: 'askOrgan',
  title: '要求机关说明',
  basis: '条例第四十七条、第五十一条',
  from: ['accepted', 'asked'],
  by: 'office',
  fields: { question: must(prose('要求说明的事项')), explainBy: must(day('请于何日前说明')) },
  refusals: (_, { explainBy }, { today }) =>
    because(explainBy < today, '说明的期限已经过去，请另定。', '条例第四十七条第一款'),
  apply: (complaint, { question, explainBy }) =>
    proceed({ ...complaint, standing: 'asked' }, { question, explainBy, explainedOn: null, explanation: null }),
})
