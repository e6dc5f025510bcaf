import { because } from '../../../platform/act.ts'
import { day, must, prose } from '../../../steps/field.ts'
import { complaintStep, proceed } from '../complaint.ts'

/** Not about openness, or already before a reviewer or a court: the complainant is told where to go. */
export const declineComplaint = complaintStep({
  name: 'declineComplaint',
  title: '不予受理',
  basis: '条例第四十七条第二款、第五十一条',
  from: ['received'],
  by: 'office',
  fields: { concludedOn: must(day('告知日期')), finding: must(prose('理由和告知的途径')) },
  refusals: ({ receivedOn }, { concludedOn }, { today }) => [
    ...because(concludedOn > today, '告知日期在今天之后，请核对。', '条例第五十一条'),
    ...because(concludedOn < receivedOn, '告知日期早于收到日期，请核对。', '条例第五十一条'),
  ],
  apply: (complaint, { concludedOn, finding }) =>
    proceed({ ...complaint, standing: 'declined', concludedOn }, { finding }),
})
