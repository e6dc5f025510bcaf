import { addWorkdays } from '../../../law/index.ts'
import { because } from '../../../platform/act.ts'
import { day, must } from '../../../steps/field.ts'
import { complaintStep, proceed } from '../complaint.ts'

export const acceptComplaint = complaintStep({
  name: 'acceptComplaint',
  title: '受理',
  basis: '条例第四十七条第二款、第五十一条',
  from: ['received'],
  by: 'office',
  fields: { acceptedOn: must(day('受理日期')) },
  refusals: ({ receivedOn }, { acceptedOn }, { today }) => [
    ...because(acceptedOn > today, '受理日期在今天之后，请核对。', '条例第五十一条'),
    ...because(acceptedOn < receivedOn, '受理日期早于收到日期，请核对。', '条例第五十一条'),
  ],
  works: (_, { acceptedOn }, { days, terms }) => ({
    concludeBy: addWorkdays(days, acceptedOn, terms.conclude ?? 0).day,
  }),
  apply: (complaint, { acceptedOn, concludeBy }) =>
    proceed({ ...complaint, standing: 'accepted' }, { acceptedOn, concludeBy }),
})
