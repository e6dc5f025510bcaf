import { must, prose } from '../../../steps/field.ts'
import { complaintStep, proceed } from '../complaint.ts'

export const explainToOffice = complaintStep({
  name: 'explainToOffice',
  title: '说明情况',
  basis: '条例第四十七条第一款',
  from: ['asked'],
  by: 'organ',
  fields: { explanation: must(prose('情况说明')) },
  apply: (complaint, { explanation, on }) =>
    proceed({ ...complaint, standing: 'accepted' }, { explanation, explainedOn: on }),
})
