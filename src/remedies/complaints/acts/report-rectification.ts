import { because } from '../../../platform/act.ts'
import { day, must, prose } from '../../../steps/field.ts'
import { complaintStep, proceed } from '../complaint.ts'

export const reportRectification = complaintStep({
  name: 'reportRectification',
  title: '报告整改情况',
  basis: '条例第四十七条',
  from: ['concluded'],
  by: 'organ',
  fits: ({ proceedings }) => proceedings.measure !== null,
  fields: { rectifiedOn: must(day('完成日期')), account: must(prose('整改情况')) },
  barred: ({ proceedings }) => because(proceedings.rectifiedOn !== null, '已报告整改情况。', '条例第四十七条'),
  refusals: (_, { rectifiedOn }, { today }) =>
    because(rectifiedOn > today, '完成日期在今天之后，请核对。', '条例第四十七条'),
  apply: (complaint, { rectifiedOn }) => proceed(complaint, { rectifiedOn }),
})
