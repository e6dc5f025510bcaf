import { because } from '../../../platform/act.ts'
import { choice, day, must, prose } from '../../../steps/field.ts'
import { complaintStep, findings, measures, proceed } from '../complaint.ts'

/** §47② of what should have been published or answered; §47① with §51 of any other conduct. */
const duty = '条例第四十七条、第五十一条'

/** 条例§47: what proves true is followed by an order to mend it, or by public criticism. */
export const concludeComplaint = complaintStep({
  name: 'concludeComplaint',
  title: '办结',
  basis: duty,
  from: ['accepted', 'asked'],
  by: 'office',
  fields: {
    result: must(choice('调查结论', findings)),
    measure: choice('处理', measures),
    rectifyBy: day('整改期限'),
    concludedOn: must(day('办结并告知投诉人日期')),
    finding: must(prose('查明的情况')),
  },
  refusals: ({ proceedings }, { result, measure, rectifyBy, concludedOn }, { today }) => [
    ...because(concludedOn > today, '办结日期在今天之后，请核对。', duty),
    ...because(concludedOn < (proceedings.acceptedOn ?? ''), '办结日期早于受理日期，请核对。', duty),
    ...because(result !== 'unsubstantiated' && measure === null, '查实的，应当督促整改或者通报批评。', duty),
    ...because(result === 'unsubstantiated' && measure !== null, '查无实据的，没有督促整改或者通报批评。', duty),
    ...because(measure === 'rectify' && rectifyBy === null, '督促整改应当写明整改期限。', duty),
  ],
  apply: (complaint, { result, measure, rectifyBy, concludedOn, finding }) =>
    proceed(
      { ...complaint, standing: 'concluded', concludedOn },
      { finding: `${findings[result]}：${finding}`, measure, rectifyBy },
    ),
})
