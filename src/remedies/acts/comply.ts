import { because } from '../../platform/act.ts'
import { day, line, must } from '../../steps/field.ts'
import { proceed, proceedingsOf } from '../remedy.ts'
import { remedyStep } from '../remedy-step.ts'

/** 复议法§77; 行诉法§94: what was ordered has been done; until then its days run. */
export const comply = remedyStep({
  name: 'comply',
  title: '登记履行情况',
  basis: '行政复议法第七十七条；行政诉讼法第九十四条',
  from: ['concluded'],
  by: 'organ',
  fits: (remedy) => proceedingsOf(remedy).remand !== null,
  fields: { compliedOn: must(day('重新答复（履行）日期')), document: must(line('重新答复的文书号')) },
  barred: (remedy) => because(proceedingsOf(remedy).compliedOn !== null, '已登记履行。', '行政复议法第七十七条'),
  refusals: (remedy, { compliedOn }, { today }) => [
    ...because(compliedOn > today, '履行日期在今天之后，请核对。', '行政复议法第七十七条'),
    ...because(
      compliedOn < (proceedingsOf(remedy).remand?.servedOn ?? ''),
      '履行日期早于文书送达日期，请核对。',
      '行政复议法第七十七条',
    ),
  ],
  apply: (remedy, { compliedOn }) => proceed(remedy, { compliedOn }),
})
